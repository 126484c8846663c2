package org.curvewright.numerics.optimize;

import java.util.function.DoubleUnaryOperator;

/**
 * A minimum of a function of one variable inside an interval, by golden section and parabolas (Brent 1973, ch. 5).
 *
 * @param x where
 * @param value f(x)
 * @param evaluations calls of f
 */
public record ScalarMinimum(double x, double value, int evaluations) {
    /** (3 − √5) / 2, the golden section of an interval. */
    private static final double GOLDEN = 0.3819660112501051;
    /** Half the digits: a parabola's vertex is not defined more finely by its values. */
    private static final double TOLERANCE = 0x1p-27;

    private static final int MAX_EVALUATIONS = 200;

    /** Searches {@code lower ≤ x ≤ upper}; values that are not numbers count as +∞. */
    public static ScalarMinimum between(double lower, double upper, DoubleUnaryOperator f) {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("an interval from " + lower + " to " + upper + " is empty");
        }
        double middle = lower + GOLDEN * (upper - lower);
        return new Search(f, lower, upper, middle).run();
    }

    private static final class Search {
        private final DoubleUnaryOperator f;
        private double a;
        private double b;
        private double x;
        private double w;
        private double v;
        private double fx;
        private double fw;
        private double fv;
        private double step;
        private double previous;
        private int evaluations;

        Search(DoubleUnaryOperator f, double lower, double upper, double start) {
            this.f = f;
            a = lower;
            b = upper;
            x = start;
            w = start;
            v = start;
            fx = evaluate(start);
            fw = fx;
            fv = fx;
        }

        private double evaluate(double at) {
            evaluations++;
            double value = f.applyAsDouble(at);
            return value < Double.POSITIVE_INFINITY ? value : Double.POSITIVE_INFINITY;
        }

        ScalarMinimum run() {
            while (evaluations < MAX_EVALUATIONS) {
                double middle = a + 0.5 * (b - a);
                double least = TOLERANCE * Math.abs(x) + 0x1p-60 * (b - a) + Double.MIN_NORMAL;
                if (Math.abs(x - middle) <= 2 * least - 0.5 * (b - a)) {
                    break;
                }
                chooseStep(middle, least);
                double u = x + (Math.abs(step) >= least ? step : Math.copySign(least, step));
                update(u, evaluate(u));
            }
            return new ScalarMinimum(x, fx, evaluations);
        }

        private void chooseStep(double middle, double least) {
            double r = (x - w) * (fx - fv);
            double q = (x - v) * (fx - fw);
            double p = (x - v) * q - (x - w) * r;
            q = 2 * (q - r);
            p = q > 0 ? -p : p;
            q = Math.abs(q);
            boolean parabola = Math.abs(previous) > least
                    && Math.abs(p) < Math.abs(0.5 * q * previous)
                    && p > q * (a - x)
                    && p < q * (b - x);
            if (parabola) {
                previous = step;
                step = p / q;
                double u = x + step;
                if (u - a < 2 * least || b - u < 2 * least) {
                    step = x < middle ? least : -least;
                }
            } else {
                previous = x < middle ? b - x : a - x;
                step = GOLDEN * previous;
            }
        }

        private void update(double u, double fu) {
            if (fu <= fx) {
                if (u < x) {
                    b = x;
                } else {
                    a = x;
                }
                shift(u, fu);
                return;
            }
            if (u < x) {
                a = u;
            } else {
                b = u;
            }
            if (fu <= fw || w == x) {
                v = w;
                fv = fw;
                w = u;
                fw = fu;
            } else if (fu <= fv || v == x || v == w) {
                v = u;
                fv = fu;
            }
        }

        private void shift(double u, double fu) {
            v = w;
            fv = fw;
            w = x;
            fw = fx;
            x = u;
            fx = fu;
        }
    }
}
