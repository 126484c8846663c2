package org.curvewright.numerics.autodiff;

import java.util.Arrays;
import org.curvewright.numerics.math.Elementary;
import org.jspecify.annotations.Nullable;

/**
 * A quantity for many rows with its exact gradient and Hessian in p parameters (second-order forward differentiation).
 *
 * <p>Every operation overwrites the jet it is called on with the result for its operands, which must be other jets; a tree
 * of jets made once is evaluated again and again without allocation. A jet knows which parameters it depends on and
 * whether it is linear in them, and skips what is therefore zero. At most 63 parameters; not for several threads.
 *
 * @see <a href="https://doi.org/10.1137/1.9780898717761">Griewank and Walther 2008, Evaluating Derivatives, ch. 13</a>
 */
public final class Jet {
    private static final int MAX_PARAMETERS = 63;

    private final double[] value;
    private final double[][] gradient;
    private final double[][] hessian;
    private final Partials partials;
    private int rows;
    private long support;
    private boolean linear = true;

    /** @param order 0 for values alone, 1 for gradients too, 2 for Hessians too */
    public Jet(int capacity, int parameters, int order) {
        if (parameters > MAX_PARAMETERS) {
            throw new IllegalArgumentException(parameters + " parameters; a jet holds at most " + MAX_PARAMETERS);
        }
        value = new double[capacity];
        gradient = new double[order > 0 ? parameters : 0][capacity];
        hessian = new double[order > 1 ? parameters * (parameters + 1) / 2 : 0][capacity];
        partials = new Partials(capacity);
    }

    /** This ← c. */
    public void constant(double c, int rows) {
        begin(rows, 0, true);
        Arrays.fill(value, 0, rows, c);
    }

    /** This ← data. */
    public void column(double[] data, int rows) {
        begin(rows, 0, true);
        System.arraycopy(data, 0, value, 0, rows);
    }

    /** This ← the parameter of that index. */
    public void parameter(int index, double at, int rows) {
        begin(rows, 1L << index, true);
        Arrays.fill(value, 0, rows, at);
        if (gradient.length > 0) {
            Arrays.fill(gradient[index], 0, rows, 1);
        }
    }

    private void begin(int rows, long support, boolean linear) {
        this.rows = rows;
        this.support = support;
        this.linear = linear;
    }

    /** This ← f(a). */
    public void apply(Univariate f, Jet a) {
        f.evaluate(a.value, a.rows, value, partials.left, partials.leftTwice);
        begin(a.rows, a.support, a.support == 0);
        chain(a, a, partials.left, null, partials.leftTwice, null, null);
    }

    /** This ← a + factor · b. */
    public void sum(Jet a, double factor, Jet b) {
        for (int i = 0; i < a.rows; i++) {
            value[i] = a.value[i] + factor * b.value[i];
        }
        Arrays.fill(partials.left, 0, a.rows, 1);
        Arrays.fill(partials.right, 0, a.rows, factor);
        begin(a.rows, a.support | b.support, a.linear && b.linear);
        chain(a, b, partials.left, partials.right, null, null, null);
    }

    /** This ← a · b. */
    public void product(Jet a, Jet b) {
        for (int i = 0; i < a.rows; i++) {
            value[i] = a.value[i] * b.value[i];
        }
        Arrays.fill(partials.both, 0, a.rows, 1);
        begin(a.rows, a.support | b.support, a.linear && b.linear && (a.support == 0 || b.support == 0));
        chain(a, b, b.value, a.value, null, partials.both, null);
    }

    /** This ← a / b. */
    public void quotient(Jet a, Jet b) {
        for (int i = 0; i < a.rows; i++) {
            value[i] = a.value[i] / b.value[i];
        }
        partials.ofQuotient(value, b.value, a.rows);
        begin(a.rows, a.support | b.support, a.linear && b.support == 0);
        chain(a, b, partials.left, partials.right, null, partials.both, partials.rightTwice);
    }

    /** This ← aᵇ. */
    public void power(Jet a, Jet b) {
        for (int i = 0; i < a.rows; i++) {
            value[i] = Elementary.pow(a.value[i], b.value[i]);
        }
        partials.ofPower(value, a.value, b.value, b.support != 0, a.rows);
        begin(a.rows, a.support | b.support, a.support == 0 && b.support == 0);
        chain(a, b, partials.left, partials.right, partials.leftTwice, partials.both, partials.rightTwice);
    }

    /** Gradient and Hessian of f(a, b) from its partial derivatives; null stands for zero. */
    private void chain(
            Jet a,
            Jet b,
            double[] fa,
            double @Nullable [] fb,
            double @Nullable [] faa,
            double @Nullable [] fab,
            double @Nullable [] fbb) {
        for (int k = 0; k < gradient.length; k++) {
            if (dependsOn(k)) {
                double[] g = gradient[k];
                Arrays.fill(g, 0, rows, 0);
                add(fa, a.slope(k), g);
                add(fb, b.slope(k), g);
                for (int j = 0; j <= k && hessian.length > 0 && !linear; j++) {
                    if (dependsOn(j)) {
                        double[] h = hessian[packed(j, k)];
                        Arrays.fill(h, 0, rows, 0);
                        add(fa, a.bend(j, k), h);
                        add(fb, b.bend(j, k), h);
                        add(faa, a.slope(j), a.slope(k), h);
                        add(fab, a.slope(j), b.slope(k), h);
                        add(fab, a.slope(k), b.slope(j), h);
                        add(fbb, b.slope(j), b.slope(k), h);
                    }
                }
            }
        }
    }

    private void add(double @Nullable [] factor, double @Nullable [] u, double[] out) {
        if (factor != null && u != null) {
            for (int i = 0; i < rows; i++) {
                out[i] += factor[i] * u[i];
            }
        }
    }

    private void add(double @Nullable [] factor, double @Nullable [] u, double @Nullable [] v, double[] out) {
        if (factor != null && u != null && v != null) {
            for (int i = 0; i < rows; i++) {
                out[i] += factor[i] * u[i] * v[i];
            }
        }
    }

    /** Where ∂²/∂xⱼ∂xₖ stands among the packed components, j ≤ k. */
    public static int packed(int j, int k) {
        return j + k * (k + 1) / 2;
    }

    public boolean dependsOn(int j) {
        return (support >> j & 1) != 0;
    }

    public double[] value() {
        return value;
    }

    /** ∂/∂xⱼ of every row, or null where it is zero throughout. */
    public double @Nullable [] slope(int j) {
        return dependsOn(j) ? gradient[j] : null;
    }

    /** ∂²/∂xⱼ∂xₖ of every row for j ≤ k, or null where it is zero throughout. */
    public double @Nullable [] bend(int j, int k) {
        return !linear && dependsOn(j) && dependsOn(k) ? hessian[packed(j, k)] : null;
    }

    /** Copies value, gradient and packed Hessian out, zeros included, as far as the arrays ask for them. */
    public void copyTo(double[] valueOut, double[][] gradientOut, double[][] hessianOut) {
        System.arraycopy(value, 0, valueOut, 0, rows);
        for (int k = 0; k < gradientOut.length; k++) {
            copy(slope(k), gradientOut[k]);
            for (int j = 0; j <= k && hessianOut.length > 0; j++) {
                copy(bend(j, k), hessianOut[packed(j, k)]);
            }
        }
    }

    private void copy(double @Nullable [] from, double[] to) {
        if (from == null) {
            Arrays.fill(to, 0, rows, 0);
        } else {
            System.arraycopy(from, 0, to, 0, rows);
        }
    }
}
