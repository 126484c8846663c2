package org.curvewright.plugins.analyses.runs;

import java.util.Arrays;
import java.util.Optional;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Refitter;
import org.curvewright.spi.law.Law;

/** Refits one fit to changed multiplicities of its observations, warm. Not thread-safe. */
public final class Refits {

    private final FitResult fit;
    private final Refitter refitter;
    private final double[] multiplicity;

    public Refits(FitResult fit, long seed) {
        this.fit = fit;
        this.refitter = fit.estimator().refitter(fit.request(), fit.fit(), FitContext.seeded(seed));
        this.multiplicity = new double[fit.request().dataset().size()];
    }

    /** The law without one row; empty where the refit has no value. */
    public Optional<Law> without(int row) {
        Arrays.fill(multiplicity, 1);
        multiplicity[row] = 0;
        return to(multiplicity);
    }

    /** The law of rows that count so often each. */
    public Optional<Law> to(double[] multiplicities) {
        Refitter.Refit refit = refitter.refit(fit.request().dataset().observed(), multiplicities);
        return refit.status() != FitStatus.FAILED
                        && Arrays.stream(refit.theta()).allMatch(Double::isFinite)
                ? Optional.of(new Law(fit.request().formulation(), refit.theta()))
                : Optional.empty();
    }
}
