package org.curvewright.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.curvewright.runner.Curvewright;
import org.curvewright.runner.Refused;
import org.curvewright.runner.Source;
import org.curvewright.runner.catalog.Kind;
import org.curvewright.runner.catalog.Offer;
import org.curvewright.runner.describe.Entry;
import org.curvewright.runner.describe.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The example that {@code describe} shows of what is fitted is an experiment that {@code check} accepts as it stands. */
final class ExamplesTest {

    private static final int ROWS = 60;
    private static final String COLUMNS = "# columns ";

    @TempDir
    private Path folder;

    private final Curvewright curvewright;

    ExamplesTest() throws Refused {
        this.curvewright = Repository.curvewright(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"FORMULATION", "LINK", "ESTIMATOR", "INFERENCE"})
    void runAsTheyAreGiven(Kind kind) throws IOException, Refused {
        for (String id :
                curvewright.catalog().offers(kind).stream().map(Offer::id).toList()) {
            String yaml = example(kind, id);
            assertThat(problems(yaml)).as("%s %s:%n%s", kind.noun(), id, yaml).isEmpty();
        }
    }

    @Test
    void objectivesSayWhatTheySum() throws Refused {
        for (String id : curvewright.catalog().offers(Kind.OBJECTIVE).stream()
                .map(Offer::id)
                .toList()) {
            assertThat(curvewright.describe(Kind.OBJECTIVE, id).sections())
                    .as(id)
                    .extracting(Section::heading)
                    .contains("formula", "likelihood");
        }
        assertThat(curvewright.describe(Kind.OBJECTIVE, "beta-binomial").sections())
                .anySatisfy(section -> {
                    assertThat(section.heading()).isEqualTo("noise parameters");
                    assertThat(section.entries().get(0).text()).contains("correlation of the trials of one row");
                });
    }

    private String example(Kind kind, String id) throws Refused {
        return curvewright.describe(kind, id).sections().stream()
                .filter(section -> section.heading().equals("example"))
                .flatMap(section -> section.entries().stream())
                .map(Entry::text)
                .collect(Collectors.joining());
    }

    private List<String> problems(String yaml) throws IOException {
        Files.writeString(folder.resolve("runs.csv"), table(yaml));
        Path file = Files.writeString(folder.resolve("example.yaml"), yaml);
        try {
            curvewright.prepare(Source.file(file, List.of()));
            return List.of();
        } catch (Refused refused) {
            return refused.lines();
        }
    }

    /** Numbers that differ, under the columns that the example names. */
    private static String table(String yaml) {
        String header = yaml.lines()
                .filter(line -> line.contains(COLUMNS))
                .map(line -> line.substring(line.indexOf(COLUMNS) + COLUMNS.length()))
                .findFirst()
                .orElseThrow();
        long columns = header.chars().filter(c -> c == ',').count() + 1;
        return Stream.concat(
                        Stream.of(header.replace(" ", "")),
                        IntStream.range(1, ROWS)
                                .mapToObj(row -> IntStream.range(0, (int) columns)
                                        .mapToObj(column ->
                                                String.valueOf(0.5 + 0.4 * StrictMath.sin(row * (column + 1.7))))
                                        .collect(Collectors.joining(","))))
                .collect(Collectors.joining("\n"));
    }
}
