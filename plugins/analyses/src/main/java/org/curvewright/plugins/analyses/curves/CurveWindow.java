package org.curvewright.plugins.analyses.curves;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.curvewright.plugins.analyses.runs.Sizes;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.law.Law;

/** A stretch of a covariate, both ends included. */
record CurveWindow(
        @Key(doc = "the first value", byDefault = "0") double from,
        @Key(doc = "the last value") double to) {

    CurveWindow {
        if (!(from < to)) {
            throw new IllegalArgumentException(
                    "from is " + Decimal.shortest(from) + ", not below to, " + Decimal.shortest(to));
        }
    }

    /** {@code <from>-<to>}, part of an address. */
    String name() {
        return Decimal.shortest(from) + "-" + Decimal.shortest(to);
    }

    Dataset of(Dataset data, String by) {
        return kept(data, by, from, to);
    }

    /** What lies beyond. */
    Dataset beyond(Dataset data, String by) {
        return kept(data, by, Math.nextUp(to), Double.POSITIVE_INFINITY);
    }

    private static Dataset kept(Dataset data, String by, double least, double most) {
        Sizes sizes = Sizes.of(by, data).orElseThrow();
        double[] x = data.rows().value(sizes.place());
        return data.rows(IntStream.of(sizes.order())
                .filter(i -> x[i] >= least && x[i] <= most)
                .toArray());
    }

    /** The law that the window's points give; empty where they are too few or the fit failed. */
    Optional<FitResult> fit(FitResult like, Dataset all, String by, AnalysisContext context) {
        Dataset training = of(all, by);
        if (training.size() < like.request().formulation().parameters().size()) {
            return Optional.empty();
        }
        var request = like.request().withDataset(training);
        Fit fit = context.refit(like, request);
        return fit.failed() ? Optional.empty() : Optional.of(new FitResult(like.key(), request, like.estimator(), fit));
    }

    /**
     * How far a law's predictions lie from points.
     *
     * @param points how many
     * @param mean of the absolute errors
     * @param largest of them
     */
    record Error(int points, double mean, double largest) {

        static Optional<Error> of(Law law, Dataset beyond) {
            if (beyond.size() == 0) {
                return Optional.empty();
            }
            double[] predicted = law.predict(beyond.rows());
            double[] errors = IntStream.range(0, beyond.size())
                    .mapToDouble(i -> Math.abs(predicted[i] - beyond.observed()[i]))
                    .toArray();
            OptionalDouble largest = IntStream.range(0, errors.length)
                    .mapToDouble(i -> errors[i])
                    .max();
            double sum = 0;
            for (double error : errors) {
                sum += error;
            }
            return Optional.of(new Error(errors.length, sum / errors.length, largest.orElseThrow()));
        }
    }
}
