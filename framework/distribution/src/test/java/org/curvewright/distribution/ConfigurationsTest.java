package org.curvewright.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.curvewright.runner.Completed;
import org.curvewright.runner.Refused;
import org.curvewright.runner.Source;
import org.curvewright.runner.execute.Progress;
import org.curvewright.spi.Notice;
import org.curvewright.spi.report.ResultDocument;
import org.curvewright.spi.report.ResultDocument.Expectation;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file in {@code configs/} keeps what its {@code expect:} block says. */
class ConfigurationsTest {

    private static final int THREADS = 2;

    @TempDir
    private Path folder;

    static List<Path> configurations() throws IOException {
        return Repository.configurations();
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void holds(Path configuration) throws Refused, IOException, InterruptedException {
        Completed completed = Repository.curvewright(THREADS)
                .prepare(Source.file(configuration, List.of()))
                .run(folder, false, Progress.SILENT);

        assertThat(completed.defects()).isEmpty();
        assertThat(completed.document().expectations()).isNotEmpty().allMatch(Expectation::holds);
        assertThat(completed.holds()).isTrue();
        assertThat(codes(completed.document()))
                .allSatisfy(code -> assertThat(
                                Repository.curvewright(1).explanations().of(code))
                        .as("explanation of %s", code)
                        .isNotEmpty());
    }

    /** Of every notice, wherever it stands. */
    private static Set<String> codes(ResultDocument document) {
        Stream<Notice> findings = document.findings().stream()
                .flatMap(finding -> Stream.concat(
                        finding.notices().stream(),
                        finding.interval().stream().flatMap(interval -> interval.notices().stream())));
        Stream<Notice> inferences = document.fits().stream()
                .flatMap(fit -> fit.inferences().stream())
                .flatMap(inference -> inference.notices().stream());
        Stream<Notice> data = document.data().stream().flatMap(entry -> entry.notices().stream());
        return Stream.of(findings, inferences, data, document.notices().stream())
                .flatMap(notices -> notices)
                .map(Notice::code)
                .collect(Collectors.toSet());
    }
}
