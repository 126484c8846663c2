package org.curvewright.plugins.analyses.predictability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.statistics.Quantiles;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.analysis.Value.Lane;

/** Where the wrong choices lie, in decades, while the right one is about as likely. */
record DistractorSpread(Choices choices, UnitBootstrap bootstrap) {

    private static final int BINS = 10;
    private static final double LN_TEN = Elementary.log(10);
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    /** A wrong choice beside the right one, as decadic logarithms of their probabilities. */
    private record Pair(int sample, double right, double wrong) {}

    void report(Findings findings) {
        List<Pair> pairs = pairs();
        int[] once = new int[choices.samples()];
        Arrays.fill(once, 1);
        double[][] bins = bins(pairs, once);
        findings.estimate(
                "spread",
                spread(bins),
                "decades",
                bootstrap.intervals(choices.samples(), counts -> new double[] {spread(bins(pairs, counts))})[0]);
        findings.series(
                "conditional",
                Lane.numbers("correct", "decades", bins[0]),
                Lane.numbers("low", "decades", bins[1]),
                Lane.numbers("median", "decades", bins[2]),
                Lane.numbers("high", "decades", bins[3]));
    }

    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int m = 0; m < choices.models(); m++) {
            for (int s = 0; s < choices.samples(); s++) {
                double[] logs = choices.logs()[m][s];
                int right = choices.correct()[s];
                for (int c = 0; c < logs.length; c++) {
                    if (c != right) {
                        pairs.add(new Pair(s, logs[right] / LN_TEN, logs[c] / LN_TEN));
                    }
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::right));
        return pairs;
    }

    /** The mean over bins of the range that holds nine tenths of the wrong choices. */
    private static double spread(double[][] bins) {
        return IntStream.range(0, bins[0].length)
                .mapToDouble(b -> bins[3][b] - bins[1][b])
                .average()
                .orElse(Double.NaN);
    }

    /** By bin of equally many pairs: the mean right choice, and the low, middle and high wrong one. */
    private static double[][] bins(List<Pair> sorted, int[] counts) {
        List<Pair> drawn = sorted.stream()
                .flatMap(pair -> IntStream.range(0, counts[pair.sample()]).mapToObj(copy -> pair))
                .toList();
        int bins = Math.min(BINS, drawn.size());
        double[][] found = new double[4][bins];
        for (int b = 0; b < bins; b++) {
            List<Pair> bin = drawn.subList(drawn.size() * b / bins, drawn.size() * (b + 1) / bins);
            double[] wrong = bin.stream().mapToDouble(Pair::wrong).sorted().toArray();
            found[0][b] = bin.stream().mapToDouble(Pair::right).average().orElse(Double.NaN);
            found[1][b] = Quantiles.ofSorted(wrong, LOW);
            found[2][b] = Quantiles.ofSorted(wrong, 0.5);
            found[3][b] = Quantiles.ofSorted(wrong, HIGH);
        }
        return found;
    }
}
