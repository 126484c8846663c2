package org.curvewright.numerics.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class LogisticTest {
    private static final MathContext DIGITS = new MathContext(60);

    @Test
    void bothSigmoidsAreThoseOfOneAlone() {
        double[] first = new double[2];
        double[] second = new double[2];
        points().forEach(x -> {
            Logistic.sigmoids(x, first, second, 1);
            assertThat(first).containsExactly(0, Logistic.sigmoid(x));
            assertThat(second).containsExactly(0, Logistic.sigmoid(-x));
        });
    }

    @Test
    void sigmoidIsAccurateInBothTails() {
        assertThat(points().map(x -> HighPrecision.ulps(Logistic.sigmoid(x), exactSigmoid(x)))
                        .max()
                        .orElseThrow())
                .isLessThan(1);
    }

    @Test
    void softplusIsAccurateInBothTails() {
        assertThat(points().map(x -> HighPrecision.ulps(Logistic.softplus(x), exactSoftplus(x)))
                        .max()
                        .orElseThrow())
                .isLessThan(1);
    }

    @Test
    void logitIsAccurateInTheMiddleAndNearZero() {
        DoubleStream points = new Random(7)
                .doubles(700, -40, 0)
                .map(StrictMath::exp)
                .flatMap(e -> DoubleStream.of(e, 0.5 + 0.49 * e, 0.5 - 0.49 * e))
                .filter(p -> p != 0.5);
        assertThat(points.map(p -> HighPrecision.ulps(Logistic.logit(p), exactLogit(p)))
                        .max()
                        .orElseThrow())
                .isLessThan(4);
    }

    @Test
    void limitsAreReached() {
        assertThat(Logistic.sigmoid(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Logistic.sigmoid(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(Logistic.sigmoid(Double.NaN)).isNaN();
        assertThat(Logistic.logSigmoid(-1000)).isEqualTo(-1000);
        assertThat(Logistic.softplus(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Logistic.logit(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Logistic.logit(0.5)).isZero();
        assertThat(Logistic.logit(1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Logistic.logit(1.1)).isNaN();
        assertThat(Logistic.logit(-0.1)).isNaN();
    }

    private static DoubleStream points() {
        return new Random(8).doubles(1000, -40, 40);
    }

    private static BigDecimal exactSigmoid(double x) {
        return BigDecimal.ONE.divide(BigDecimal.ONE.add(HighPrecision.exp(new BigDecimal(-x))), DIGITS);
    }

    private static BigDecimal exactSoftplus(double x) {
        return HighPrecision.log(BigDecimal.ONE.add(HighPrecision.exp(new BigDecimal(x))), Logistic.softplus(x));
    }

    private static BigDecimal exactLogit(double p) {
        BigDecimal exact = new BigDecimal(p);
        return HighPrecision.log(exact.divide(BigDecimal.ONE.subtract(exact), DIGITS), Logistic.logit(p));
    }
}
