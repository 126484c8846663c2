package org.curvewright.plugins.analyses.coverage;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.plugins.analyses.coverage.CoverageConfiguration.Refit;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.fit.Certificate;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Refitter;
import org.curvewright.spi.inference.Inference;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.law.Law;

/** Fits simulated worlds of one scene and asks every inference for its intervals. World k depends on the seed and on k. */
final class Trial {

    /** Where the truth lies when an interval does not contain it. */
    static final double BELOW = -1;

    static final double INSIDE = 0;
    static final double ABOVE = 1;

    private final Scene scene;
    private final CoverageConfiguration with;
    private final Map<String, Inference> inferences;
    private final AnalysisContext context;
    private final World world;
    private final FitRequest request;
    private final Refitter refitter;
    private final double[] once;

    Trial(Scene scene, CoverageConfiguration with, Map<String, Inference> inferences, AnalysisContext context) {
        this.scene = scene;
        this.with = with;
        this.inferences = inferences;
        this.context = context;
        FitResult fit = scene.fit();
        this.world = new World(fit, scene.truth(), with.noise());
        this.request = fit.request()
                .withDataset(fit.request().dataset().withObserved(world.expected()))
                .from(scene.truth().theta());
        Fit atTruth = fit(scene.truth().theta(), fit.fit().nuisance(), 0, FitStatus.CONVERGED);
        this.refitter = fit.estimator().refitter(request, atTruth, FitContext.seeded(context.seed()));
        this.once = new double[world.expected().length];
        Arrays.fill(once, 1);
    }

    /**
     * How one world went: its fit's status, then for every inference and function where the truth lies and how wide the
     * interval is; no place where there is no interval, no width where an end is open.
     */
    double[] run(int number) {
        RandomStream random =
                RandomStream.of(context.seed()).substream("worlds").substream(number);
        double[] observed = world.draw(random);
        FitRequest drawn = request.withDataset(request.dataset().withObserved(observed));
        Fit fit = with.refit() == Refit.WARM
                ? warm(observed)
                : scene.fit().estimator().fit(drawn, FitContext.seeded(context.seed()));
        FitResult result = new FitResult(scene.fit().key(), drawn, scene.fit().estimator(), fit);
        int functions = scene.functions().size();
        double[] row = new double[1 + 2 * functions * inferences.size()];
        Arrays.fill(row, Double.NaN);
        row[0] = fit.status().ordinal();
        int at = 1;
        for (Map.Entry<String, Inference> inference : inferences.entrySet()) {
            if (!fit.failed() && number < with.worlds(inference.getKey())) {
                record(inference.getValue(), result, number, row, at);
            }
            at += 2 * functions;
        }
        return row;
    }

    private Fit warm(double[] observed) {
        Refitter.Refit refit = refitter.refit(observed, once);
        return fit(refit.theta(), refit.nuisance(), refit.objective(), refit.status());
    }

    private Fit fit(double[] theta, double[] nuisance, double objective, FitStatus status) {
        return new Fit(
                new Law(scene.truth().formulation(), theta),
                nuisance,
                objective,
                status,
                List.of(),
                Certificate.NONE,
                OptionalDouble.empty());
    }

    private void record(Inference inference, FitResult result, int number, double[] row, int from) {
        long seed = RandomStream.of(context.seed())
                .substream("intervals")
                .substream(number)
                .nextLong();
        List<Interval> intervals = inference
                .unexamined(result, scene.functions(), FitContext.seeded(seed))
                .intervals();
        for (int k = 0; k < intervals.size(); k++) {
            Interval interval = intervals.get(k);
            if (exists(interval)) {
                row[from + 2 * k] = place(interval, scene.answers()[k]);
                row[from + 2 * k + 1] = scene.width(
                        k, interval.lower().orElse(Double.NaN), interval.upper().orElse(Double.NaN));
            }
        }
    }

    /** An interval without ends says nothing, unless it is one that the data leave open. */
    private static boolean exists(Interval interval) {
        return interval.lower().isPresent()
                || interval.upper().isPresent()
                || interval.notices().stream().anyMatch(notice -> notice.code().equals("UNBOUNDED"));
    }

    private static double place(Interval interval, double truth) {
        if (interval.contains(truth)) {
            return INSIDE;
        }
        return truth < interval.lower().orElse(Double.NEGATIVE_INFINITY) ? BELOW : ABOVE;
    }
}
