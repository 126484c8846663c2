package org.curvewright.plugins.estimators;

import java.util.Arrays;
import org.curvewright.numerics.optimize.LeastSquaresWorkspace;
import org.curvewright.numerics.optimize.LevenbergMarquardt;
import org.curvewright.numerics.optimize.Termination;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Refitter;

/** Refits of least squares from the fitted parameters and their rivals, in a workspace made once. */
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
    private final Rivals rivals;

    SquaresRefitter(Setting setting, Box box, double[] start, double[] weights, Rivals rivals, int evaluations) {
        this.setting = setting;
        this.box = box;
        this.start = start;
        this.weights = weights;
        this.rivals = rivals;
        observed = new double[weights.length];
        roots = new double[weights.length];
        residuals = new Residuals(setting.formulation(), setting.data(), observed, roots, box.hard(setting));
        local = LevenbergMarquardt.standard().withMaxEvaluations(evaluations);
        workspace = new LeastSquaresWorkspace(weights.length, start.length);
    }

    @Override
    public boolean searches() {
        return rivals.search();
    }

    @Override
    public Refit refit(double[] responses, double[] multiplicity) {
        int[] order = setting.order();
        for (int i = 0; i < order.length; i++) {
            observed[i] = responses[order[i]];
            roots[i] = Math.sqrt(weights[i] * multiplicity[order[i]]);
        }
        Refit best = descend(start);
        for (double[] rival : rivals.starts(best.theta(), responses, multiplicity)) {
            Refit other = descend(rival);
            best = best.status() == FitStatus.FAILED || Rivals.isLower(other.objective(), best.objective())
                    ? other
                    : best;
        }
        return new Refit(setting.natural(best.theta()), best.nuisance(), best.objective(), best.status());
    }

    /** One descent, in working units. */
    private Refit descend(double[] from) {
        Termination termination = local.minimize(residuals, from, workspace);
        double[] none = new double[0];
        if (termination == Termination.NOT_FINITE || !Double.isFinite(workspace.objective())) {
            double[] nan = new double[start.length];
            Arrays.fill(nan, Double.NaN);
            return new Refit(nan, none, Double.NaN, FitStatus.FAILED);
        }
        double[] theta = workspace.parameters().clone();
        return new Refit(theta, none, workspace.objective(), box.status(setting, theta, termination));
    }
}
