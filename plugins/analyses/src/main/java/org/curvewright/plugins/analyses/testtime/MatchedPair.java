package org.curvewright.plugins.analyses.testtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.inference.Interval;

/** One small and one large model at equal FLOP. */
final class MatchedPair {

    private static final int WORD_DIGITS = 3;
    private static final Notice ORACLE = new Notice(
            "ORACLE_VERIFIER", "coverage is what a verifier that never errs would score, and samples cost alike");

    private final PassCounts counts;
    private final int small;
    private final int large;
    private final MatchedGainConfiguration with;
    private final int[] bins;
    private final List<String> drawnBins = new ArrayList<>();
    private final List<Double> drawnRatios = new ArrayList<>();
    private final List<Double> drawnGains = new ArrayList<>();

    MatchedPair(PassCounts counts, int small, int large, MatchedGainConfiguration with) {
        this.counts = counts;
        this.small = small;
        this.large = large;
        this.with = with;
        bins = bins();
    }

    /** The bin of each problem, 0 the easiest for the small model. */
    private int[] bins() {
        int n = counts.problems();
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        i -> -(double) counts.passes()[small][i] / counts.samples()[small][i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] bin = new int[n];
        for (int rank = 0; rank < n; rank++) {
            bin[order[rank]] = (int) ((long) rank * with.bins() / n);
        }
        return bin;
    }

    /** Findings of every ratio, and a sentence about them. */
    String state(Findings findings, UnitBootstrap bootstrap) {
        double multiple = counts.sizes()[large] / counts.sizes()[small];
        findings.measurement("size-multiple", multiple, "times");
        List<String> words = new ArrayList<>();
        for (double ratio : with.inferenceRatios()) {
            double m = new FlopsExchange.Case("", multiple, ratio, with.verifier()).testTimeMultiple();
            long tries = (long) Math.floor(m * with.samples());
            Findings own = findings.below("ratio-" + Decimal.shortest(ratio));
            own.measurement("test-time-multiple", m, "times");
            own.measurement("samples", tries, "samples");
            if (tries > counts.most() || with.samples() > counts.most()) {
                own.absent(
                        "gain",
                        "probability",
                        "TOO_FEW_SAMPLES",
                        tries + " samples of every problem are needed, " + counts.most() + " were drawn");
            } else {
                words.add(gain(own, ratio, tries, bootstrap));
            }
        }
        findings.series(
                "series",
                Lane.labels("series", drawnBins),
                Lane.numbers("x (log): tokens of inference over tokens of pretraining", "", Doubles.of(drawnRatios)),
                Lane.numbers("y (line): gain in coverage of the small model", "probability", Doubles.of(drawnGains)));
        return counts.models().get(small) + " against " + counts.models().get(large) + " at equal FLOP: "
                + (words.isEmpty() ? "more samples are needed than were drawn" : String.join(", ", words));
    }

    private String gain(Findings own, double ratio, long tries, UnitBootstrap bootstrap) {
        double[] many = counts.passAtK(small, tries);
        double[] few = counts.passAtK(large, with.samples());
        int[] once = new int[many.length];
        Arrays.fill(once, 1);
        Interval[] intervals = bootstrap.intervals(many.length, drawn -> gains(many, few, drawn));
        double[] gains = gains(many, few, once);
        own.measurement("small", Arrays.stream(many).average().orElse(Double.NaN), "probability");
        own.measurement("large", Arrays.stream(few).average().orElse(Double.NaN), "probability");
        for (int bin = 0; bin <= with.bins(); bin++) {
            boolean all = bin == with.bins();
            Findings part = all ? own : own.below("bin-" + (bin + 1));
            part.estimate("gain", gains[bin], "probability", intervals[bin], ORACLE);
            part.verdict("better", better(gains[bin], intervals[bin]));
            drawnBins.add(all ? "all problems" : "difficulty " + (bin + 1) + " of " + with.bins());
            drawnRatios.add(ratio);
            drawnGains.add(gains[bin]);
        }
        Interval of = intervals[with.bins()];
        return "with R = " + Decimal.shortest(ratio) + " " + tries + " samples of the small cover "
                + said(gains[with.bins()]) + " [" + said(of.lower().orElse(Double.NaN)) + ", "
                + said(of.upper().orElse(Double.NaN)) + "] more than " + with.samples() + " of the large";
    }

    private static String said(double value) {
        return Double.isFinite(value) ? Decimal.significant(value, WORD_DIGITS) : "–";
    }

    private static String better(double gain, Interval interval) {
        if (!Double.isFinite(gain) || interval.contains(0)) {
            return "UNDETERMINED";
        }
        return gain > 0 ? "MORE_SAMPLES" : "LARGER_MODEL";
    }

    /** The mean gain in each bin, and last that of all problems. */
    private double[] gains(double[] many, double[] few, int[] drawn) {
        double[] sums = new double[with.bins() + 1];
        double[] n = new double[with.bins() + 1];
        for (int i = 0; i < many.length; i++) {
            for (int bin : new int[] {bins[i], with.bins()}) {
                sums[bin] += drawn[i] * (many[i] - few[i]);
                n[bin] += drawn[i];
            }
        }
        double[] gains = new double[sums.length];
        Arrays.setAll(gains, bin -> sums[bin] / n[bin]);
        return gains;
    }
}
