package org.curvewright.plugins.formulations;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.curvewright.numerics.expression.Expression;
import org.curvewright.numerics.expression.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of words that a formula does not know. */
class SlipsTest {

    private static Expression of(String formula, String... parameters) {
        return Expression.of(
                new Wording(formula, Map.of(), List.of(parameters), Set.of(), List.of()), Written.SPELLING);
    }

    @Test
    void aMisspeltParameterIsNoCovariate() {
        assertThatThrownBy(() -> of("A*N^-alhpa", "A", "alpha"))
                .hasMessage("formula, column 6: no parameter 'alhpa' (alpha); did you mean 'alpha'?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A*N^-α + B | formula, column 6: no parameter 'α' (alpha); did you mean 'alpha'?",
                "a*N^-alpha + B | formula, column 1: no parameter 'a' (A); did you mean 'A'?",
                "A*N^-alhpa + B | formula, column 6: no parameter 'alhpa' (alpha); did you mean 'alpha'?",
                "A*exp(-alpha*log(N)) + B | formula, column 14: no function 'log' (exp, ln, log10, log1p, expm1, sqrt, abs, logistic, softplus, lgamma, pow, min, max); did you mean 'ln', the natural logarithm, or 'log10'?",
                "A*log2(N) + B*alpha | formula, column 3: no function 'log2' (exp, ln, log10, log1p, expm1, sqrt, abs, logistic, softplus, lgamma, pow, min, max); did you mean 'ln(x)/ln(2)'?",
                "A*σ(N) + B*alpha | formula, column 3: no function 'σ' (exp, ln, log10, log1p, expm1, sqrt, abs, logistic, softplus, lgamma, pow, min, max); did you mean 'logistic'?",
                "A*sqr(N) + B*alpha | formula, column 3: no function 'sqr' (exp, ln, log10, log1p, expm1, sqrt, abs, logistic, softplus, lgamma, pow, min, max); did you mean 'sqrt'?",
            })
    void slipsAreAnsweredWithWhatWasMeant(String formula, String message) {
        assertThatThrownBy(() -> of(formula, "A", "alpha", "B")).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A*NN^-alpha | formula, column 3: no parameter or covariate 'NN' (A, alpha, N); did you mean 'N'?",
                "A*n^-alpha | formula, column 3: no parameter or covariate 'n' (A, alpha, N); did you mean 'N'?",
                "A*N^-α | formula, column 6: no parameter or covariate 'α' (A, alpha, N); did you mean 'alpha'?",
            })
    void slipsBesideNamedCovariatesToo(String formula, String message) {
        assertThatThrownBy(() -> Expression.of(
                        new Wording(formula, Map.of(), List.of("A", "alpha"), Set.of(), List.of("N")),
                        Written.SPELLING))
                .hasMessage(message);
    }

    @Test
    void aFunctionThatIsNoneIsAnsweredWithTheLikelyOne() {
        assertThatThrownBy(() -> of("a*sqr(x)", "a")).hasMessageEndingWith("did you mean 'sqrt'?");
    }
}
