package org.curvewright.plugins.estimators;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.curvewright.numerics.optimize.Bounds;
import org.curvewright.numerics.optimize.SeparableProblem;
import org.curvewright.spi.law.Derivatives;
import org.jspecify.annotations.Nullable;

/**
 * A separable formulation as numerics sees it: linear in c given τ, where τ are the nonlinear parameters that are not pinned,
 * on the scale on which the box is even.
 */
final class SeparatedLaw implements SeparableProblem {

    private final Setting setting;
    private final Box box;
    private final double[] weights;
    private final int[] free;
    private final Derivatives out;
    private final double[] theta;

    SeparatedLaw(Setting setting, Box box, double[] weights) {
        this.setting = setting;
        this.box = box;
        this.weights = weights;
        this.free = Arrays.stream(setting.nonlinear())
                .filter(k -> !box.side(k).pinned())
                .toArray();
        this.out = new Derivatives(setting.data().size(), setting.size(), 1);
        this.theta = new double[setting.size()];
        for (int k : setting.nonlinear()) {
            theta[k] = box.side(k).lower();
        }
    }

    @Override
    public Bounds nonlinearBounds() {
        return Bounds.of(
                Arrays.stream(free)
                        .mapToDouble(k -> box.side(k).even(box.side(k).lower()))
                        .toArray(),
                Arrays.stream(free)
                        .mapToDouble(k -> box.side(k).even(box.side(k).upper()))
                        .toArray());
    }

    @Override
    public Bounds linearBounds() {
        int[] linear = setting.linear();
        return Bounds.of(
                Arrays.stream(linear)
                        .mapToDouble(k -> box.side(k).support().lower())
                        .toArray(),
                Arrays.stream(linear)
                        .mapToDouble(k -> box.side(k).support().upper())
                        .toArray());
    }

    @Override
    public double[] target() {
        return setting.data().observed();
    }

    @Override
    public double @Nullable [] weights() {
        return weights;
    }

    @Override
    public void columns(double[] tau, double[] offset, double[] columns) {
        place(tau, new double[setting.linear().length]);
        setting.formulation().evaluate(setting.data().rows(), theta, out);
        int n = offset.length;
        System.arraycopy(out.value(), 0, offset, 0, n);
        for (int j = 0; j < setting.linear().length; j++) {
            System.arraycopy(out.gradient(setting.linear()[j]), 0, columns, j * n, n);
        }
    }

    @Override
    public void slopes(double[] tau, double[] c, double[] slopes) {
        place(tau, c);
        setting.formulation().evaluate(setting.data().rows(), theta, out);
        int n = target().length;
        for (int j = 0; j < free.length; j++) {
            double perEven = box.side(free[j]).logarithmic() ? theta[free[j]] : 1;
            double[] column = out.gradient(free[j]);
            for (int i = 0; i < n; i++) {
                slopes[i + j * n] = perEven * column[i];
            }
        }
    }

    private void place(double[] tau, double[] c) {
        for (int j = 0; j < free.length; j++) {
            theta[free[j]] = box.side(free[j]).fromEven(tau[j]);
        }
        for (int j = 0; j < c.length; j++) {
            theta[setting.linear()[j]] = c[j];
        }
    }

    /** The law's parameters from τ and then c. */
    double[] theta(double[] joint) {
        place(joint, Arrays.copyOfRange(joint, free.length, joint.length));
        return theta.clone();
    }

    /** How many parameters are searched. */
    int dimensions() {
        return free.length;
    }

    /** Whether a linear parameter is pinned, which a projection cannot honour. */
    static boolean serves(Setting setting, Box box) {
        return setting.linear().length > 0
                && IntStream.of(setting.linear()).noneMatch(k -> box.side(k).pinned());
    }
}
