package org.curvewright.runner.config.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.curvewright.runner.catalog.Catalog;
import org.curvewright.runner.config.AnalysisEntry;
import org.curvewright.runner.config.ConfigurationReader;
import org.curvewright.runner.config.DataEntry;
import org.curvewright.runner.config.ExperimentConfiguration;
import org.curvewright.runner.config.FitEntry;
import org.curvewright.runner.problem.Problems;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.data.DataSource;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.metric.Metric;
import org.curvewright.spi.report.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every {@code golden/*.yaml} gives the problems of the text beside it; {@code # --set …} lines are arguments. */
class GoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final String ARGUMENT = "# --set ";

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void problemsAreTheGoldenText(String name) throws IOException {
        String text = Files.readString(FOLDER.resolve(name));

        String rendered = problems(name, text).render();

        assertThat(rendered).isEqualTo(Files.readString(FOLDER.resolve(name.replace(".yaml", ".txt"))));
    }

    private static Problems problems(String name, String text) {
        Problems problems = new Problems();
        List<String> arguments = text.lines()
                .filter(line -> line.startsWith(ARGUMENT))
                .map(line -> line.substring(ARGUMENT.length()))
                .toList();
        Optional<ExperimentConfiguration> configuration =
                new ConfigurationReader().read(Path.of(name), text, arguments, problems);
        configuration.ifPresent(experiment -> bindAll(experiment, problems));
        return problems;
    }

    private static void bindAll(ExperimentConfiguration experiment, Problems problems) {
        Catalog catalog = Catalog.of(List.of(new SmallPlugin()), problems);
        Binder binder = new Binder(catalog, References.of(experiment));
        experiment.data().stream().map(DataEntry::source).forEach(use -> binder.bind(DataSource.class, use, problems));
        for (FitEntry fit : experiment.fits()) {
            fit.formulations().forEach(use -> binder.bind(Formulation.class, use, problems));
            fit.metrics().forEach(use -> binder.bind(Metric.class, use, problems));
        }
        experiment.analyses().stream()
                .map(AnalysisEntry::use)
                .forEach(use -> binder.bind(Analysis.class, use, problems));
        experiment.reports().forEach(use -> binder.bind(Report.class, use, problems));
    }
}
