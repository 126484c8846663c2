package org.curvewright.runner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.curvewright.runner.config.ConfigurationReader;
import org.curvewright.runner.problem.Problems;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Provenance;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.TextColumn;
import org.curvewright.spi.data.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rows {@code where:} and {@code exclude:} leave, and how they are counted. */
class RowFilterTest {

    private static final Table RUNS = new Table(
            "runs",
            List.of(
                    NumberColumn.of(Variable.of("id", ""), 1, 2, 3, 4, 5),
                    NumberColumn.of(Variable.of("N", ""), 10, 20, 30, Double.NaN, 50),
                    TextColumn.of(Variable.of("state", ""), List.of("done", "crashed", "done", "done", "running"))),
            Provenance.of("runs.csv", ""));

    private final Problems problems = new Problems();

    private RowFilter filter(String conditions) {
        RowFilter filter = new RowFilter(RUNS, problems);
        kept(filter, conditions);
        return filter;
    }

    private String kept(RowFilter filter, String conditions) {
        String text =
                "experiment: e\ndata:\n  runs:\n    use: csv\n    with: { path: runs.csv }\n    " + conditions + "\n";
        Table kept = filter.apply(new ConfigurationReader()
                .read(Path.of("e.yaml"), text, List.of(), problems)
                .orElseThrow()
                .data()
                .get(0));
        NumberColumn ids = kept.numbers("id").orElseThrow();
        return IntStream.range(0, ids.size()).mapToObj(ids::text).reduce("", (left, right) -> left + right);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            where: { state: done } | 134
            where: { state: [done, running] } | 1345
            where: { state: { not: crashed } } | 1345
            where: { N: 20 } | 2
            where: { N: { min: 20 } } | 235
            where: { N: { above: 20, max: 50 } } | 35
            where: { state: done, N: { below: 30 } } | 1
            exclude: { where: { state: crashed }, because: it crashed } | 1345
            exclude: { largest: { N: 1 }, because: too large } | 1234
            exclude: { smallest: { N: 2 }, because: too small } | 345
            exclude: { largest: { N: 9 }, because: all that have a size } | 4
            """)
    void leaves(String conditions, String ids) {
        assertThat(kept(new RowFilter(RUNS, problems), conditions)).isEqualTo(ids);
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void countsWhatIsLeftOutByReason() {
        assertThat(filter("where: { state: done }\n    exclude: { largest: { N: 1 }, because: too large }")
                        .excluded())
                .isEqualTo(Map.of("where: state", 2, "too large", 1));
    }

    @Test
    void tellsAMistakeOnceAndNotOnceARow() {
        filter("where: { state: { min: 3 }, nmae: a }");
        assertThat(problems.sorted())
                .extracting(problem -> problem.code().toString())
                .containsExactlyInAnyOrder("NOT_A_NUMBER", "MISSING_COLUMN");
    }
}
