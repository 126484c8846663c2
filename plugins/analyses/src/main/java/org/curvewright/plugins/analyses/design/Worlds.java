package org.curvewright.plugins.analyses.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.numerics.random.RandomStream;
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

    double[] world(int number) {
        RandomStream random = RandomStream.of(seed).substream("worlds").substream(number);
        return assumed.draw(random);
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
}
