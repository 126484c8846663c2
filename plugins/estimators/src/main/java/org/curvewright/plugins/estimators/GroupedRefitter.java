package org.curvewright.plugins.estimators;

import java.util.stream.IntStream;
import org.curvewright.numerics.optimize.ArrowLeastSquares;
import org.curvewright.numerics.optimize.ArrowOptimum;
import org.curvewright.numerics.optimize.Termination;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.Refitter;

/** Refits of many groups with parameters in common, from the fitted parameters. */
final class GroupedRefitter implements Refitter {

    private final GroupedSetting setting;
    private final double[] weights;
    private final double[] observed;
    private final double[] roots;
    private final double[][] own;
    private final double[] shared;
    private final GroupedRows rows;
    private final ArrowLeastSquares local;

    GroupedRefitter(GroupedSetting setting, Fit fit, int evaluations) {
        this.setting = setting;
        double[] theta = fit.law().theta();
        this.weights = setting.weights();
        this.observed = new double[weights.length];
        this.roots = new double[weights.length];
        this.shared = setting.shared(theta);
        this.own = IntStream.range(0, setting.groups())
                .mapToObj(group -> setting.own(group, theta))
                .toArray(double[][]::new);
        this.rows = new GroupedRows(
                setting.law(),
                setting.whole().data().rows(),
                observed,
                roots,
                setting.boxes(own, shared),
                setting.supports());
        this.local = new ArrowLeastSquares(rows, evaluations);
    }

    @Override
    public boolean searches() {
        return false;
    }

    @Override
    public Refit refit(double[] responses, double[] multiplicity) {
        int[] order = setting.whole().order();
        for (int i = 0; i < order.length; i++) {
            observed[i] = responses[order[i]];
            roots[i] = Math.sqrt(weights[i] * multiplicity[order[i]]);
        }
        ArrowOptimum optimum = local.minimize(own, shared);
        if (optimum.termination() == Termination.NOT_FINITE || !Double.isFinite(optimum.objective())) {
            return setting.failed();
        }
        double[] theta = setting.joined(optimum.own(), optimum.shared());
        return new Refit(theta, new double[0], optimum.objective(), setting.status(theta, optimum.termination()));
    }
}
