package org.curvewright.plugins.estimators;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.law.Formulation;
import org.curvewright.testkit.EstimatorContract;
import org.curvewright.testkit.KnownLaws;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Formulas whose parameters have no bounds come back from their noiseless values, from starts in the data's range. The floor of
 * the third is a number: with a free one the curve turned upside down, −a above g + a, is the same law.
 */
class OpenExpressionTest {

    private static final int POINTS = 15;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a*logistic(k*(ln(N) - x))             | a=0.84 k=0.57 x=20.6
            g + (1 - g)*logistic(-k*(x - ln(N)))  | g=0.25 k=0.9 x=21.3
            0.2 + a*logistic(w0 + w1*ln(N))       | a=0.6 w0=-18 w1=0.85
            L + h*(ln(N) - x)^2                   | L=2.1 h=0.04 x=21
            a*exp(-exp(k*(x - ln(N))))            | a=0.7 k=0.5 x=20
            y0 + s*softplus((log10(N) - x)/w)     | y0=0.2 s=0.1 x=9.1 w=0.4
            """)
    void comesBack(String formula, String member) {
        String[] symbols = words(member, 0);
        Formulation law = KnownLaws.expression(formula, symbols);
        double[] truth =
                Stream.of(words(member, 1)).mapToDouble(Double::parseDouble).toArray();
        double[] sizes = IntStream.range(0, POINTS)
                .mapToDouble(i -> 1e8 * StrictMath.pow(10, 3.0 * i / (POINTS - 1)))
                .toArray();
        EstimatorContract.assertRecovers(
                MinimizingEstimator.leastSquares(
                        new MinimizingEstimator.LeastSquaresKeys(RowWeights.NONE, SecondOptimizer.OWN)),
                law,
                Rows.of(sizes),
                truth);
    }

    private static String[] words(String member, int which) {
        return Stream.of(member.split(" "))
                .map(pair -> pair.substring(
                        which == 0 ? 0 : pair.indexOf('=') + 1, which == 0 ? pair.indexOf('=') : pair.length()))
                .toArray(String[]::new);
    }
}
