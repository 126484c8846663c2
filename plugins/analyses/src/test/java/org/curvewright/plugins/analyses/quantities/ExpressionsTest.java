package org.curvewright.plugins.analyses.quantities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.curvewright.plugins.analyses.known.Known;
import org.curvewright.plugins.analyses.known.Polynomial;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.DataReference;
import org.curvewright.spi.analysis.FitReference;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.testkit.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The line c0 + c1 ln N = 10 − 2 ln N, and the constant c0 beside it. */
class ExpressionsTest {

    private static final double[] X = {0, 1, 2, 3, 4};
    private static final FitResult LINE = Known.fit("line", 1, Known.data(X, 10, 8.1, 5.9, 3.9, 2.1));
    private static final FitResult FLAT = Known.fit("flat", 0, Known.data(X, 10, 8.1, 5.9, 3.9, 2.1));

    private static QuantitiesConfiguration asking(Map<String, String> expressions, Map<String, String> units) {
        return new QuantitiesConfiguration(
                Map.of("far", Map.of("N", StrictMath.exp(4.5)), "far-off", Map.of("N", 1e9)),
                Map.of("balance", List.of("c0", "c1")),
                Map.of("where", Map.of("value", 4.0)),
                expressions,
                units);
    }

    private static Found found(FitResult fit, String... expressions) {
        return new Found(new Quantities(asking(named(expressions), Map.of())).run(Known.of(fit)));
    }

