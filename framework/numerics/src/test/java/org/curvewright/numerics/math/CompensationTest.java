package org.curvewright.numerics.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;

class CompensationTest {
    private static final MathContext DIGITS = new MathContext(80);
    private static final int CASES = 2000;

    private final Random random = new Random(12);

    @Test
    void aSumThatCancelsKeepsItsDigits() {
        assertThat(CompensatedSum.of(1e16, 1, -1e16, 1e-5)).isEqualTo(1.00001);
    }

    @Test
    void theSumIsThatOfTheExactTerms() {
        double[] x = random.doubles(1000, -1, 1).map(v -> v * 1e10).toArray();
        BigDecimal exact = BigDecimal.ZERO;
        for (double v : x) {
            exact = exact.add(new BigDecimal(v));
        }
        assertThat(CompensatedSum.of(x)).isEqualTo(exact.doubleValue());
    }

    @Test
    void aSumOfProductsDoesNotRoundThem() {
        double almostOne = 1 + 0x1p-30;
        assertThat(CompensatedSum.ofProducts(new double[] {almostOne, -1}, new double[] {almostOne, 1 + 0x1p-29}))
                .isEqualTo(0x1p-60);
    }

    @Test
    void anInfiniteTermMakesTheSumInfinite() {
        assertThat(CompensatedSum.of(1, Double.POSITIVE_INFINITY, 2)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(CompensatedSum.of(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY))
                .isNaN();
        assertThat(CompensatedSum.of(1, Double.NaN)).isNaN();
    }

    @Test
    void productAndSumOfDoublesAreExact() {
        for (int i = 0; i < CASES; i++) {
            double a = random.nextGaussian();
            double b = random.nextGaussian() * 1e5;
            assertThat(exact(DoubleDouble.product(a, b)))
                    .isEqualByComparingTo(new BigDecimal(a).multiply(new BigDecimal(b)));
            assertThat(exact(DoubleDouble.sum(a, b))).isEqualByComparingTo(new BigDecimal(a).add(new BigDecimal(b)));
        }
    }

    @Test
    void additionHas104Bits() {
        assertThat(worst(DoubleDouble::plus, BigDecimal::add)).isLessThan(0x1p-104);
    }

    @Test
    void multiplicationHas102Bits() {
        assertThat(worst(DoubleDouble::times, BigDecimal::multiply)).isLessThan(0x1p-102);
    }

    @Test
    void divisionHas100Bits() {
        assertThat(worst(DoubleDouble::dividedBy, (a, b) -> a.divide(b, DIGITS)))
                .isLessThan(0x1p-100);
    }

    @Test
    void theSquareRootHas100Bits() {
        for (int i = 0; i < CASES; i++) {
            DoubleDouble x = next();
            BigDecimal root = exact(x).sqrt(DIGITS);
            assertThat(relative(exact(x.squareRoot()), root)).isLessThan(0x1p-100);
        }
    }

    private double worst(BinaryOperator<DoubleDouble> ours, BinaryOperator<BigDecimal> theirs) {
        double worst = 0;
        for (int i = 0; i < CASES; i++) {
            DoubleDouble a = next();
            DoubleDouble b = next();
            worst = Math.max(worst, relative(exact(ours.apply(a, b)), theirs.apply(exact(a), exact(b))));
        }
        return worst;
    }

    private DoubleDouble next() {
        double high = (1 + random.nextDouble()) * (1 << random.nextInt(20));
        return DoubleDouble.sum(high, (random.nextDouble() - 0.5) * Math.ulp(high));
    }

    private static BigDecimal exact(DoubleDouble x) {
        return new BigDecimal(x.high()).add(new BigDecimal(x.low()));
    }

    private static double relative(BigDecimal ours, BigDecimal exact) {
        return ours.subtract(exact).divide(exact, DIGITS).abs().doubleValue();
    }
}
