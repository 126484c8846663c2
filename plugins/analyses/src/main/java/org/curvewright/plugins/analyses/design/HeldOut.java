package org.curvewright.plugins.analyses.design;

import java.util.Arrays;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.fit.Refitter;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Law;
import org.curvewright.spi.metric.Score;

/**
 * The objective's own loss of runs that the law was not fitted to: {@code Σ ℓ(yᵢ, f₋ᵢ)}, f₋ᵢ being the law refitted without the
 * part that run i is in; every tenth run is one part, each run its own where there are ten or fewer. It asks for no likelihood.
 *
 * <p>Reference: M. Stone, <i>Cross-validatory choice and assessment of statistical predictions</i>, J. R. Stat. Soc. B 36 (1974).
 */
record HeldOut(long seed) implements Power.Judge {

    static final int PARTS = 10;

    @Override
    public Score score(FitResult fit) {
        if (fit.fit().failed()) {
            return Score.absent("FIT_FAILED", "a fit of a simulated world failed");
        }
        Dataset data = fit.request().dataset();
        int parts = Math.min(PARTS, data.size());
        Refitter refitter = fit.estimator().refitter(fit.request(), fit.fit(), FitContext.seeded(seed));
        double sum = 0;
        for (int part = 0; part < parts; part++) {
            double[] kept = new double[data.size()];
            int held = part;
            Arrays.setAll(kept, i -> i % parts == held ? 0 : 1);
            Refitter.Refit refit = refitter.refit(data.observed(), kept);
            if (refit.status() == FitStatus.FAILED) {
                return Score.absent("FIT_FAILED", "a fit of a simulated world failed without a part of its runs");
            }
            double[] losses = losses(fit, refit);
            for (int i = part; i < losses.length; i += parts) {
                sum += losses[i];
            }
        }
        return Score.of(sum);
    }

    private static double[] losses(FitResult fit, Refitter.Refit refit) {
        Dataset data = fit.request().dataset();
        Objective objective = fit.estimator().objective();
        Derivatives losses = new Derivatives(data.size(), 1 + refit.nuisance().length, 0);
        double[] predicted = new Law(fit.request().formulation(), refit.theta()).predict(data.rows());
        objective.evaluate(data, predicted, refit.nuisance(), losses);
        return losses.value();
    }
}
