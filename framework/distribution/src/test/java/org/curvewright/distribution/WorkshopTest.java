package org.curvewright.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.curvewright.runner.Refused;
import org.curvewright.runner.Source;
import org.curvewright.runner.catalog.Catalog;
import org.curvewright.runner.document.DocumentFile;
import org.curvewright.runner.engine.LocalEngine;
import org.curvewright.runner.execute.Phases;
import org.curvewright.runner.execute.Progress;
import org.curvewright.runner.plan.Preparation;
import org.curvewright.runner.problem.Problems;
import org.curvewright.runner.store.TaskStore;
import org.curvewright.runner.sweep.Single;
import org.curvewright.runner.workshop.PlannedStudy;
import org.curvewright.spi.engine.Engine;
import org.curvewright.spi.engine.EngineRefused;
import org.curvewright.spi.engine.Site;
import org.curvewright.spi.engine.Workshop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tasks that are done away from their plan give the same bytes. */
class WorkshopTest {

    private static final Path DATA = Repository.root().resolve("data");

    @TempDir
    private Path folder;

    static Stream<Path> configurations() throws Exception {
        String named =
                System.getProperty("curvewright.elsewhere", "cerebras-compute-law,forecast-cerebras,items-to-laws");
        List<String> names = List.of(named.split(",", -1));
        return Repository.configurations().stream()
                .filter(path -> names.contains("all")
                        || names.contains(path.getFileName().toString().replace(".yaml", "")));
    }

    private static Single prepare(Path configuration, Catalog catalog) throws Refused {
        Problems problems = new Problems();
        Preparation preparation = new Preparation(catalog);
        Source source = Source.file(configuration, List.of());
        Preparation.Prepared prepared =
                preparation.prepare(Preparation.read(source, problems).orElseThrow(), source, DATA, problems);
        assertThat(problems.isEmpty()).isTrue();
        return new Single(prepared, source);
    }

    private String document(Single single, Engine.Session session, String store) throws InterruptedException {
        TaskStore kept = new TaskStore(folder.resolve(store));
        return DocumentFile.text(
                single.execute(session, List.of(), kept, new Phases(Progress.SILENT, List.of("Document")))
                        .document());
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void documentsAreTheSame(Path configuration) throws Exception {
        Single single = prepare(configuration, Catalog.load(List.of(), new Problems()));

        String here = document(single, LocalEngine.BY_DEFAULT.open(new Site(2, List.of())), "here");

        assertThat(document(single, new Elsewhere(), "elsewhere")).isEqualTo(here);
    }

    @Test
    void anotherProgramIsRefused() throws Exception {
        Single single = prepare(
                Repository.root().resolve("configs/cerebras-compute-law.yaml"),
                Catalog.load(List.of(), new Problems()));
        byte[] study = new PlannedStudy(
                        single.source(),
                        single.prepared().planned(),
                        single.prepared().catalog(),
                        List.of())
                .bytes();
        String found = "\"formulations\": \"0";
        assertThat(new String(study, StandardCharsets.ISO_8859_1)).contains(found);
        byte[] other = new String(study, StandardCharsets.ISO_8859_1)
                .replace(found, "\"formulations\": \"9")
                .getBytes(StandardCharsets.ISO_8859_1);
        Workshop workshop = ServiceLoader.load(Workshop.class).findFirst().orElseThrow();

        assertThatThrownBy(() -> workshop.open(other, List.of()))
                .isInstanceOf(EngineRefused.class)
                .hasMessageMatching("plugin formulations is 0.* here and 9.* where the study was planned");
    }
}
