package org.curvewright.plugins.analyses.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.plugins.analyses.runs.Scale;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.Certificate;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Refitter;
import org.curvewright.spi.inference.Inference;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.spi.law.Law;

/** Simulated outcomes of a design under a law. World k depends on the seed and on k alone. */
record Worlds(Assumed assumed, int count, long seed) {

    private double[] world(int number) {
        RandomStream random = RandomStream.of(seed).substream("worlds").substream(number);
        double[] noise = new double[assumed.design().size()];
        Arrays.setAll(noise, i -> random.nextGaussian());
        return assumed.responses(noise);
    }

    private static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** Refits every world and takes the intervals that its user would get, of the functions from {@code first} on. */
    Outcome outcome(List<LawFunction> functions, int first, Inference inference) {
        FitResult fit = assumed.fit();
        Refitter refitter = fit.estimator().refitter(fit.request(), fit.fit(), FitContext.seeded(seed));
        double[] once = ones(assumed.design().size());
        List<double[]> values = new ArrayList<>();
        List<double[]> widths = new ArrayList<>();
        int atBound = 0;
        for (int k = 0; k < count; k++) {
            double[] observed = world(k);
            Refitter.Refit refit = refitter.refit(observed, once);
            if (refit.status() != FitStatus.FAILED
                    && Arrays.stream(refit.theta()).allMatch(Double::isFinite)) {
                FitResult result = result(observed, refit);
                values.add(functions.stream()
                        .mapToDouble(function -> function.of(result.fit().law()))
                        .toArray());
                widths.add(widths(result, functions, first, inference, k));
                atBound += refit.status() == FitStatus.AT_BOUND ? 1 : 0;
            }
        }
        return new Outcome(values, widths, atBound, count - values.size());
    }

    private double[] widths(FitResult result, List<LawFunction> functions, int first, Inference inference, int number) {
        double[] widths = new double[functions.size()];
        Arrays.fill(widths, Double.NaN);
        List<Interval> intervals = inference
                .unexamined(result, functions.subList(first, functions.size()), FitContext.seeded(intervalSeed(number)))
                .intervals();
        for (int k = 0; k < intervals.size(); k++) {
            widths[first + k] = Outcome.width(intervals.get(k));
        }
        return widths;
    }

    private FitResult result(double[] observed, Refitter.Refit refit) {
        FitResult like = assumed.fit();
        Fit fit = new Fit(
                new Law(assumed.law().formulation(), refit.theta()),
                refit.nuisance(),
                refit.objective(),
                refit.status(),
                List.of(),
                Certificate.NONE,
                OptionalDouble.empty());
        FitRequest request = like.request().withDataset(assumed.design().withObserved(observed));
        return new FitResult(like.key(), request, like.estimator(), fit);
    }

    private long intervalSeed(int number) {
        return RandomStream.of(seed).substream("intervals").substream(number).nextLong();
    }

    /**
     * In which share of worlds AICc, {@code n ln(Σ r²/n) + 2p + 2p(p + 1)/(n − p − 1)}, prefers the law that made them to a
     * rival: the power to tell the two apart. NaN where one has no degree of freedom left.
     */
    double power(FitResult rival) {
        int won = 0;
        int decided = 0;
        FitResult fit = assumed.fit();
        FitRequest truth = fit.request();
        for (int k = 0; k < count; k++) {
            Dataset world = truth.dataset().withObserved(world(k));
            Dataset other = rival.request().dataset().withObserved(world.observed());
            double own = criterion(fit, truth.withDataset(world));
            double others = criterion(rival, new FitRequest(rival.request().formulation(), other));
            if (Double.isFinite(own) && Double.isFinite(others)) {
                decided++;
                won += own < others ? 1 : 0;
            }
        }
        return decided == 0 ? Double.NaN : (double) won / decided;
    }

    private double criterion(FitResult like, FitRequest request) {
        int n = request.dataset().size();
        int p = request.formulation().parameters().size();
        if (n <= p + 1) {
            return Double.NaN;
        }
        Law law = like.estimator().fit(request, FitContext.seeded(seed)).law();
        double[] residuals = Scale.of(like)
                .residuals(request.dataset(), law.predict(request.dataset().rows()));
        double squares = Vectors.dotCompensated(residuals, 0, residuals, 0, n);
        return n * Elementary.log(squares / n) + 2 * p + 2.0 * p * (p + 1) / (n - p - 1);
    }
}
