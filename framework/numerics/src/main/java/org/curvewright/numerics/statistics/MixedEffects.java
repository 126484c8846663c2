package org.curvewright.numerics.statistics;

import java.util.Arrays;
import java.util.List;
import org.curvewright.numerics.linear.Cholesky;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.optimize.ScalarMinimum;

/**
 * {@code y_g = μ + Σ_f u_f(level of g) + v_g + e_g} with {@code u_f ~ N(0, τ_f²)}, {@code v_g ~ N(0, τ²)} and {@code e_g ~ N(0,
 * s_g²)}, s known: what estimates have in common, what comes with their factors, crossed or nested, and what is their own. The
 * standard deviations τ maximise the restricted likelihood, μ and u solve Henderson's equations at them.
 *
 * <p>{@code −2 ℓ = Σ ln r_g + ln |C| + yᵀ R⁻¹ y − bᵀ Wᵀ R⁻¹ y}, {@code r = τ² + s²}, {@code C = Wᵀ R⁻¹ W + diag(0, 1, …, 1)} and
 * {@code W = (1, τ_1 Z_1, …)}: effects in units of their own τ, so that τ = 0 is a point like any other.
 *
 * @param mean μ
 * @param meanError its standard error with τ taken as known
 * @param own τ
 * @param factors τ_f, by factor
 * @param effects u, factor by factor
 * @param errors of the effects, the uncertainty of μ included
 * @param levelErrors of μ + u, by factor and level
 * @param drawn μ + u + v, what is known of every g from all of them
 * @see <a href="https://doi.org/10.1093/biomet/58.3.545">Patterson and Thompson 1971, Recovery of inter-block information when
 *     block sizes are unequal</a>
 * @see <a href="https://doi.org/10.2307/2529430">Henderson 1975, Best linear unbiased estimation and prediction under a selection
 *     model</a>
 */
