package org.curvewright.plugins.analyses.predictability;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.statistics.Line;
import org.curvewright.numerics.statistics.Moments;
import org.curvewright.numerics.statistics.Quantiles;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.spi.analysis.Value.Lane;

/** What the probabilities of the wrong choices do while that of the right one grows. */
record Distractors(Choices choices) {

    private static final int BINS = 10;
    private static final double LN_TEN = Elementary.log(10);

    void report(Findings findings) {
        double[] x = Scale.LOG.of(choices.compute());
        List<Double> right = new ArrayList<>();
        List<Double> wrong = new ArrayList<>();
        List<Double> together = new ArrayList<>();
        for (int s = 0; s < choices.samples(); s++) {
            double[] correct = along(s, choices.correct()[s]);
            Line.fit(x, correct).value().ifPresent(line -> right.add(line.slope()));
            for (int c = 0; c < choices.logs()[0][s].length; c++) {
                if (c != choices.correct()[s]) {
                    double[] other = along(s, c);
                    Line.fit(x, other).value().ifPresent(line -> wrong.add(line.slope()));
                    double moved = Coefficient.PEARSON.of(correct, other);
                    if (Double.isFinite(moved)) {
                        together.add(moved);
                    }
                }
            }
        }
        mean(findings, "correct-slope", right);
        mean(findings, "distractor-slope", wrong);
        deviation(findings, "distractor-slope-sd", wrong);
        mean(findings, "co-movement", together);
        spread(findings);
    }

    private double[] along(int sample, int choice) {
        return IntStream.range(0, choices.models())
                .mapToDouble(m -> choices.logs()[m][sample][choice])
                .toArray();
    }

    private static void mean(Findings findings, String name, List<Double> values) {
        Moments.mean(array(values))
                .value()
                .ifPresentOrElse(
                        mean -> findings.measurement(name, mean, ""),
                        () -> findings.absent(name, "", "CONSTANT_SERIES", "no choice changes from model to model"));
    }

    private static void deviation(Findings findings, String name, List<Double> values) {
        Moments.standardDeviation(array(values), 1)
                .value()
                .ifPresentOrElse(
                        deviation -> findings.measurement(name, deviation, ""),
                        () -> findings.absent(name, "", "CONSTANT_SERIES", "no choice changes from model to model"));
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Where the wrong choices lie, in decades, while the right one is about as likely. */
    private void spread(Findings findings) {
        List<double[]> pairs = new ArrayList<>();
        for (int m = 0; m < choices.models(); m++) {
            for (int s = 0; s < choices.samples(); s++) {
                double[] logs = choices.logs()[m][s];
                for (int c = 0; c < logs.length; c++) {
                    if (c != choices.correct()[s]) {
                        pairs.add(new double[] {logs[choices.correct()[s]] / LN_TEN, logs[c] / LN_TEN});
                    }
                }
            }
        }
        pairs.sort((a, b) -> Double.compare(a[0], b[0]));
        int bins = Math.min(BINS, pairs.size());
        double[] centre = new double[bins];
        double[] low = new double[bins];
        double[] middle = new double[bins];
        double[] high = new double[bins];
        for (int b = 0; b < bins; b++) {
            List<double[]> bin = pairs.subList(pairs.size() * b / bins, pairs.size() * (b + 1) / bins);
            double[] others = bin.stream().mapToDouble(pair -> pair[1]).sorted().toArray();
            centre[b] = bin.stream().mapToDouble(pair -> pair[0]).average().orElse(Double.NaN);
            low[b] = Quantiles.ofSorted(others, 0.05);
            middle[b] = Quantiles.ofSorted(others, 0.5);
            high[b] = Quantiles.ofSorted(others, 0.95);
        }
        findings.measurement(
                "spread",
                IntStream.range(0, bins)
                        .mapToDouble(b -> high[b] - low[b])
                        .average()
                        .orElse(Double.NaN),
                "decades");
        findings.series(
                "conditional",
                Lane.numbers("correct", "decades", centre),
                Lane.numbers("low", "decades", low),
                Lane.numbers("median", "decades", middle),
                Lane.numbers("high", "decades", high));
    }
}
