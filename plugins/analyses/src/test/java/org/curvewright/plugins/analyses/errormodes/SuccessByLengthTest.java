package org.curvewright.plugins.analyses.errormodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.curvewright.numerics.counts.BetaBinomial;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.DataReference;
import org.curvewright.spi.data.Table;
import org.curvewright.testkit.AnalysisContract;
import org.curvewright.testkit.BorrowedTables;
import org.curvewright.testkit.Found;
import org.curvewright.testkit.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuccessByLengthTest implements AnalysisContract {

    private static final int[] LENGTHS = {1, 5, 20, 100, 300};

    private static final SuccessByLength ANALYSIS = new SuccessByLength(
            new SuccessByLength.Configuration(new DataReference("lengths"), "length", "attempts", "successes", 2));

    private static Table table(DoubleUnaryOperator success) {
        Tables tables = Tables.named("lengths", "length", "attempts", "successes");
        for (int length : LENGTHS) {
            tables.row(length, 5000, Math.rint(5000 * success.applyAsDouble(length)));
        }
        return tables.build();
    }

    private static Found run(DoubleUnaryOperator success) {
        return new Found(ANALYSIS.run(BorrowedTables.of(table(success))));
    }

    @Override
    public Analysis analysis() {
        return ANALYSIS;
    }

    @Override
    public AnalysisContext context() {
        return BorrowedTables.of(table(n -> Reliable.yield(.99, n)));
    }

    @Test
    void cannotTellChanceFromHardSteps() {
        Found found = run(n -> Reliable.yield(.99, n));
        assertThat(found.text("mode")).isEqualTo("INDISTINGUISHABLE");
        assertThat(found.codes("mode")).containsExactly("NEEDS_RETRIES");
        assertThat(found.number("independent/p")).isCloseTo(.99, within(1e-4));
    }

    @Test
    void seesDifficultyThatTasksShare() {
        Found found = run(n -> BetaBinomial.of(99, 1).allOf((long) n));
        assertThat(found.text("mode")).isEqualTo("TASK");
        assertThat(found.number("task/a")).isCloseTo(99, within(5.0));
        assertThat(found.number("task/b")).isCloseTo(1, within(.05));
    }

    @Test
    void seesACeiling() {
        Found found = run(n -> .7 * Reliable.yield(.995, n));
        assertThat(found.text("mode")).isEqualTo("TWO_CLASS");
        assertThat(found.number("two-class/share")).isCloseTo(.3, within(.01));
        assertThat(found.number("two-class/p")).isCloseTo(.995, within(1e-4));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1})
    void tellsNothingWithoutContrast(double share) {
        Found found = run(n -> share);
        assertThat(found.text("mode")).isEqualTo("INDISTINGUISHABLE");
        assertThat(found.codes("mode")).containsExactly("NO_CONTRAST");
        assertThat(found.text("answer")).endsWith(" at every length, so nothing can be told.");
    }

    @Test
    void refusesMoreSuccessesThanAttempts() {
        Table table = Tables.named("lengths", "length", "attempts", "successes")
                .row(1, 5, 6)
                .build();
        assertThat(ANALYSIS.check(BorrowedTables.of(table).plan()))
                .extracting(Problem::code)
                .containsExactly("BAD_VALUE");
    }
}
