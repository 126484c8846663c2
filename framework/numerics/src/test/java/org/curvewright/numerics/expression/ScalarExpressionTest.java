package org.curvewright.numerics.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalarExpressionTest {

    private static final Spelling SPELLING = new Spelling(
            number -> BigDecimal.valueOf(number).stripTrailingZeros().toPlainString(),
            text -> text,
            (word, known) -> Optional.empty(),
            (word, known) -> Optional.empty());
    private static final Map<String, Double> NUMBERS = Map.of("a", 3.0, "b", 7.0, "A[one]", 5.0);

    private static ScalarExpression of(String text) {
        return ScalarExpression.of(text, SPELLING);
    }

    private static double value(String text) {
        return of(text).value(symbol -> NUMBERS.getOrDefault(symbol, Double.NaN));
    }

    /** Division is one operation, not a product with 1/b: 3/7 is 0.42857142857142855, 3·(1/7) the next number below. */
    @Test
    void computesWhatIsWritten() {
        assertThat(value("a / b")).isEqualTo(3.0 / 7.0);
        assertThat(value("(b - a)/a")).isEqualTo(4.0 / 3.0);
        assertThat(value("-a^2 + max(a, b, 1) + min(a, b)*pow(a, 2)")).isEqualTo(25);
        assertThat(value("ln(exp(a)) + sqrt(abs(-a*a)) + log10(1000)")).isEqualTo(9);
        assertThat(value("1/(a - 3)")).isInfinite();
        assertThat(value("ln(-a)")).isNaN();
    }

    @Test
    void aSymbolMayNameAMemberOfAGroup() {
        assertThat(value("A[one] - a")).isEqualTo(2);
        assertThat(of("A[one] - a").symbols()).containsExactly("A[one]", "a");
    }

    @Test
    void knowsItsSymbols() {
        assertThat(of("b - a*b").symbols()).containsExactly("b", "a");
        assertThat(of("b - a*b").column("a")).isEqualTo(5);
        assertThat(of("b - a").column("c")).isZero();
        assertThat(of("(b)").alone()).contains("b");
        assertThat(of("b*1").alone()).isEmpty();
        assertThat(of("2^3").symbols()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a / | column 4: expected a number, a symbol or '(', found the end",
                "a b | column 3: expected an operator, found 'b'",
                "a[one | column 2: '[' has no meaning in a formula; its marks are + - * / ^ ( ) and ,",
                "f(a) | column 1: no function 'f' (exp, ln, log10, log1p, expm1, sqrt, abs, logistic, softplus, lgamma, pow, min, max)"
            })
    void mistakesHaveAColumn(String text, String message) {
        assertThatThrownBy(() -> of(text)).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({
        "a/b, true",
        "a - b, false",
        "a + b*2, true",
        "a*c, false",
        "c^2, true",
        "c^3, false",
        "a^-c, true",
        "exp(c), true",
        "ln(a), false",
        "'max(a, c)', true",
        "'min(a, c)', false",
        "'pow(c, 4)', true",
        "log1p(a), true",
        "a/-2, false"
    })
    void tellsWhetherItCanBeNegative(String text, boolean nonNegative) {
        assertThat(of(text).isNonNegative(Set.of("a", "b")::contains)).isEqualTo(nonNegative);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "n/m | ''",
                "a/b | tokens/parameters",
                "a*b | tokens·parameters",
                "1/a | 1/tokens",
                "a^2/(a*b*c) | tokens/(parameters·nats/token)",
                "sqrt(c)*m | (nats/token)^0.5",
                "(a/b)^(1/(m + n)) | tokens^(1/(m + n))/parameters^(1/(m + n))",
                "(c - c)/c | ''",
                "c*(n + 1) | nats/token",
                "P/Q | parameters^m/tokens^n",
                "(P/Q)^(1/(m + n)) | parameters^(m/(m + n))/tokens^(n/(m + n))",
                "R/a | (GPU·h)^m/tokens"
            })
    void findsItsUnit(String text, String unit) {
        assertThat(unit(text)).contains(unit);
    }

    private static Optional<String> unit(String text) {
        return of(text).unit(Map.of(
                "a", "tokens",
                "b", "parameters",
                "c", "nats/token",
                "n", "",
                "P", "response·parameters^m",
                "Q", "response·tokens^n",
                "R", "(GPU·h)^m"));
    }

    @ParameterizedTest
    @CsvSource({"a + b", "ln(a)", "m^a", "c - 2"})
    void findsNoUnitWhereThereIsNone(String text) {
        assertThat(unit(text)).isEmpty();
    }
}
