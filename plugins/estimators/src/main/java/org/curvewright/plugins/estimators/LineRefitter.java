package org.curvewright.plugins.estimators;

import java.util.Arrays;
import org.curvewright.numerics.optimize.RootFinder;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Refitter;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Support;

/**
 * Global refits of a separable law with one nonlinear parameter τ: the projected sum of squares is scanned over a grid whose
 * columns are computed once, and in every dip the zero of its slope 2 Σ w r ∂f/∂τ is closed in on.
 */
final class LineRefitter implements Refitter {

    private static final int CELLS = 97;

    private final Setting setting;
    private final Side side;
    private final int nonlinear;
    private final double[] baseWeights;
    private final double[] weights;
    private final double[] observed;
    private final double[] target;
    private final double[] residuals;
    private final double[] theta;
    private final CellSums cells;
    private final double[][] current;
    private final double[] places = new double[CELLS];
    private final double[] sums = new double[CELLS];
    private final PairSolver solver;
    private final Derivatives out;

    static boolean serves(Setting setting) {
        return setting.nonlinear().length == 1 && CellSums.serves(setting, CELLS);
    }

    LineRefitter(Setting setting, Side side, double[] baseWeights) {
        this.setting = setting;
        this.side = side;
        this.baseWeights = baseWeights;
        int n = baseWeights.length;
        nonlinear = setting.nonlinear()[0];
        weights = new double[n];
        observed = new double[n];
        target = new double[n];
        residuals = new double[n];
        theta = new double[setting.size()];
        current = new double[setting.linear().length][];
        out = new Derivatives(n, setting.size(), 2);
        solver = new PairSolver(Arrays.stream(setting.linear())
                .mapToObj(k -> setting.parameter(k).support())
                .toArray(Support[]::new));
        cells = new CellSums(setting, CELLS);
        fillCells();
    }

    private void fillCells() {
        double low = side.even(side.lower());
        double high = side.even(side.upper());
        for (int g = 0; g < CELLS; g++) {
            places[g] = side.fromEven(low + (high - low) * g / (CELLS - 1));
            evaluate(places[g]);
            cells.put(g, out.value(), current);
        }
    }

    /** Offset, columns and their slopes at τ, the linear parameters being zero. */
    private void evaluate(double tau) {
        Arrays.fill(theta, 0);
        theta[nonlinear] = tau;
        setting.formulation().evaluate(setting.data().rows(), theta, out);
        for (int k = 0; k < current.length; k++) {
            current[k] = out.gradient(setting.linear()[k]);
        }
    }

    @Override
    public Refit refit(double[] responses, double[] multiplicity) {
        int[] order = setting.order();
        for (int i = 0; i < order.length; i++) {
            observed[i] = responses[order[i]];
            weights[i] = baseWeights[i] * multiplicity[order[i]];
        }
        cells.project(observed, weights, sums);
        double best = Double.NaN;
        double least = Double.POSITIVE_INFINITY;
        for (int g = 0; g < CELLS; g++) {
            if (isDip(g)) {
                double tau = bottom(g);
                double sum = settle(tau);
                best = sum < least ? tau : best;
                least = Math.min(least, sum);
            }
        }
        return Double.isNaN(best) ? failed() : result(best);
    }

    private boolean isDip(int g) {
        return (g == 0 || sums[g] < sums[g - 1]) && (g == CELLS - 1 || sums[g] <= sums[g + 1]);
    }

    /** The stationary point of a dip, or the end of the line on which it lies. */
    private double bottom(int g) {
        double slope = slope(places[g]);
        int neighbour = slope < 0 ? g + 1 : g - 1;
        return neighbour < 0 || neighbour >= CELLS || slope == 0
                ? places[g]
                : RootFinder.between(places[g], places[neighbour], this::slope).orElse(places[g]);
    }

    /** ½ dS/dτ of the projected sum: by the envelope theorem the linear parameters may be held. */
    private double slope(double tau) {
        settle(tau);
        double[] offset = out.gradient(nonlinear);
        double sum = 0;
        for (int i = 0; i < residuals.length; i++) {
            double perTau = offset[i];
            for (int k = 0; k < current.length; k++) {
                perTau += solver.coefficient(k) * out.hessian(setting.linear()[k], nonlinear)[i];
            }
            sum -= weights[i] * residuals[i] * perTau;
        }
        return sum;
    }

    /** Solves for the linear parameters at τ and returns the weighted sum of squares. */
    private double settle(double tau) {
        evaluate(tau);
        for (int i = 0; i < target.length; i++) {
            target[i] = observed[i] - out.value()[i];
        }
        solver.solve(current, target, weights);
        residuals();
        solver.refine(current, residuals, weights);
        return residuals();
    }

    private double residuals() {
        double sum = 0;
        for (int i = 0; i < residuals.length; i++) {
            double r = target[i];
            for (int k = 0; k < current.length; k++) {
                r -= solver.coefficient(k) * current[k][i];
            }
            residuals[i] = r;
            sum += weights[i] * r * r;
        }
        return sum;
    }

    private Refit result(double tau) {
        double sum = settle(tau);
        boolean atBound = tau <= side.support().lower() || tau >= side.support().upper();
        theta[nonlinear] = tau;
        for (int k = 0; k < current.length; k++) {
            int parameter = setting.linear()[k];
            theta[parameter] = solver.coefficient(k);
            Support support = setting.parameter(parameter).support();
            atBound |= theta[parameter] <= support.lower() || theta[parameter] >= support.upper();
        }
        FitStatus status =
                side.edge(tau) != 0 ? FitStatus.NO_FINITE_OPTIMUM : atBound ? FitStatus.AT_BOUND : FitStatus.CONVERGED;
        return new Refit(setting.natural(theta), new double[0], sum, status);
    }

    private Refit failed() {
        double[] none = new double[theta.length];
        Arrays.fill(none, Double.NaN);
        return new Refit(none, new double[0], Double.NaN, FitStatus.FAILED);
    }
}
