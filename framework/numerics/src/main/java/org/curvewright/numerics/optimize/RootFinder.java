package org.curvewright.numerics.optimize;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * A zero of a continuous function between two points of opposite sign, to the last bit.
 *
 * <p>Interpolation where it helps and bisection where it does not (Chandrupatla 1997): never slower than bisection by more
 * than a constant, and derivative-free.
 *
 * @see <a href="https://doi.org/10.1016/S0965-9978(96)00051-8">Chandrupatla 1997, A new hybrid quadratic/bisection
 *     algorithm</a>
 */
public final class RootFinder {
    private static final int MAX_ROUNDS = 2100;
    private static final int MAX_DOUBLINGS = 200;

    private RootFinder() {}

    /** The root between {@code a} and {@code b}; empty when f has the same sign at both or is not a number there. */
    public static OptionalDouble between(double a, double b, DoubleUnaryOperator f) {
        return between(a, f.applyAsDouble(a), b, f.applyAsDouble(b), f);
    }

    private static OptionalDouble between(double a, double fa, double b, double fb, DoubleUnaryOperator f) {
        if (fa == 0) {
            return OptionalDouble.of(a);
        }
        if (fb == 0) {
            return OptionalDouble.of(b);
        }
        boolean bracket = (fa < 0 && fb > 0) || (fa > 0 && fb < 0);
        return bracket ? OptionalDouble.of(close(a, fa, b, fb, f)) : OptionalDouble.empty();
    }

    private static double close(double from, double fFrom, double to, double fTo, DoubleUnaryOperator f) {
        double b = from;
        double fb = fFrom;
        double a = to;
        double fa = fTo;
        double t = 0.5;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            double x = a + t * (b - a);
            double fx = f.applyAsDouble(x);
            double c;
            double fc;
            if ((fx > 0) == (fa > 0)) {
                c = a;
                fc = fa;
            } else {
                c = b;
                fc = fb;
                b = a;
                fb = fa;
            }
            a = x;
            fa = fx;
            double best = Math.abs(fa) < Math.abs(fb) ? a : b;
            double spacing = Math.ulp(best);
            if (fa == 0 || Double.isNaN(fx) || Math.abs(b - a) <= spacing) {
                return fa == 0 ? a : best;
            }
            double margin = Math.min(0.5, 0.5 * spacing / Math.abs(b - a));
            t = Math.min(Math.max(interpolate(a, fa, b, fb, c, fc), margin), 1 - margin);
        }
        return Math.abs(fa) < Math.abs(fb) ? a : b;
    }

    /** The fraction of the way from a to b where an inverse parabola through three points vanishes, or one half. */
    private static double interpolate(double a, double fa, double b, double fb, double c, double fc) {
        double xi = (a - b) / (c - b);
        double phi = (fa - fb) / (fc - fb);
        boolean safe = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi;
        if (!safe) {
            return 0.5;
        }
        double t = fa / (fb - fa) * fc / (fb - fc) + (c - a) / (b - a) * fa / (fc - fa) * fb / (fc - fb);
        return Double.isNaN(t) ? 0.5 : t;
    }

    /** The first root beyond {@code start} in steps that double from {@code step}, up to {@code limit}; or empty. */
    public static OptionalDouble beyond(double start, double step, double limit, DoubleUnaryOperator f) {
        double a = start;
        double fa = f.applyAsDouble(a);
        double width = step;
        for (int k = 0; k < MAX_DOUBLINGS && a != limit; k++) {
            double b = step > 0 ? Math.min(a + width, limit) : Math.max(a + width, limit);
            double fb = f.applyAsDouble(b);
            OptionalDouble root = between(a, fa, b, fb, f);
            if (root.isPresent()) {
                return root;
            }
            a = b;
            fa = fb;
            width *= 2;
        }
        return OptionalDouble.empty();
    }
}
