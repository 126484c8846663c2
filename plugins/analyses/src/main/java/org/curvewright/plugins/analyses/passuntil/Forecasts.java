package org.curvewright.plugins.analyses.passuntil;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.numerics.counts.Frequencies;
import org.curvewright.numerics.counts.HazardCurve;
import org.curvewright.numerics.counts.HazardShape;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.statistics.Line;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Said;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.plugins.analyses.passuntil.Pooling.MeanRate;
import org.curvewright.spi.Notice;
import org.curvewright.spi.inference.Interval;

/** The law of the smaller models, for all instances together and for each, and what it says of a larger one. */
record Forecasts(Samples samples, PassUntilConfiguration with, UnitBootstrap bootstrap) {

    private static final double NOISY = 0.95;

    /** Laws of a few passes each are off by their noise, and the mean of exponentials turns noise into a gap. */
    private static final Notice ALIKE = new Notice(
            "INSTANCES_ALIKE",
            "the instances differ by no more than chance makes them; the noise of a law of its own for each makes a gap"
                    + " to the dataset's by itself, so whether there is one is undetermined");

    private static final Notice NOISE_IN_GAP = new Notice(
            "NOISE_IN_GAP",
            "the noise of the instances' own laws adds to this gap and is not taken off it: with few samples an instance"
                    + " it is too large, whatever the interval says");

    /** Writes what was found; returns a sentence. */
    String report(Findings findings) {
        double target = with.target().orElse(samples.sizes()[samples.sizes().length - 1]);
        Samples training = samples.below(target);
        Frequencies counts = pooled(training, training.once());
        if (counts.seen() < 2) {
            findings.absent(
                    "law/alpha",
                    "",
                    "TOO_FEW_SIZES",
                    "something passed at " + counts.seen() + " sizes below the target; a law takes two");
            return "There are too few sizes for a law.";
        }
        HazardCurve law = HazardCurve.fit(HazardShape.LINE, counts);
        law(findings.below("law"), training, law);
        leastSquares(findings.below("law-least-squares"), training);
        return forecast(findings.below("forecast"), training, law, target);
    }

    private Frequencies pooled(Samples some, int[] counts) {
        return with.pooling().of(some, counts, with.wanted());
    }

    private void law(Findings findings, Samples training, HazardCurve law) {
        Interval[] intervals = bootstrap.intervals(training.instances(), drawn -> {
            HazardCurve other = HazardCurve.fit(HazardShape.LINE, pooled(training, drawn));
            return new double[] {-other.slope(), other.intercept()};
        });
        Notice[] bound = law.atBound()
                ? new Notice[] {new Notice("AT_BOUND", "the likelihood keeps growing towards the edge of the search")}
                : new Notice[0];
        findings.estimate("alpha", -law.slope(), "", intervals[0], bound);
        findings.estimate("log-c", law.intercept(), "", intervals[1], bound);
    }

    /** As published: F of the rates on ln N, without the models whose rate is 0 or 1. */
    private void leastSquares(Findings findings, Samples training) {
        double[] rates = IntStream.range(0, training.sizes().length)
                .mapToDouble(m -> training.rate(m, training.once()))
                .toArray();
        int[] usable = IntStream.range(0, rates.length)
                .filter(m -> rates[m] > 0 && rates[m] < 1)
                .toArray();
        double[] logs = training.logSizes();
        Optional<Line> line = Line.fit(
                        Arrays.stream(usable).mapToDouble(m -> logs[m]).toArray(),
                        Arrays.stream(usable)
                                .mapToDouble(m -> Elementary.log(-Elementary.log(rates[m])))
                                .toArray())
                .value();
        if (line.isEmpty()) {
            findings.absent("alpha", "", "TOO_FEW_SIZES", "fewer than two models have a rate between 0 and 1");
            return;
        }
        int left = rates.length - usable.length;
        Notice[] dropped = left == 0
                ? new Notice[0]
                : new Notice[] {
                    new Notice(
                            "DROPPED_ZEROS",
                            left + " models have a rate of 0 or 1 and are left out, which biases the slope")
                };
        findings.estimate("alpha", -line.get().slope(), "", dropped);
        findings.estimate("log-c", line.get().intercept(), "", dropped);
    }

    private String forecast(Findings findings, Samples training, HazardCurve law, double target) {
        double logTarget = Elementary.log(target);
        InstanceLaws instances = InstanceLaws.predict(training, law, logTarget);
        double byDataset = law.rate(logTarget);
        double byInstance = instances.mean(training.once());
        Interval[] intervals = bootstrap.intervals(training.instances(), drawn -> {
            double together =
                    HazardCurve.fit(HazardShape.LINE, pooled(training, drawn)).rate(logTarget);
            double each = instances.mean(drawn);
            return new double[] {together, each, each - together};
        });
        findings.measurement("size", target, "");
        findings.forecast("dataset", byDataset, "probability", Optional.of(intervals[0]));
        Growth growth = new Growth(training, with, pooled(training, training.once()), law);
        Notice[] alike = growth.mixed().isPresent() ? new Notice[0] : new Notice[] {ALIKE};
        findings.forecast("instance", byInstance, "probability", Optional.of(intervals[1]), alike);
        if (alike.length > 0) {
            findings.estimate("jensen-gap", byInstance - byDataset, "probability", alike);
        } else {
            findings.estimate("jensen-gap", byInstance - byDataset, "probability", intervals[2], NOISE_IN_GAP);
        }
        instances
                .tally()
                .forEach((source, count) -> findings.measurement(
                        "instances-by-" + source.name().toLowerCase(Locale.ROOT).replace('_', '-'), count, "count"));
        String said = "At a size of " + Said.size(target) + ", the law of the smaller models foretells a rate of "
                + Said.within(byDataset, intervals[0]) + " from all instances together and "
                + Said.within(byInstance, intervals[1]) + " from each (" + Said.level(with.level()) + " intervals)";
        return compared(findings, said, target, byDataset, byInstance);
    }

    private String compared(Findings findings, String said, double target, double byDataset, double byInstance) {
        Optional<Double> observed = IntStream.range(0, samples.sizes().length)
                .filter(m -> samples.sizes()[m] == target)
                .mapToObj(m ->
                        MeanRate.of(samples, m, samples.once(), with.wanted()).mean())
                .findFirst()
                .filter(Double::isFinite);
        if (observed.isEmpty()) {
            findings.absent("observed", "probability", "NOT_OBSERVED", "no model of this size is in the table");
            return said + ".";
        }
        double rate = observed.get();
        findings.measurement("observed", rate, "probability", noisy(rate));
        if (rate > 0) {
            findings.measurement("dataset-deviation", 100 * (byDataset - rate) / rate, "percent");
            findings.measurement("instance-deviation", 100 * (byInstance - rate) / rate, "percent");
        } else {
            findings.absent("dataset-deviation", "percent", "NO_PASS", "nothing passed, so there is no relative error");
        }
        return said + "; " + Said.number(rate) + " was observed.";
    }

    private static Notice[] noisy(double rate) {
        return rate < NOISY
                ? new Notice[0]
                : new Notice[] {new Notice("HIGH_RATE", "ln(−ln p) is mostly noise where almost everything passes")};
    }
}