public record MixedEffects(
        double mean,
        double meanError,
        double own,
        double[] factors,
        double[][] effects,
        double[][] errors,
        double[][] levelErrors,
        double[] drawn) {

    private static final int SWEEPS = 60;
    private static final double SETTLED = 1e-10;

    /** A factor: which of its levels every estimate has, counted from 0. */
    public record Factor(int levels, int[] level) {}

    /** @throws IllegalArgumentException for fewer than two estimates, or a standard error that is not above 0 */
    public static MixedEffects fit(double[] y, double[] errors, List<Factor> factors) {
        if (y.length < 2 || Arrays.stream(errors).anyMatch(error -> !(error > 0 && error < Double.POSITIVE_INFINITY))) {
            throw new IllegalArgumentException("fewer than two estimates, or a standard error that is not above 0");
        }
        double[] deviations = new double[factors.size() + 1];
        Arrays.fill(deviations, spread(y) / 4);
        settle(deviations, -1, y, errors, factors);
        return new Equations(y, errors, factors, deviations).solution();
    }

    static double spread(double[] y) {
        return Arrays.stream(y).max().orElseThrow() - Arrays.stream(y).min().orElseThrow();
    }

    /** Moves all standard deviations, τ first, to where the deviance is least; the one that is held stays. Returns the deviance. */
    static double settle(double[] deviations, int held, double[] y, double[] errors, List<Factor> factors) {
        double least = new Equations(y, errors, factors, deviations).deviance();
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double before = least;
            for (int k = 0; k < deviations.length; k++) {
                least = k == held ? least : along(k, deviations, 2 * spread(y), y, errors, factors, least);
            }
            if (before - least <= SETTLED * (1 + Math.abs(least))) {
                break;
            }
        }
        return least;
    }

    /** Moves one standard deviation to its best value, zero included. */
    private static double along(
            int k, double[] at, double most, double[] y, double[] errors, List<Factor> factors, double least) {
        double[] trial = at.clone();
        ScalarMinimum found = ScalarMinimum.between(0, most, value -> {
            trial[k] = value;
            return new Equations(y, errors, factors, trial).deviance();
        });
        trial[k] = 0;
        double none = new Equations(y, errors, factors, trial).deviance();
        double rounding = SETTLED * (1 + Math.abs(none));
        if (none <= Math.min(found.value(), least) + rounding) {
            at[k] = 0;
            return none;
        }
        if (found.value() < least) {
            at[k] = found.x();
            return found.value();
        }
        return least;
    }

    /** Henderson's equations at given standard deviations, τ first. */
    private static final class Equations {
        private final double[] y;
        private final List<Factor> factors;
        private final double[] deviations;
        private final double[] precision;
        private final int size;
        private final int[] offsets;
        private final Cholesky cholesky;
        private final double[] right;
        private final double[] solved;

        Equations(double[] y, double[] errors, List<Factor> factors, double[] deviations) {
            this.y = y;
            this.factors = factors;
            this.deviations = deviations;
            this.precision = new double[y.length];
            Arrays.setAll(precision, g -> 1 / (deviations[0] * deviations[0] + errors[g] * errors[g]));
            this.offsets = new int[factors.size()];
            int place = 1;
            for (int f = 0; f < offsets.length; f++) {
                offsets[f] = place;
                place += factors.get(f).levels();
            }
            this.size = place;
            this.cholesky = new Cholesky(size);
            this.right = new double[size];
            double[] matrix = matrix();
            boolean definite = cholesky.factor(matrix, size);
            this.solved = right.clone();
            if (definite) {
                cholesky.solve(solved);
            } else {
                Arrays.fill(solved, Double.NaN);
            }
        }

        /** The places and sizes of W's elements of one estimate: μ's and one of every factor. */
        private int place(int g, int column) {
            return column == 0
                    ? 0
                    : offsets[column - 1] + factors.get(column - 1).level()[g];
        }

        private double element(int column) {
            return column == 0 ? 1 : deviations[column];
        }

        private double[] matrix() {
            double[] matrix = new double[size * size];
            for (int g = 0; g < y.length; g++) {
                for (int a = 0; a <= factors.size(); a++) {
                    right[place(g, a)] += precision[g] * element(a) * y[g];
                    for (int b = 0; b <= factors.size(); b++) {
                        matrix[place(g, a) + place(g, b) * size] += precision[g] * element(a) * element(b);
                    }
                }
            }
            for (int k = 1; k < size; k++) {
                matrix[k + k * size] += 1;
            }
            return matrix;
        }

        double deviance() {
            double sum = cholesky.logDeterminant();
            for (int g = 0; g < y.length; g++) {
                sum += precision[g] * y[g] * y[g] - Elementary.log(precision[g]);
            }
            for (int k = 0; k < size; k++) {
                sum -= solved[k] * right[k];
            }
            return sum;
        }

        MixedEffects solution() {
            double[] column = new double[size];
            double[][] effects = new double[factors.size()][];
            double[][] uncertain = new double[factors.size()][];
            double[][] ofLevels = new double[factors.size()][];
            for (int f = 0; f < effects.length; f++) {
                effects[f] = new double[factors.get(f).levels()];
                uncertain[f] = new double[effects[f].length];
                ofLevels[f] = new double[effects[f].length];
                for (int l = 0; l < effects[f].length; l++) {
                    effects[f][l] = deviations[f + 1] * solved[offsets[f] + l];
                    uncertain[f][l] = deviations[f + 1] * Math.sqrt(variance(offsets[f] + l, column));
                    ofLevels[f][l] = Math.sqrt(variance(deviations[f + 1], offsets[f] + l, column));
                }
            }
            return new MixedEffects(
                    solved[0],
                    Math.sqrt(variance(0, column)),
                    deviations[0],
                    Arrays.copyOfRange(deviations, 1, deviations.length),
                    effects,
                    uncertain,
                    ofLevels,
                    drawn());
        }

        private double variance(int k, double[] column) {
            Arrays.fill(column, 0);
            column[k] = 1;
            cholesky.solve(column);
            return column[k];
        }

        /** Of μ plus so many times an effect. */
        private double variance(double times, int k, double[] column) {
            Arrays.fill(column, 0);
            column[0] = 1;
            column[k] = times;
            cholesky.solve(column);
            return column[0] + times * column[k];
        }

        private double[] drawn() {
            double[] drawn = new double[y.length];
            for (int g = 0; g < drawn.length; g++) {
                double expected = 0;
                for (int a = 0; a <= factors.size(); a++) {
                    expected += element(a) * solved[place(g, a)];
                }
                double kept = deviations[0] * deviations[0] * precision[g];
                drawn[g] = expected + kept * (y[g] - expected);
            }
            return drawn;
        }
    }
}
