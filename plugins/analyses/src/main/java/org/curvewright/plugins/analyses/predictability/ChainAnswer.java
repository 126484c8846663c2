package org.curvewright.plugins.analyses.predictability;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.curvewright.plugins.analyses.items.Said;
import org.curvewright.plugins.analyses.items.Shares;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.inference.Interval;

/**
 * What the chain says to a newcomer: the mean rank correlation of single samples at each step, and what forecasts accuracy.
 *
 * @param all the correlations of each benchmark, by step and sample; NaN where a sample is the same in every model
 * @param guessing a sentence on accuracies that are not told from a guess's; may be empty
 */
record ChainAnswer(List<double[][]> all, UnitBootstrap bootstrap, String guessing) {

    String sentence(List<String> verdicts) {
        if (all.isEmpty()) {
            return "Nothing can be told: no benchmark has complete samples of enough models of different compute."
                    + guessing;
        }
        String steps = steps();
        if (steps.isEmpty()) {
            return "Nothing can be told of single samples: no step of the chain varies with compute." + guessing
                    + forecasts(verdicts);
        }
        return "Single samples' rank correlation with compute is on average " + steps
                + (all.size() > 1 ? ", over " + all.size() + " benchmarks" : "") + " ("
                + bootstrap.told(samples()) + ")." + constant() + guessing + forecasts(verdicts);
    }

    /** The mean over benchmarks of the mean over their samples, which are drawn all together. */
    private String steps() {
        double[][][] each = all.toArray(double[][][]::new);
        int samples = samples();
        double[] means = means(each, ones(samples));
        Interval[] intervals = bootstrap.intervals(samples, counts -> means(each, counts));
        return IntStream.range(0, means.length)
                .filter(step -> Double.isFinite(means[step]))
                .mapToObj(step -> Said.within(means[step], intervals[step]) + " for "
                        + Ladder.STEPS.get(step).words())
                .collect(Collectors.joining(", "));
    }

    /** How many samples have no correlation of accuracy, and what the mean is where that counts as 0. */
    private String constant() {
        double[] accuracy = all.stream()
                .flatMapToDouble(steps -> Arrays.stream(steps[steps.length - 1]))
                .toArray();
        double share = share(accuracy, ones(accuracy.length));
        if (share == 0) {
            return "";
        }
        Interval interval = bootstrap.intervals(accuracy.length, counts -> new double[] {share(accuracy, counts)})[0];
        CorrelationDistribution distribution = CorrelationDistribution.of(accuracy);
        return " " + Said.within(share, Shares.seen(interval, share, accuracy.length, bootstrap.level()))
                + " of the samples ("
                + distribution.constant() + " of " + accuracy.length
                + ") are as often right in every model, so their accuracy has no correlation: they are left out of its"
                + " mean, which is " + Said.within(distribution.meanAsZero(), distribution.intervalAsZero(bootstrap))
                + " where they count as 0.";
    }

    private static double share(double[] correlations, int[] counts) {
        double[] constant =
                Arrays.stream(correlations).map(c -> Double.isNaN(c) ? 1 : 0).toArray();
        return CorrelationDistribution.mean(constant, counts);
    }

    private static int[] ones(int samples) {
        int[] ones = new int[samples];
        Arrays.fill(ones, 1);
        return ones;
    }

    private int samples() {
        return all.stream().mapToInt(steps -> steps[0].length).sum();
    }

    private static double[] means(double[][][] each, int[] counts) {
        double[] means = new double[Ladder.STEPS.size()];
        for (int step = 0; step < means.length; step++) {
            int from = 0;
            double sum = 0;
            int benchmarks = 0;
            for (double[][] steps : each) {
                int[] own = Arrays.copyOfRange(counts, from, from + steps[step].length);
                double mean = CorrelationDistribution.mean(steps[step], own);
                from += own.length;
                sum += Double.isFinite(mean) ? mean : 0;
                benchmarks += Double.isFinite(mean) ? 1 : 0;
            }
            means[step] = sum / benchmarks;
        }
        return means;
    }

    private static String forecasts(List<String> verdicts) {
        if (verdicts.isEmpty()) {
            return "";
        }
        String said = List.of("CHOICES_BETTER", "DIRECT_BETTER", "NO_DIFFERENCE", "UNDETERMINED").stream()
                .filter(verdicts::contains)
                .map(verdict -> words(verdict) + " on " + Collections.frequency(verdicts, verdict))
                .collect(Collectors.joining(", "));
        return " For the accuracy of the largest model, of " + verdicts.size()
                + (verdicts.size() == 1 ? " benchmark " : " benchmarks ") + said + ".";
    }

    private static String words(String verdict) {
        return switch (verdict) {
            case "UNDETERMINED" -> "too few samples to tell were seen";
            case "CHOICES_BETTER" -> "forecasting every choice came nearer";
            case "DIRECT_BETTER" -> "extrapolating the accuracy came nearer";
            default -> verdict.toLowerCase(Locale.ROOT).replace('_', ' ') + " beyond noise was seen";
        };
    }
}
