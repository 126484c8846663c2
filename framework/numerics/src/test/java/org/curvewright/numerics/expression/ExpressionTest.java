package org.curvewright.numerics.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

    private static final BiFunction<String, Collection<String>, Optional<String>> SAME =
            (word, known) -> known.stream().filter(word::equalsIgnoreCase).findFirst();
    private static final Spelling SPELLING = new Spelling(
            number -> BigDecimal.valueOf(number).stripTrailingZeros().toPlainString(), text -> text, SAME, SAME);

    /** One row of one covariate. */
    private record At(double value, double[] slopes, double[] curvatures) {

        static At of(Expression expression, int parameters, double x, double... theta) {
            double[][] targets = new double[1 + parameters + parameters * (parameters + 1) / 2][1];
            expression.evaluate(Columns.single(new double[] {x}), theta, expression.bench(2, targets, 1));
            double[] numbers =
                    Arrays.stream(targets).mapToDouble(target -> target[0]).toArray();
            return new At(
                    numbers[0],
                    Arrays.copyOfRange(numbers, 1, parameters + 1),
                    Arrays.copyOfRange(numbers, parameters + 1, numbers.length));
        }
    }

    private static Expression of(Wording wording) {
        return Expression.of(wording, SPELLING);
    }

    private static Expression of(String formula, String... parameters) {
        return of(new Wording(formula, Map.of(), List.of(parameters), Set.of(), List.of()));
    }

    private static double value(String formula, double a, double x) {
        return At.of(of(formula, "a"), 1, x, a).value();
    }

    @ParameterizedTest
    @CsvSource({
        "a + x, 5",
        "a - x - 1, -2",
        "a*x/4, 1.5",
        "-x^2 + a, -7",
        "a^x^2, 512",
        "x^-1*a, 0.66666666666666667",
        "2^-x + a, 2.125",
        "(a + 1)*x, 9",
        "a*(x - 1)^2, 8",
        "exp(a*0)*x, 3",
        "ln(exp(a))*x, 6",
        "a*log10(x*1000/3), 6",
        "sqrt(x + 1)*a, 4",
        "'min(a, x, 7)', 2",
        "'max(a, x)', 3",
        "'pow(x, a)', 9",
        "logistic(0*a*x), 0.5",
        "log1p(a - 2 + 0*x), 0",
        "expm1(a - 2 + 0*x), 0",
        "abs(a - x), 1",
        "lgamma(x + a), 3.1780538303479458",
        "softplus(0*a*x), 0.69314718055994531",
        "a·x − 1, 5",
        "a**x, 8",
        "1.5e1*a + .5*x, 31.5"
    })
    void isArithmetic(String formula, double expected) {
        assertThat(value(formula, 2, 3)).isCloseTo(expected, within(1e-14 * Math.max(1, Math.abs(expected))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a*x^-b + | formula, column 9: expected a number, a symbol or '(', found the end",
                "a*x^-b) | formula, column 7: expected an operator, found ')'",
                "a*(x^-b | formula, column 8: expected ')', found the end",
                "2a*x^-b | formula, column 2: expected an operator, found 'a'",
                "a*x^-b + $ | formula, column 10: '$' has no meaning in a formula; its marks are + - * / ^ ( ) and ,",
                "a*pow(x) + b | formula, column 3: pow takes 2 arguments, found 1",
                "a*exp(x, b) | formula, column 3: exp takes 1 argument, found 2",
                "a*1e999*x^b | formula, column 3: 1e999 is too large for a number",
                "a*b/0*x | formula, column 4: division by 0",
                "a*b/(2 - 2)*x | formula, column 4: division by 0",
                "a*x^(1/0)*b | formula, column 7: division by 0",
                "a*x + b*ln(0) | formula, column 9: 'ln' makes a number too large of constants",
                "a*x + b*sqrt(-1) | formula, column 9: 'sqrt' makes no number of constants",
                "a*x + b*10^400 | formula, column 11: '^' makes a number too large of constants",
                "a*x + 😀 | formula, column 7: '😀' has no meaning in a formula; its marks are + - * / ^ ( ) and ,",
                "a*x + b*() | formula, column 10: expected a number, a symbol or '(', found ')'",
                "a*x + b*exp() | formula, column 13: expected a number, a symbol or '(', found ')'",
                "a + b | the formula has no covariate: every symbol in it is a parameter",
                "a*x | the formula does not contain b"
            })
    void mistakesHaveAColumn(String formula, String message) {
        assertThatThrownBy(() -> of(formula, "a", "b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void asksWhatAWordMeans() {
        assertThatThrownBy(() -> of("A*n", "A", "N"))
                .hasMessage("formula, column 3: no parameter 'n' (N); did you mean 'N'?");
        assertThatThrownBy(() -> of("A*EXP(N)", "A"))
                .hasMessageEndingWith("softplus, lgamma, pow, min, max); did you mean 'exp'?");
        assertThatThrownBy(() -> of("A*log(N)", "A"))
                .hasMessageEndingWith("did you mean 'ln', the natural logarithm, or 'log10'?");
    }

    @Test
    void knowsWhereACovariateStands() {
        Expression expression =
                of(new Wording("A*N^-alpha + s", Map.of("s", "2 + DD"), List.of("A", "alpha"), Set.of(), List.of()));
        assertThat(expression.place("N")).isEqualTo("formula, column 3");
        assertThat(expression.place("DD")).isEqualTo("definition of s, column 5");
        assertThat(expression.place("C")).isEmpty();
    }

    @Test
    void nestingIsLimitedBeforeTheStackIs() {
        assertThatThrownBy(() -> of("(".repeat(5000) + "a*x" + ")".repeat(4000), "a"))
                .hasMessageStartingWith("formula, column")
                .hasMessageEndingWith("nested more than 100 deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+x", "-x", "*x", "/x", "+x^a", "+exp(x)"})
    void lengthIsLimitedBeforeTheStackIs(String repeated) {
        assertThatThrownBy(() -> of("a" + repeated.repeat(1400), "a"))
                .hasMessageStartingWith("formula, column")
                .hasMessageEndingWith("more than 400 operations");
        assertThat(of("a" + repeated.repeat(200), "a").linear()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void namesOfPartsDoNotLengthenIt() {
        assertThatThrownBy(() -> of(new Wording(
                        "a*s", Map.of("s", "x" + "+x".repeat(399)), List.of("a", "b"), Set.of(), List.of())))
                .hasMessageContaining("the formula does not contain b");
        assertThatThrownBy(() -> of(
                        new Wording("a*s + s", Map.of("s", "x" + "+x".repeat(399)), List.of("a"), Set.of(), List.of())))
                .hasMessage("the formula and its definitions have 401 operations together, more than 400");
    }

    @Test
    void aMillionCharactersAreTooMany() {
        assertThatThrownBy(() -> of("a*x" + " ".repeat(1_000_000), "a"))
                .hasMessage("formula, column 10001: 1000003 characters, more than 10000");
    }

    /** Powers bind from right to left and before a sign in front of them: 2^(−(3^2)) and −(2^2). */
    @Test
    void signsAndPowersBindAsInMathematics() {
        assertThat(value("2^-3^2*a*x", 1, 1)).isEqualTo(1.0 / 512);
        assertThat(value("-2^2*a*x", 1, 1)).isEqualTo(-4);
        assertThat(value("a*x - -x^2", 1, 3)).isEqualTo(12);
        assertThat(value("a*x^-x^2", 1, 2)).isEqualTo(1.0 / 16);
    }

    @Test
    void noConstantShadowsASymbol() {
        assertThat(of("e*x^-pi", "e", "pi").covariates()).containsExactly("x");
    }

    /** StepLaw's program replaces letters, so that a parameter changes the name of a function that contains it. */
    @Test
    void aSymbolIsAWholeWord() {
        Expression law = of("exp(e) + exp(p)*N^-x", "e", "p", "x");
        assertThat(law.covariates()).containsExactly("N");
        assertThat(value("exp(x - 3)*a + exp(a*0)", 2, 3)).isEqualTo(3);
    }

    @Test
    void aSymbolMayBeNamedLikeAFunction() {
        assertThat(of("max*x^-min", "max", "min").linear()).containsExactly(0);
    }

    @Test
    void partsMayHaveNames() {
        Expression expression =
                of(new Wording("a*s + b/s", Map.of("s", "sqrt(x)"), List.of("a", "b"), Set.of(), List.of()));
        At at = At.of(expression, 2, 4, 3, 5);
        assertThat(at.value()).isEqualTo(8.5);
        assertThat(at.slopes()[1]).isEqualTo(0.5);
    }

    @Test
    void namesOfPartsMustNotRunInCircles() {
        assertThatThrownBy(() -> of(new Wording("a*s*x", Map.of("s", "1 + s"), List.of("a"), Set.of(), List.of())))
                .hasMessage("definition of s, column 5: 's' is defined no earlier");
    }

    @ParameterizedTest
    @CsvSource({
        "a + b*x, 0 1",
        "a*(1 + b*x), 0",
        "a*x^b, 0",
        "exp(a*x + b), ''",
        "(a + b*x)/(1 + x), 0 1",
        "a*b + x, 0",
        "a*x - a*x + a*b^2*x, 0",
        "'min(a, b*x)', ''"
    })
    void findsWhatIsLinear(String formula, String expected) {
        assertThat(of(formula, "a", "b").linear())
                .containsExactly(List.of(expected.split(" ")).stream()
                        .filter(text -> !text.isEmpty())
                        .mapToInt(Integer::parseInt)
                        .toArray());
    }

    @ParameterizedTest
    @CsvSource({
        "a*x^-b, response·x^b, ''",
        "(a/x + b)^2, response^0.5·x, response^0.5",
        "a*(1/x + b)^3, response·x^3, x^(−1)",
        "a/(1 + (b/x)^3), response, x",
        "a*exp(-x/b), response, x",
        "a*x + b, response·x^(−1), response",
        "'a*max(x - b, 0)', response·x^(−1), x"
    })
    void findsUnits(String formula, String a, String b) {
        assertThat(of(formula, "a", "b").unitsOfParameters(Map.of(Units.RESPONSE, "response", "x", "x")))
                .contains(List.of(a, b));
    }

    @ParameterizedTest
    @CsvSource({"a + b*ln(x)", "a^b + x", "a*x + exp(b*x) + a"})
    void findsNoUnitsWhereThereAreNone(String formula) {
        assertThat(of(formula, "a", "b").unitsOfParameters(Map.of(Units.RESPONSE, "response", "x", "x")))
                .isEmpty();
        assertThat(of(formula, "a", "b").units()).isEmpty();
    }

    @Test
    void powersOfZeroHaveTheSlopesOfTheirLimits() {
        Expression expression = of("a*x^b", "a", "b");
        At at = At.of(expression, 2, 0, 2, 0.5);
        assertThat(at.value()).isZero();
        assertThat(at.slopes()[1]).isZero();
        assertThat(at.curvatures()[2]).isZero();
    }

    /** Where (b/x)^c, exp(c·x) or a power of exp passes the largest number, what it divides or damps is 0, and so are its slopes. */
    @ParameterizedTest
    @CsvSource({"a/(1 + (b/x)^900)", "a*exp(-exp(b*x))", "a*logistic(-exp(b*x))", "'a*exp(-min(exp(b*x), 900*x))'"})
    void whatHasComeToItsLimitHasNoSlope(String formula) {
        Expression expression = of(formula, "a", "b");
        At at = At.of(expression, 2, 1, 2, 1000);
        assertThat(at.value()).isZero();
        assertThat(at.slopes()[0]).isZero();
        assertThat(at.slopes()[1]).isZero();
        assertThat(at.curvatures()[2]).isZero();
    }

    /** A value is what its formula says: 0 times infinity is no number there. */
    @Test
    void aValueOfZeroTimesInfinityIsNoNumber() {
        assertThat(value("a*0.5*(x^x^x)", 0, 100)).isNaN();
    }
}
