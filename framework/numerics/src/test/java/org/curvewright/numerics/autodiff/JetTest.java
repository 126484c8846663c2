package org.curvewright.numerics.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JetTest {
    private static final double[] AT = {0.3, 0.8, 1.7};

    @ParameterizedTest
    @EnumSource(Univariates.class)
    void functionsKnowTheirDerivatives(Univariates f) {
        double h = 1e-4;
        double[] x = new double[9];
        for (int i = 0; i < 3; i++) {
            x[3 * i] = AT[i] - h;
            x[3 * i + 1] = AT[i];
            x[3 * i + 2] = AT[i] + h;
        }
        double[] value = new double[9];
        double[] first = new double[9];
        double[] second = new double[9];
        f.evaluate(x, 9, value, first, second);
        for (int i = 1; i < 9; i += 3) {
            assertThat(first[i])
                    .isCloseTo((value[i + 1] - value[i - 1]) / (2 * h), within(1e-5 * (1 + Math.abs(first[i]))));
            assertThat(second[i])
                    .isCloseTo((first[i + 1] - first[i - 1]) / (2 * h), within(1e-5 * (1 + Math.abs(second[i]))));
        }
    }

    @Test
    void productAndQuotientOfCurvedOperands() {
        check((x, y) -> x * x * y / (x + y * y), (out, p) -> {
            Jet square = fresh((j) -> j.apply(Univariates.SQUARE, p[0]));
            Jet top = fresh(j -> j.product(square, p[1]));
            Jet other = fresh(j -> j.apply(Univariates.SQUARE, p[1]));
            Jet bottom = fresh(j -> j.sum(p[0], 1, other));
            out.quotient(top, bottom);
        });
    }

    @Test
    void powerWithBothOperandsVariable() {
        check(
                (x, y) -> StrictMath.pow(x + y, x * y),
                (out, p) -> out.power(fresh(j -> j.sum(p[0], 1, p[1])), fresh(j -> j.product(p[0], p[1]))));
    }

    @Test
    void powerOfAConstantExponentAtZeroHasNoLogarithm() {
        Jet x = fresh(j -> j.parameter(0, 0, 1));
        Jet two = fresh(j -> j.constant(2, 1));
        Jet square = fresh(j -> j.power(x, two));
        assertThat(square.value()[0]).isZero();
        assertThat(square.slope(0)).startsWith(0.0);
        assertThat(square.bend(0, 0)).startsWith(2.0);
    }

    @Test
    void aLinearExpressionHasNoSecondDerivatives() {
        Jet sum = fresh(j -> j.sum(fresh(a -> a.parameter(0, 2, 1)), -3, fresh(b -> b.parameter(1, 5, 1))));
        assertThat(sum.value()[0]).isEqualTo(-13);
        assertThat(sum.bend(0, 1)).isNull();
        assertThat(sum.slope(1)).startsWith(-3.0);
    }

    @Test
    void copiesZerosWhereNothingDepends() {
        double[][] gradient = {{9}, {9}};
        double[][] hessian = {{9}, {9}, {9}};
        fresh(j -> j.apply(Univariates.EXP, fresh(p -> p.parameter(1, 0, 1)))).copyTo(new double[1], gradient, hessian);
        assertThat(gradient).isDeepEqualTo(new double[][] {{0}, {1}});
        assertThat(hessian).isDeepEqualTo(new double[][] {{0}, {0}, {1}});
    }

    private static double first(double @Nullable [] component) {
        return component == null ? 0 : component[0];
    }

    private static Jet fresh(Consumer<Jet> fill) {
        Jet jet = new Jet(1, 2, 2);
        fill.accept(jet);
        return jet;
    }

    private static void check(DoubleBinaryOperator f, BiConsumer<Jet, Jet[]> build) {
        double x = 1.3;
        double y = 0.7;
        Jet jet = new Jet(1, 2, 2);
        build.accept(jet, new Jet[] {fresh(j -> j.parameter(0, x, 1)), fresh(j -> j.parameter(1, y, 1))});
        double h = 1e-4;
        assertThat(jet.value()[0]).isCloseTo(f.applyAsDouble(x, y), within(1e-14));
        assertThat(first(jet.slope(0)))
                .isCloseTo((f.applyAsDouble(x + h, y) - f.applyAsDouble(x - h, y)) / (2 * h), within(1e-7));
        assertThat(first(jet.slope(1)))
                .isCloseTo((f.applyAsDouble(x, y + h) - f.applyAsDouble(x, y - h)) / (2 * h), within(1e-7));
        double mixed = (f.applyAsDouble(x + h, y + h)
                        - f.applyAsDouble(x + h, y - h)
                        - f.applyAsDouble(x - h, y + h)
                        + f.applyAsDouble(x - h, y - h))
                / (4 * h * h);
        assertThat(first(jet.bend(0, 1))).isCloseTo(mixed, within(1e-6));
        double twice = (f.applyAsDouble(x + h, y) - 2 * f.applyAsDouble(x, y) + f.applyAsDouble(x - h, y)) / (h * h);
        assertThat(first(jet.bend(0, 0))).isCloseTo(twice, within(1e-6));
    }
}
