package org.curvewright.plugins.analyses.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.known.Known;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Provenance;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.testkit.Found;
import org.junit.jupiter.api.Test;

/** A line stands for the law: the loss rises with ln N. */
class CandidatesTest {

    private static final FitResult LAW = Known.fit("line", 1, Known.data(new double[] {0, 1, 2}, 0, 1, 2));
    private static final Table TABLE = new Table(
            "c",
            List.of(
                    NumberColumn.of(Variable.of("N", ""), 2, 3, 4, 5),
                    NumberColumn.of(Variable.of("throughput", "tokens/s"), 10, 30, 20, 40)),
            Provenance.of("made", ""));

    private static Found search(double limit) {
        Findings findings = Findings.begin();
        new Candidates(TABLE, "throughput", OptionalDouble.of(limit), Optional.empty()).report(findings, LAW);
        return new Found(findings.list());
    }

    @Test
    void theFastestWithinTheLimit() {
        assertThat(search(StrictMath.log(4.5)).number("throughput")).isEqualTo(30);
        assertThat(search(2).number("throughput")).isEqualTo(40);
    }

    /** The third loses more and is slower than the second. */
    @Test
    void whatIsBeatenInBothIsNotOfThePareto() {
        assertThat(search(2).lane("pareto", "y: throughput").numbers()).containsExactly(10.0, 30.0, 40.0);
    }

    @Test
    void saysWhenNothingKeepsTheLimit() {
        assertThat(search(.1).codes("throughput")).containsExactly("NO_CANDIDATE");
    }

    /** Eight heads: a grouping of 3 divides them not; 16 loses more than 4 does, so that 32 is not even tried. */
    @Test
    void groupingsAreTriedUpwardsUntilOneLosesMore() {
        Table table = new Table(
                "g",
                List.of(
                        NumberColumn.of(Variable.of("N", ""), 2, 2, 2, 2, 2, 2),
                        NumberColumn.of(Variable.of("gqa", ""), 4, 3, 8, 16, 32, 1),
                        NumberColumn.of(Variable.of("heads", ""), 32, 32, 32, 32, 32, 32),
                        NumberColumn.of(Variable.of("loss", ""), 2.80, 2.7, 2.79, 2.81, 2.75, 2.9),
                        NumberColumn.of(Variable.of("throughput", "tokens/s"), 10, 15, 20, 30, 40, 5)),
                Provenance.of("made", ""));
        Groupings groupings = new Groupings("gqa", Optional.of("heads"), Optional.of("loss"), 4);
        Findings findings = Findings.begin();
        new Candidates(table, "throughput", OptionalDouble.empty(), Optional.of(groupings)).report(findings, LAW);
        Found found = new Found(findings.list());
        assertThat(found.number("throughput")).isEqualTo(20);
        assertThat(found.number("groupings-infeasible")).isEqualTo(1);
        assertThat(found.number("groupings-stopped")).isEqualTo(2);
    }
}
