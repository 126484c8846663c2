package org.curvewright.plugins.inference;

import java.util.Arrays;
import java.util.Optional;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.spi.law.Derivatives;

/**
 * g(x) of a function of a law with ∂g/∂xⱼ and ∂²g/∂xⱼ∂xₖ: exact for parameters and predictions, by differences for others.
 * The noise parameters at the end of x have no influence.
 */
final class FunctionDerivatives {

    /** How much of the way to a bound a difference may take: a function may have no value there. */
    private static final double SHARE_OF_ROOM = 0.05;

    /** Balances truncation against rounding in second differences: about the fourth root of the spacing of doubles. */
    private static final double STEP = 1e-4;

    private static final double SHORTENING = 0.1;
    private static final int SHORTENINGS = 10;

    private final FittedObjective objective;
    private final LawFunction function;
    private final double[] scales;
    private final double[] gradient;
    private final double[] hessian;
    private double value;

    FunctionDerivatives(FittedObjective objective, LawFunction function) {
        this.objective = objective;
        this.function = function;
        double[] optimum = objective.optimum();
        this.scales = new double[optimum.length];
        Arrays.setAll(scales, j -> Math.max(Math.abs(optimum[j]), objective.reach(j)));
        this.gradient = new double[scales.length];
        this.hessian = new double[scales.length * scales.length];
    }

    double value() {
        return value;
    }

    double[] gradient() {
        return gradient;
    }

    /** ∂²g/∂xⱼ∂xₖ at j + k·size, both triangles. */
    double[] hessian() {
        return hessian;
    }

    /** The same of ln g, for a function that is positive. */
    void evaluateLogarithm(double[] x) {
        evaluate(x);
        int size = x.length;
        double g = value;
        for (int j = 0; j < size; j++) {
            gradient[j] /= g;
        }
        for (int j = 0; j < size; j++) {
            for (int k = 0; k < size; k++) {
                hessian[j + k * size] = hessian[j + k * size] / g - gradient[j] * gradient[k];
            }
        }
        value = Elementary.log(g);
    }

    /** g at a point. */
    double valueAt(double[] x) {
        return at(x);
    }

    void evaluate(double[] x) {
        Optional<Rows> row = function.predicted();
        if (function.parameter().isPresent()) {
            value = x[function.parameter().getAsInt()];
            gradient[function.parameter().getAsInt()] = 1;
        } else if (row.isPresent()) {
            predict(row.get(), x);
        } else {
            differ(x);
        }
    }

    private void predict(Rows row, double[] x) {
        int p = objective.formulation().parameters().size();
        Derivatives out = new Derivatives(1, p, 2);
        objective.formulation().evaluate(row, Arrays.copyOf(x, p), out);
        value = out.value()[0];
        for (int j = 0; j < p; j++) {
            gradient[j] = out.gradient(j)[0];
            for (int k = 0; k < p; k++) {
                hessian[j + k * x.length] = out.hessian(j, k)[0];
            }
        }
    }

    private void differ(double[] x) {
        value = at(x);
        int p = objective.formulation().parameters().size();
        double[] steps = new double[p];
        double[] ahead = new double[p];
        for (int j = 0; j < p; j++) {
            steps[j] = step(j, x[j]);
            if (x[j] + 2 * steps[j] > objective.bounds().upper(j)) {
                steps[j] = -steps[j];
            }
            steps[j] = withinDomain(x, j, steps[j]);
            ahead[j] = at(moved(x, j, steps[j], j, 0));
        }
        for (int j = 0; j < p; j++) {
            differ(x, j, steps, ahead);
        }
    }

    /** Shorter, until the function has a value well beyond it on either side: near a pole differences show nothing else. */
    private double withinDomain(double[] x, int j, double step) {
        double shorter = step;
        for (int k = 0; k < SHORTENINGS && Double.isFinite(value) && leaves(x, j, shorter / SHARE_OF_ROOM); k++) {
            shorter *= SHORTENING;
        }
        return shorter;
    }

    private boolean leaves(double[] x, int j, double way) {
        return lacks(x, j, way) || lacks(x, j, -way);
    }

    /** Bounds are none of the function's own, and are heeded elsewhere. */
    private boolean lacks(double[] x, int j, double way) {
        double there = x[j] + way;
        return there >= objective.bounds().lower(j)
                && there <= objective.bounds().upper(j)
                && !Double.isFinite(at(moved(x, j, way, j, 0)));
    }

    private double step(int j, double at) {
        double step = STEP * Math.max(Math.abs(at), scales[j]);
        double room =
                Math.min(at - objective.bounds().lower(j), objective.bounds().upper(j) - at);
        return room > 0 ? Math.min(step, SHARE_OF_ROOM * room) : step;
    }

    private void differ(double[] x, int j, double[] steps, double[] ahead) {
        double further = at(moved(x, j, 2 * steps[j], j, 0));
        boolean room = objective.bounds().lower(j) <= x[j] - Math.abs(steps[j])
                && objective.bounds().upper(j) >= x[j] + Math.abs(steps[j]);
        double behind = room ? at(moved(x, j, -steps[j], j, 0)) : 3 * value - 3 * ahead[j] + further;
        gradient[j] = (ahead[j] - behind) / (2 * steps[j]);
        hessian[j + j * x.length] = (ahead[j] - 2 * value + behind) / (steps[j] * steps[j]);
        for (int k = 0; k < j; k++) {
            double both = at(moved(x, j, steps[j], k, steps[k]));
            double mixed = (both - ahead[j] - ahead[k] + value) / (steps[j] * steps[k]);
            hessian[j + k * x.length] = mixed;
            hessian[k + j * x.length] = mixed;
        }
    }

    private static double[] moved(double[] x, int j, double byJ, int k, double byK) {
        double[] moved = x.clone();
        moved[j] += byJ;
        moved[k] += byK;
        return moved;
    }

    private double at(double[] x) {
        return function.of(objective.law(x));
    }
}
