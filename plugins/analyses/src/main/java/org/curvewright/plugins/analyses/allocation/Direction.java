package org.curvewright.plugins.analyses.allocation;

import java.util.Arrays;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.statistics.Moments;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.FitResult;

/** Whether more of everything makes a response larger, as it does an accuracy, or smaller, as it does a loss. */
record Direction(FitResult fit, AllocationConfiguration with) {

    private static final double LN_10 = 2.302585092994046;

    /** From the middle of the runs to ten times its size and its data. */
    boolean rises() {
        Surface surface = new Surface(fit.fit().law(), with.size(), with.data(), with.at());
        double size = middle(with.size());
        double data = middle(with.data());
        return surface.loss(size + LN_10, data + LN_10) > surface.loss(size, data);
    }

    private double middle(String covariate) {
        Dataset runs = fit.request().dataset();
        int place = runs.covariates().stream().map(Variable::name).toList().indexOf(covariate);
        double[] logarithms =
                Arrays.stream(runs.rows().value(place)).map(Elementary::log).toArray();
        return Moments.mean(logarithms).value().orElse(Double.NaN);
    }
}
