package org.curvewright.numerics.statistics;

import java.util.Arrays;
import java.util.List;
import org.curvewright.numerics.distribution.ChiSquared;
import org.curvewright.numerics.optimize.RootFinder;

/**
 * Intervals of the standard deviations of {@link MixedEffects} by profiles of the restricted likelihood: all {@code τ_k ≥ 0} whose
 * deviance, the others at their best, is above the least by no more than the quantile of χ² with one degree of freedom at the
 * level. An interval that reaches 0 ends there; few levels leave it wide, and the χ² is then an approximation.
 *
 * @see <a href="https://doi.org/10.1093/biomet/58.3.545">Patterson and Thompson 1971</a>
 */
public final class ProfiledDeviations {

    /** Grid steps of doubling until the upper end is passed. */
    private static final int DOUBLINGS = 40;

    private static final double RELATIVE = 1e-6;

    private final double[] y;
    private final double[] errors;
    private final List<MixedEffects.Factor> factors;
    private final double[] best;
    private final double least;
    private final double allowed;

    private ProfiledDeviations(double[] y, double[] errors, List<MixedEffects.Factor> factors, double level) {
        this.y = y;
        this.errors = errors;
        this.factors = factors;
        MixedEffects found = MixedEffects.fit(y, errors, factors);
        this.best = new double[factors.size() + 1];
        best[0] = found.own();
        System.arraycopy(found.factors(), 0, best, 1, factors.size());
        this.least = MixedEffects.settle(best.clone(), -1, y, errors, factors);
        this.allowed = new ChiSquared(1).quantile(level);
    }

    /**
     * {lower, upper} of every standard deviation, a curve's own first, then the factors'; infinite above where no value is ruled out.
     *
     * @throws IllegalArgumentException as {@link MixedEffects#fit}, and for a level outside (0, 1)
     */
    public static double[][] of(double[] y, double[] errors, List<MixedEffects.Factor> factors, double level) {
        ProfiledDeviations profiles = new ProfiledDeviations(y, errors, factors, level);
        double[][] ends = new double[factors.size() + 1][];
        Arrays.setAll(ends, profiles::ends);
        return ends;
    }

    private double[] ends(int k) {
        double lower = excess(k, 0) <= 0 ? 0 : root(k, 0, best[k]);
        double from = best[k];
        double step = best[k] > 0 ? best[k] : MixedEffects.spread(y) / 8;
        for (int doubling = 0; doubling < DOUBLINGS; doubling++) {
            double to = from + step;
            if (excess(k, to) > 0) {
                return new double[] {lower, root(k, from, to)};
            }
            from = to;
            step *= 2;
        }
        return new double[] {lower, Double.POSITIVE_INFINITY};
    }

    /** The deviance of a value above the least one, beyond what the level allows. */
    private double excess(int k, double value) {
        double[] at = best.clone();
        at[k] = value;
        return MixedEffects.settle(at, k, y, errors, factors) - least - allowed;
    }

    /** Between two values of opposite sign, to a millionth of the larger. */
    private double root(int k, double low, double high) {
        double grain = RELATIVE * Math.max(low, high);
        return RootFinder.between(low, high, value -> {
                    double found = excess(k, Math.rint(value / grain) * grain);
                    return Math.abs(found) < RELATIVE ? 0 : found;
                })
                .orElse(high);
    }
}
