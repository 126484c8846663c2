package org.curvewright.plugins.analyses.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.DataReference;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Provenance;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.Variable;
import org.curvewright.testkit.AnalysisContract;
import org.curvewright.testkit.BorrowedTables;
import org.curvewright.testkit.Found;
import org.junit.jupiter.api.Test;

class RefinementTest implements AnalysisContract {

    private static NumberColumn column(String name, double... values) {
        return NumberColumn.of(Variable.of(name, ""), values);
    }

    @Override
    public Analysis analysis() {
        return new Refinement(new Refinement.Configuration(
                new DataReference("q"), "n_samples", "n_pass", Optional.of("tried"), Optional.of("valid"), .95));
    }

    @Override
    public AnalysisContext context() {
        return BorrowedTables.of(new Table(
                "q",
                List.of(
                        column("n_samples", 4, 4, 4, 4, 4),
                        column("n_pass", 0, 0, 1, 4, 0),
                        column("tried", 2, 2, 1, 0, 3),
                        column("valid", 1, 0, 1, 0, 0)),
                Provenance.of("made", "")));
    }

    /** Three of five failed; one of them was refined; 2 of 8 refinements are valid. */
    @Test
    void countsByHand() {
        Found found = new Found(analysis().run(context()));
        assertThat(found.number("persistent-failure-rate")).isCloseTo(.6, within(1e-12));
        assertThat(found.number("valid-refinement-rate")).isCloseTo(.25, within(1e-12));
        assertThat(found.number("refined-share")).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(found.at("refined-share").unit()).isEqualTo("share");
        assertThat(found.number("largest-uplift")).isCloseTo(.2, within(1e-12));
    }

    /** {@code .9⁴ = .6561}: none of four is not a rate of zero. */
    @Test
    void saysWhatNoneOfFourMayHide() {
        Found found = new Found(analysis().run(context()));
        assertThat(found.at("persistent-failure-rate").notices().get(0).text()).contains("0.656");
    }
}
