package org.curvewright.numerics.counts;

import org.curvewright.numerics.math.Elementary;

/** The form of {@code F(x) = ln(−ln p)}, with x measured from a centre, and how many parameters it has. */
public enum HazardShape {
    /** {@code F = θ₀ + θ₁ x}. */
    LINE(2) {
        @Override
        void evaluate(double[] t, double x, double[] out) {
            out[0] = t[0] + t[1] * x;
            out[1] = 1;
            out[2] = x;
        }
    },
    /** {@code F = θ₀ + θ₁ x + θ₂ x²}. */
    QUADRATIC(3) {
        @Override
        void evaluate(double[] t, double x, double[] out) {
            out[0] = t[0] + x * (t[1] + x * t[2]);
            out[1] = 1;
            out[2] = x;
            out[3] = x * x;
        }
    },
    /** {@code p = p₁ p₂}: {@code F = ln(e^(θ₀+θ₁x) + e^(θ₂+θ₃x))}, convex. */
    PRODUCT(4) {
        @Override
        void evaluate(double[] t, double x, double[] out) {
            double first = t[0] + t[1] * x;
            double second = t[2] + t[3] * x;
            out[0] = Elementary.logSumExp(first, second);
            double share = Elementary.exp(first - out[0]);
            fill(out, share, 1 - share, x);
        }
    },
    /** {@code p = max(p₁, p₂)}: {@code F = min(θ₀ + θ₁x, θ₂ + θ₃x)}, concave. */
    MAXIMUM(4) {
        @Override
        void evaluate(double[] t, double x, double[] out) {
            double first = t[0] + t[1] * x;
            double second = t[2] + t[3] * x;
            out[0] = Math.min(first, second);
            fill(out, first <= second ? 1 : 0, first <= second ? 0 : 1, x);
        }
    };

    private final int parameters;

    HazardShape(int parameters) {
        this.parameters = parameters;
    }

    public int parameters() {
        return parameters;
    }

    /** Fills F and then its derivatives. */
    abstract void evaluate(double[] t, double x, double[] out);

    private static void fill(double[] out, double first, double second, double x) {
        out[1] = first;
        out[2] = first * x;
        out[3] = second;
        out[4] = second * x;
    }

    /** {@code ∂²F/∂θ_i∂θ_j}: only a product bends in its parameters. */
    double curvature(double[] out, double x, int i, int j) {
        if (this != PRODUCT) {
            return 0;
        }
        double spread = out[1] * out[3];
        double sign = i / 2 == j / 2 ? 1 : -1;
        return sign * spread * (i % 2 == 1 ? x : 1) * (j % 2 == 1 ? x : 1);
    }
}
