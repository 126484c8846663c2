package org.curvewright.plugins.analyses.certified;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

/** On DanWood's six observations, whose answer NIST certifies. */
class NistStrdTest implements AnalysisContract {

    private static final String FORMULA = "b1*x^b2";
    private static final double SUM = 4.3173084083E-03;

    @Override
    public Analysis analysis() {
        return new NistStrd(new NistStrdConfiguration(
                new DataReference("problems"),
                new DataReference("parameters"),
                new DataReference("observations"),
                new DataReference("peers")));
    }

    @Override
    public AnalysisContext context() {
        return tables(FORMULA, SUM);
    }

    private static BorrowedTables tables(String formula, double sum) {
        Table problems = Tables.named("problems", "problem", "response", "formula", "sum_of_squares")
                .row("DanWood", "y", formula, sum)
                .build();
        Table parameters = Tables.named(
                        "parameters", "problem", "parameter", "start_1", "start_2", "certified", "standard_deviation")
                .row("DanWood", "b1", 1, 0.7, 7.6886226176E-01, 1.8281973860E-02)
                .row("DanWood", "b2", 5, 4, 3.8604055871E+00, 5.1726610913E-02)
                .build();
        Table peers = Tables.named(
                        "peers", "method", "settings", "at_least_4", "at_least_6", "mean_digits", "silently_wrong")
                .row("another", "defaults", 1, 0, 4.5, 1)
                .build();
        return BorrowedTables.of(problems, parameters, observations(), peers);
    }

    private static Table observations() {
        return Tables.named("observations", "problem", "y", "x1", "x2")
                .row("DanWood", 2.138, 1.309, Double.NaN)
                .row("DanWood", 3.421, 1.471, Double.NaN)
                .row("DanWood", 3.597, 1.490, Double.NaN)
                .row("DanWood", 4.340, 1.565, Double.NaN)
                .row("DanWood", 4.882, 1.611, Double.NaN)
                .row("DanWood", 5.660, 1.680, Double.NaN)
                .build();
    }

    private Found run(double sum) {
        return new Found(analysis().run(tables(FORMULA, sum)));
    }

    @Test
    void countsDigitsOfBothStartsAndEndsWithTheScore() {
        Found found = run(SUM);
        assertThat(found.text("DanWood/reference")).isEqualTo("TRUSTED");
        assertThat(found.number("DanWood/start-1/digits")).isGreaterThan(10);
        assertThat(found.number("DanWood/start-2/standard-error-digits")).isGreaterThan(10);
        assertThat(found.text("score")).isEqualTo("digits>=10: 2/2  mean>=10.60: yes  silent: 0");
    }

    @Test
    void doesNotCountAProblemWhoseSumDoesNotFollowFromItsData() {
        Found found = run(2 * SUM);
        assertThat(found.text("DanWood/reference")).isEqualTo(NistStrd.UNTRUSTED);
        assertThat(found.text("score")).isEqualTo("digits>=10: 0/2  mean>=10.60: yes  silent: 2");
    }

    @Test
    void refusesAFormulaThatIsNone() {
        assertThat(analysis().check(tables("b1*z", SUM).plan()))
                .singleElement()
                .extracting(Problem::code, Problem::message)
                .containsExactly(NistStrd.BAD_FORMULA, "the formula of DanWood is 'b1*z'");
        assertThat(analysis().check(tables(FORMULA, SUM).plan())).isEqualTo(List.of());
    }
}
