package org.curvewright.plugins.analyses.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        new Candidates(TABLE, "throughput", OptionalDouble.of(limit)).report(findings, LAW);
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
        assertThat(search(2).lane("pareto", "throughput").numbers()).containsExactly(10.0, 30.0, 40.0);
    }

    @Test
    void saysWhenNothingKeepsTheLimit() {
        assertThat(search(.1).codes("throughput")).containsExactly("NO_CANDIDATE");
    }
}
