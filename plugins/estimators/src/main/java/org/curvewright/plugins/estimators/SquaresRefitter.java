package org.curvewright.plugins.estimators;

import java.util.Arrays;
import org.curvewright.numerics.optimize.LeastSquaresWorkspace;
import org.curvewright.numerics.optimize.LevenbergMarquardt;
import org.curvewright.numerics.optimize.Termination;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Refitter;

/** Refits of least squares from the fitted parameters, in a workspace made once. */
final class SquaresRefitter implements Refitter {

    private final Setting setting;
    private final Box box;
    private final double[] weights;
    private final double[] observed;
    private final double[] roots;
    private final double[] start;
    private final Residuals residuals;
    private final LeastSquaresWorkspace workspace;
    private final LevenbergMarquardt local;

    SquaresRefitter(Setting setting, Box box, double[] start, double[] weights, int evaluations) {
        this.setting = setting;
        this.box = box;
        this.start = start;
        this.weights = weights;
        observed = new double[weights.length];
        roots = new double[weights.length];
        residuals = new Residuals(setting.formulation(), setting.data(), observed, roots, box.hard(setting));
        local = LevenbergMarquardt.standard().withMaxEvaluations(evaluations);
        workspace = new LeastSquaresWorkspace(weights.length, start.length);
    }

    @Override
    public Refit refit(double[] responses, double[] multiplicity) {
        int[] order = setting.order();
        for (int i = 0; i < order.length; i++) {
            observed[i] = responses[order[i]];
            roots[i] = Math.sqrt(weights[i] * multiplicity[order[i]]);
        }
        Termination termination = local.minimize(residuals, start, workspace);
        double[] none = new double[0];
        if (termination == Termination.NOT_FINITE || !Double.isFinite(workspace.objective())) {
            double[] nan = new double[start.length];
            Arrays.fill(nan, Double.NaN);
            return new Refit(nan, none, Double.NaN, FitStatus.FAILED);
        }
        double[] theta = workspace.parameters();
        return new Refit(setting.natural(theta), none, workspace.objective(), box.status(setting, theta, termination));
    }
}
