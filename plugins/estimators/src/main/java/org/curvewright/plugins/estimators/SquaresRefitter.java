package org.curvewright.plugins.estimators;

import java.util.Arrays;
import org.curvewright.numerics.optimize.Bounds;
import org.curvewright.numerics.optimize.LeastSquaresWorkspace;
import org.curvewright.numerics.optimize.LevenbergMarquardt;
import org.curvewright.numerics.optimize.Termination;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.QuadraticObjective;
import org.curvewright.spi.fit.Refitter;

/** Refits of least squares from the fitted parameters, in a workspace made once. */
final class SquaresRefitter implements Refitter {

    private final Setting setting;
    private final double[] weights;
    private final double[] observed;
    private final double[] roots;
    private final double[] start;
    private final Residuals residuals;
    private final LeastSquaresWorkspace workspace;

    SquaresRefitter(FitRequest request, Fit fit, QuadraticObjective objective) {
        setting = Setting.of(request, objective);
        weights = objective.rowWeights(setting.data());
        observed = new double[weights.length];
        roots = new double[weights.length];
        start = setting.working(fit.law().theta());
        Box box = Box.around(setting, setting.formulation().startingPoints(setting.data()));
        for (int k = 0; k < start.length; k++) {
            while (box.side(k).edge(start[k]) != 0) {
                box = box.with(k, box.side(k).widened(box.side(k).edge(start[k])));
            }
        }
        Bounds bounds = box.hard(setting);
        residuals = new Residuals(setting.formulation(), setting.data(), observed, roots, bounds);
        workspace = new LeastSquaresWorkspace(weights.length, start.length);
    }

    @Override
    public Refit refit(double[] responses, double[] multiplicity) {
        int[] order = setting.order();
        for (int i = 0; i < order.length; i++) {
            observed[i] = responses[order[i]];
            roots[i] = Math.sqrt(weights[i] * multiplicity[order[i]]);
        }
        Termination termination = LevenbergMarquardt.standard().minimize(residuals, start, workspace);
        double[] none = new double[0];
        if (termination == Termination.NOT_FINITE || !Double.isFinite(workspace.objective())) {
            double[] nan = new double[start.length];
            Arrays.fill(nan, Double.NaN);
            return new Refit(nan, none, Double.NaN, FitStatus.FAILED);
        }
        double[] theta = workspace.parameters();
        return new Refit(setting.natural(theta), none, workspace.objective(), status(theta, termination));
    }

    private FitStatus status(double[] theta, Termination termination) {
        boolean atBound = false;
        for (int k = 0; k < theta.length; k++) {
            double value = theta[k];
            atBound |= value <= setting.parameter(k).support().lower()
                    || value >= setting.parameter(k).support().upper();
        }
        return termination == Termination.BUDGET_EXHAUSTED
                ? FitStatus.BUDGET_EXHAUSTED
                : atBound ? FitStatus.AT_BOUND : FitStatus.CONVERGED;
    }
}
