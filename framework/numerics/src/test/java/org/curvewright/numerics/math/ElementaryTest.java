package org.curvewright.numerics.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElementaryTest {
    private static final int POINTS = 1000;

    @ParameterizedTest
    @ValueSource(doubles = {1e-20, 1e-8, 0.01, 0.35, 1, 5, 50, 709})
    void expIsWithinOneUlp(double reach) {
        assertThat(worst(symmetric(reach), Elementary::exp, x -> HighPrecision.exp(new BigDecimal(x))))
                .isLessThan(1);
    }

    @Test
    void expIsWithinOneUlpWhereTheReductionSwitches() {
        DoubleStream edges = DoubleStream.iterate(-1020.5, k -> k + 1)
                .limit(2044)
                .map(k -> k * StrictMath.log(2))
                .flatMap(x -> DoubleStream.of(x, Math.nextUp(x), Math.nextDown(x)));
        assertThat(worst(edges, Elementary::exp, x -> HighPrecision.exp(new BigDecimal(x))))
                .isLessThan(1);
    }

    @Test
    void expIsWithinOneUlpOfASubnormalResult() {
        DoubleStream points = new Random(4).doubles(POINTS, -745, -707);
        assertThat(worst(points, Elementary::exp, x -> HighPrecision.exp(new BigDecimal(x))))
                .isLessThan(1);
    }

    @Test
    void expHasTheSpecialValuesOfStrictMath() {
        double[] special = {
            0.0,
            -0.0,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.MAX_VALUE,
            -Double.MAX_VALUE,
            Double.MIN_VALUE,
            -Double.MIN_VALUE,
            709.782712893384,
            709.7827128933841,
            -745.1332191019411,
            -745.1332191019412,
            800,
            -800,
            1e300,
            -1e300
        };
        for (double x : special) {
            assertThat(Elementary.exp(x)).as("exp(%s)", x).isEqualTo(Double.valueOf(StrictMath.exp(x)));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-20, 0.1, 0.6, 1, 1.3, 2, 1e4, 1e18, 1e300})
    void logIsWithinOneUlp(double scale) {
        DoubleStream points = new Random(2).doubles(POINTS, scale, 1.5 * scale);
        assertThat(worst(points, Elementary::log, ElementaryTest::exactLog)).isLessThan(1);
    }

    @Test
    void logIsWithinOneUlpNearOneAndForSubnormals() {
        DoubleStream points = new Random(3)
                .doubles(POINTS, -40, 0)
                .flatMap(e -> DoubleStream.of(1 + StrictMath.exp(e), 1 - StrictMath.exp(e), StrictMath.exp(e - 705)));
        assertThat(worst(points.filter(x -> x != 1), Elementary::log, ElementaryTest::exactLog))
                .isLessThan(1);
    }

    @Test
    void logHasTheSpecialValuesOfStrictMath() {
        double[] special = {
            0.0,
            -0.0,
            1,
            -1,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.MAX_VALUE,
            Double.MIN_VALUE,
            -Double.MIN_VALUE,
            Double.MIN_NORMAL,
            Math.nextDown(Double.MIN_NORMAL)
        };
        for (double x : special) {
            assertThat(Elementary.log(x)).as("log(%s)", x).isEqualTo(Double.valueOf(StrictMath.log(x)));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-17, 1e-9, 1e-3, 0.25, 0.4, 0.9, 1})
    void log1pIsWithinOneUlp(double reach) {
        DoubleStream points = symmetric(reach).filter(x -> x != 0);
        assertThat(worst(points, Elementary::log1p, ElementaryTest::exactLog1p)).isLessThan(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2, 100, 1e15, 1e17, 1e300})
    void log1pIsWithinOneUlpForLargeArguments(double scale) {
        DoubleStream points = new Random(5).doubles(POINTS, scale, 1.9 * scale);
        assertThat(worst(points, Elementary::log1p, ElementaryTest::exactLog1p)).isLessThan(1);
    }

    @Test
    void log1pHasTheSpecialValuesOfStrictMath() {
        double[] special = {
            0.0,
            -0.0,
            -1,
            -1.5,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.MAX_VALUE,
            Double.MIN_VALUE,
            -Double.MIN_VALUE
        };
        for (double x : special) {
            assertThat(Elementary.log1p(x)).as("log1p(%s)", x).isEqualTo(Double.valueOf(StrictMath.log1p(x)));
        }
    }

    @Test
    void log1mexpIsAccurateOnBothSides() {
        DoubleStream points = new Random(6).doubles(POINTS, -30, 4).map(e -> -StrictMath.exp(e));
        assertThat(worst(points, Elementary::log1mexp, x -> {
                    BigDecimal p = BigDecimal.ONE.subtract(HighPrecision.exp(new BigDecimal(x)));
                    return HighPrecision.log(p, Elementary.log1mexp(x));
                }))
                .isLessThan(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-20, 0.6, 1, 1.3, 1e4, 1e300})
    void log10IsWithinOneUlp(double scale) {
        BigDecimal ten = HighPrecision.log(BigDecimal.TEN, StrictMath.log(10));
        DoubleStream points = DoubleStream.concat(
                DoubleStream.of(1.3269097893955322), new Random(7).doubles(POINTS, scale, 1.5 * scale));
        assertThat(worst(points, Elementary::log10, x -> exactLog(x).divide(ten, new MathContext(60))))
                .isLessThan(1);
    }

    @Test
    void log10OfPowersOfTenIsExact() {
        for (int power = -22; power <= 22; power++) {
            assertThat(Elementary.log10(Double.parseDouble("1e" + power))).isEqualTo(power);
        }
    }

    @Test
    void log10HasTheSpecialValuesOfStrictMath() {
        double[] special = {0.0, -1, Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE, Double.MAX_VALUE};
        for (double x : special) {
            assertThat(Elementary.log10(x)).as("log10(%s)", x).isEqualTo(Double.valueOf(StrictMath.log10(x)));
        }
    }

    @Test
    void log1pMinusIsWithinThreeUlp() {
        DoubleStream points = DoubleStream.concat(
                new Random(8).doubles(2 * POINTS, -0.9, 3), new Random(9).doubles(POINTS, -1e-3, 1e-3));
        assertThat(worst(points, Elementary::log1pMinus, x -> exactLog1p(x).subtract(new BigDecimal(x))))
                .isLessThan(3);
    }

    /** The bound that its documentation states, over exponents of every size. */
    @ParameterizedTest
    @ValueSource(doubles = {0.34, 3, 14, 30})
    void powersOfLogarithmsKeepTheirBound(double exponent) {
        double[] x = new Random(10).doubles(POINTS, 1e6, 9e9).toArray();
        double[] logarithms = new double[x.length];
        double[] powers = new double[x.length];
        Elementwise.log(x, logarithms, 0, x.length);
        Elementwise.powFromLog(logarithms, -exponent, powers, 0, x.length);
        for (int i = 0; i < x.length; i++) {
            BigDecimal exact = HighPrecision.exp(exactLog(x[i]).multiply(new BigDecimal(-exponent)));
            double relative = new BigDecimal(powers[i])
                    .subtract(exact)
                    .abs()
                    .divide(exact, new MathContext(20))
                    .doubleValue();
            assertThat(relative).isLessThan((2.6 * exponent * logarithms[i] + 1.7) * 0x1p-53);
        }
    }

    @Test
    void logSumExpSurvivesHugeTerms() {
        assertThat(Elementary.logSumExp(1000, 1000)).isEqualTo(1000 + StrictMath.log(2));
        assertThat(Elementary.logSumExp(new double[] {-1000, -1000, -1000}, 0, 3))
                .isEqualTo(-1000 + StrictMath.log(3));
    }

    @Test
    void logSumExpOfInfinitiesAndNothing() {
        double infinite = Double.POSITIVE_INFINITY;
        assertThat(Elementary.logSumExp(-infinite, -infinite)).isEqualTo(-infinite);
        assertThat(Elementary.logSumExp(infinite, -infinite)).isEqualTo(infinite);
        assertThat(Elementary.logSumExp(-infinite, 3)).isEqualTo(3);
        assertThat(Elementary.logSumExp(Double.NaN, 3)).isNaN();
        assertThat(Elementary.logSumExp(new double[0], 0, 0)).isEqualTo(-infinite);
        assertThat(Elementary.logSumExp(new double[] {1, Double.NaN}, 0, 2)).isNaN();
    }

    private static DoubleStream symmetric(double reach) {
        return new Random(1).doubles(POINTS, -reach, reach);
    }

    private static BigDecimal exactLog(double x) {
        return HighPrecision.log(new BigDecimal(x), StrictMath.log(x));
    }

    private static BigDecimal exactLog1p(double x) {
        if (Math.abs(x) < 1e-15) {
            BigDecimal exact = new BigDecimal(x);
            return exact.subtract(exact.multiply(exact).divide(BigDecimal.valueOf(2)));
        }
        return HighPrecision.log(BigDecimal.ONE.add(new BigDecimal(x)), StrictMath.log1p(x));
    }

    private static double worst(DoubleStream points, DoubleUnaryOperator ours, Exact exact) {
        return points.map(x -> HighPrecision.ulps(ours.applyAsDouble(x), exact.at(x)))
                .max()
                .orElseThrow();
    }

    private interface Exact {
        BigDecimal at(double x);
    }
}
