package org.curvewright.numerics.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Arrays give the bits of the scalar function, whether or not the loop was compiled to vector instructions. */
class ElementwiseTest {
    private static final int ENOUGH_TO_BE_COMPILED = 3000;

    interface ArrayFunction {
        void apply(double[] in, double[] out, int from, int to);
    }

    record Case(String name, ArrayFunction array, DoubleUnaryOperator scalar) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case("exp", Elementwise::exp, Elementary::exp),
                new Case("log", Elementwise::log, Elementary::log),
                new Case("log1p", Elementwise::log1p, Elementary::log1p),
                new Case("sigmoid", Elementwise::sigmoid, Logistic::sigmoid),
                new Case("softplus", Elementwise::softplus, Logistic::softplus),
                new Case(
                        "powFromLog",
                        (in, out, from, to) -> Elementwise.powFromLog(in, -0.34, out, from, to),
                        x -> Elementary.exp(-0.34 * x)),
                new Case(
                        "expOfLine",
                        (in, out, from, to) -> Elementwise.expOfLine(in, 1.5, -0.34, out, from, to),
                        x -> Elementary.exp(1.5 + -0.34 * x)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void arraysEqualScalars(Case one) {
        double[] in = arguments();
        double[] expected = Arrays.stream(in).map(one.scalar()).toArray();
        double[] out = new double[in.length];
        for (int i = 0; i < ENOUGH_TO_BE_COMPILED; i++) {
            one.array().apply(in, out, 0, in.length);
        }
        assertThat(out).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void inPlaceEqualsApart(Case one) {
        double[] in = arguments();
        double[] apart = new double[in.length];
        one.array().apply(in, apart, 0, in.length);
        one.array().apply(in, in, 0, in.length);
        assertThat(in).isEqualTo(apart);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void onlyTheRangeIsWritten(Case one) {
        double[] out = new double[5];
        one.array().apply(new double[] {2, 2, 2, 2, 2}, out, 1, 3);
        assertThat(out[0] == 0 && out[1] != 0 && out[2] != 0 && out[3] == 0 && out[4] == 0)
                .isTrue();
    }

    private static double[] arguments() {
        double[] x = new Random(9).doubles(500, -750, 750).toArray();
        x[17] = Double.NaN;
        x[18] = Double.POSITIVE_INFINITY;
        x[19] = Double.NEGATIVE_INFINITY;
        x[20] = -0.0;
        x[21] = 1e300;
        x[22] = Double.MIN_VALUE;
        return x;
    }
}