    /** Names and texts in turn. */
    private static Map<String, String> named(String... expressions) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int k = 0; k < expressions.length; k += 2) {
            named.put(expressions[k], expressions[k + 1]);
        }
        return named;
    }

    private record Planned(List<PlannedFit> on) implements AnalysisPlan {

        static Planned of(FitResult... fits) {
            return new Planned(List.of(fits).stream()
                    .map(fit -> new PlannedFit(
                            fit.key(),
                            fit.request().formulation(),
                            fit.request().dataset()))
                    .toList());
        }

        @Override
        public List<PlannedFit> fits(FitReference section) {
            return on;
        }

        @Override
        public Table table(DataReference data) {
            throw new IllegalArgumentException("no table '" + data.name() + "'");
        }
    }

    private static List<Problem> problems(String expression, FitResult... fits) {
        return new Quantities(new QuantitiesConfiguration(
                        Map.of("far", Map.of("N", 90.0), "far-off", Map.of("N", 1e9)),
                        Map.of(),
                        Map.of(),
                        named("before", "c0 + 1", "asked", expression, "after", "c0 + 2"),
                        Map.of()))
                .check(Planned.of(fits));
    }

    /** By the same inference to the last bit, since it is the same number of every law. */
    @Test
    void aRatioIsTheRatio() {
        Found found = found(LINE, "ratio", "c0 / c1");
        assertThat(found.number("fit/loss/line/ratio")).isEqualTo(found.number("fit/loss/line/balance"));
        assertThat(found.interval("fit/loss/line/ratio")).isEqualTo(found.interval("fit/loss/line/balance"));
    }

    @Test
    void aParameterHasItsOwnInterval() {
        Found found = found(LINE, "level", "(c0)", "same", "far");
        assertThat(found.number("fit/loss/line/level")).isCloseTo(10, within(1e-9));
        assertThat(found.interval("fit/loss/line/same")).isEqualTo(found.interval("fit/loss/line/far"));
    }

    /** far is 1, where is e³, half is 5. */
    @Test
    void namesWhatElseIsAsked() {
        Found found = found(LINE, "half", "c0/2", "all", "ln(where) + far/half");
        assertThat(found.number("fit/loss/line/all")).isCloseTo(3.2, within(1e-9));
        assertThat(found.text("fit/loss/line/answer")).contains("; all = ln(where) + far/half = 3.2 (95 % ");
    }

    @Test
    void aLawWithoutTheSymbolSaysSoAndTheOthersAnswer() {
        String[] expressions = {"slope", "-c1", "double", "2*slope", "level", "c0*2"};
        assertThat(problems("-c1", LINE, FLAT)).isEmpty();
        Found flat = alone(FLAT, expressions);
        assertThat(flat.codes("fit/loss/flat/slope")).containsExactly("NO_SUCH_PARAMETER");
        assertThat(flat.codes("fit/loss/flat/double")).containsExactly("NO_SUCH_PARAMETER");
        assertThat(flat.number("fit/loss/flat/level")).isCloseTo(12, within(1e-9));
        assertThat(flat.text("fit/loss/flat/answer")).contains("double is not known, for want of c1");
        assertThat(found(LINE, expressions).number("fit/loss/line/double")).isCloseTo(4, within(1e-9));
    }

    private static Found alone(FitResult fit, String... expressions) {
        return new Found(
                new Quantities(new QuantitiesConfiguration(Map.of(), Map.of(), Map.of(), named(expressions), Map.of()))
                        .run(Known.of(fit)));
    }

    @Test
    void saysThatThereIsNoNumber() {
        Found found = found(LINE, "nothing", "ln(c1)", "beyond", "1/(c1 - c1)");
        assertThat(found.codes("fit/loss/line/nothing")).containsExactly("UNDEFINED");
        assertThat(found.codes("fit/loss/line/beyond")).containsExactly("UNDEFINED");
    }

    /** The line reaches a million at no scale, and 1 over that is not 0. */
    @Test
    void nothingFollowsFromAScaleThatIsNotReached() {
        Found found = new Found(new Quantities(new QuantitiesConfiguration(
                        Map.of(),
                        Map.of(),
                        Map.of("small", Map.of("value", 1e6), "large", Map.of("value", -1e6)),
                        named("twice", "2*small", "inverse", "1/large", "again", "1 + inverse"),
                        Map.of()))
                .run(Known.of(LINE)));
        assertThat(found.codes("fit/loss/line/small")).containsExactly("NOT_REACHED");
        assertThat(found.codes("fit/loss/line/large")).containsExactly("NOT_REACHED");
        assertThat(found.codes("fit/loss/line/twice")).containsExactly("UNDEFINED");
        assertThat(found.codes("fit/loss/line/inverse")).containsExactly("UNDEFINED");
        assertThat(found.codes("fit/loss/line/again")).containsExactly("UNDEFINED");
    }

    @Test
    void aUnitIsStatedOrSaidToBeUnknown() {
        Found found = new Found(new Quantities(asking(
                        named("odd", "where + c0", "even", "where + c0", "inverse", "1/where"),
                        Map.of("even", "percent")))
                .run(Known.of(LINE)));
        String unit = Polynomial.SIZE.unit();
        assertThat(found.codes("fit/loss/line/odd")).contains("UNIT_NOT_DERIVED");
        assertThat(found.codes("fit/loss/line/even")).doesNotContain("UNIT_NOT_DERIVED");
        assertThat(found.text("fit/loss/line/answer")).contains(" percent (").contains(" 1/" + unit + " (");
    }

    /** As in parameters/response^(−1/alpha). */
    @Test
    void aPowerThatIsNoNumberIsNoUnit() {
        Found found = found(LINE, "powered", "where ^ (c0 / c0)", "squared", "where ^ 2");
        assertThat(found.codes("fit/loss/line/powered")).contains("UNIT_NOT_DERIVED");
        assertThat(found.codes("fit/loss/line/squared")).doesNotContain("UNIT_NOT_DERIVED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "c0 / | EXPRESSION_SYNTAX | column 5: expected a number, a symbol or '(', found the end",
                "log(c0) | EXPRESSION_SYNTAX | column 1: no function 'log' (exp, ln, log10, log1p, expm1, sqrt, abs, logistic, softplus, lgamma, pow, min, max); did you mean 'ln', the natural logarithm, or 'log10'?",
                "2^10 | CONSTANT_EXPRESSION | '2^10' is the same number whatever the fit: it names no parameter (c0, c1, far, before)",
                "c0 + fra | UNKNOWN_PARAMETER | column 6: no parameter or quantity 'fra' (c0, c1, far, before); did you mean 'far'?",
                "C0 + c1 | UNKNOWN_PARAMETER | column 1: no parameter or quantity 'C0' (c0, c1, far, before); did you mean 'c0'?",
                "c0 - c1*N | UNKNOWN_PARAMETER | column 9: 'N' is a covariate of line and has no one value; give the law's value at a point a name under 'values' and use that",
                "c0 + after | UNKNOWN_PARAMETER | column 6: 'after' is no expression before this one (c0, c1, far, before)",
            })
    void mistakesAreFoundBeforeAnythingRuns(String expression, String code, String message) {
        assertThat(problems(expression, LINE, FLAT))
                .singleElement()
                .isEqualTo(new Problem(code, "with.expressions.asked", message));
    }

    @Test
    void aHyphenIsAMinus() {
        assertThat(problems("far-off/c0", LINE))
                .extracting(Problem::message)
                .containsExactly(
                        "column 5: no parameter or quantity 'off' (c0, c1, far, before); 'far-off' can be named"
                                + " here once its name is of letters, digits and _ alone");
    }

    @Test
    void noLawNeedsToHaveThemAllButOneMust() {
        assertThat(new Quantities(new QuantitiesConfiguration(
                                Map.of(), Map.of(), Map.of(), named("slope", "c1", "both", "c0*slope"), Map.of()))
                        .check(Planned.of(FLAT)))
                .extracting(Problem::message)
                .containsExactly(
                        "column 1: no parameter or quantity 'c1' (c0); did you mean 'c0'?",
                        "no law has all that it names: flat has no c1");
    }

    @Test
    void aNameIsNotAlsoAParameter() {
        assertThat(new Quantities(new QuantitiesConfiguration(
                                Map.of("c0", Map.of("N", 2.0)), Map.of(), Map.of(), named("x", "c0 + c1"), Map.of()))
                        .check(Planned.of(LINE)))
                .containsExactly(new Problem(
                        "AMBIGUOUS_SYMBOL",
                        "with.expressions.x",
                        "column 1: 'c0' is a parameter of line and also the name of something asked here"));
    }

    @Test
    void namesAreGivenOnceAndUnitsToExpressions() {
        assertThatThrownBy(() -> asking(named("far", "c0"), Map.of())).hasMessage("'far' names two of what is asked");
        assertThatThrownBy(() -> asking(named("share", "c0"), Map.of("shares", "percent")))
                .hasMessage("units.shares is of no expression (share); did you mean 'share'?");
    }
}
