package org.curvewright.plugins.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.Notice;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Refitter;
import org.curvewright.spi.inference.DrawingInference;
import org.curvewright.spi.inference.Draws;
import org.curvewright.spi.inference.Intervals;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.spi.inference.Recipe;

/** Percentiles of refits to resampled observations. Draw d depends on the seed and on d alone. */
record Bootstrap(String method, Scheme scheme, int draws, double level, Discard discard) implements DrawingInference {

    Bootstrap {
        Require.level(level);
        if (draws < 2) {
            throw new IllegalArgumentException("draws is " + draws + "; at least 2");
        }
    }

    @Override
    public Draws draw(FitResult fit, int from, int to, FitContext context) {
        List<double[]> theta = new ArrayList<>();
        List<FitStatus> status = new ArrayList<>();
        if (scheme.obstacle(fit).isEmpty()) {
            Resampler resampler = scheme.of(fit);
            Refitter refitter = fit.estimator().refitter(fit.request(), fit.fit(), context);
            double[] observed = fit.request().dataset().observed().clone();
            double[] multiplicity = new double[observed.length];
            RandomStream streams = RandomStream.of(context.seed()).substream(method);
            Arrays.fill(multiplicity, 1);
            for (int d = from; d < to; d++) {
                resampler.draw(streams.substream(d), observed, multiplicity);
                Refitter.Refit refit = refitter.refit(observed, multiplicity);
                theta.add(refit.theta().clone());
                status.add(refit.status());
            }
        }
        return new Draws(theta, status);
    }

    @Override
    public Intervals reduce(FitResult fit, List<LawFunction> functions, Draws all, FitContext context) {
        Optional<Notice> obstacle = scheme.obstacle(fit);
        if (obstacle.isPresent()) {
            return Missing.intervals(functions, level, method, obstacle.get());
        }
        Intervals made = new Percentiles(fit, all, discard, level, method)
                .intervals(functions)
                .noting(scheme.notices(fit));
        return scheme.byCluster() ? Clusters.noted(fit, made) : made;
    }

    @Override
    public Intervals examined(FitResult fit, Intervals made, FitContext context) {
        if (scheme.obstacle(fit).isPresent()) {
            return made;
        }
        Resampler resampler = scheme.of(fit);
        RandomStream streams = RandomStream.of(context.seed()).substream(method);
        return SearchedAgain.noted(
                fit,
                made,
                draws,
                (d, observed, multiplicity) -> resampler.draw(streams.substream(d), observed, multiplicity),
                context);
    }

    @Override
    public Optional<Recipe> recipe() {
        return Recipes.of(method);
    }
}
