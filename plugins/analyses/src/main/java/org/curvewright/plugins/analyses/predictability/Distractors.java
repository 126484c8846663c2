package org.curvewright.plugins.analyses.predictability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.numerics.statistics.Line;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.inference.Interval;

/** What the probabilities of the wrong choices do while that of the right one grows; intervals are over samples drawn anew. */
record Distractors(Choices choices, UnitBootstrap bootstrap) {

    /** Of the mean slope: equal slopes differ by no more. */
    private static final double ROUNDING = 1e-12;

    private static final String SLOPE_UNIT = "nats/e-fold";

    void report(Findings findings) {
        double[] x = Scale.LOG.of(choices.compute());
        int samples = choices.samples();
        double[][] right = new double[samples][];
        double[][] wrong = new double[samples][];
        double[][] together = new double[samples][];
        for (int s = 0; s < samples; s++) {
            double[] correct = along(s, choices.correct()[s]);
            right[s] = slopes(x, List.of(correct));
            List<double[]> others = others(s);
            wrong[s] = slopes(x, others);
            together[s] = others.stream()
                    .mapToDouble(other -> Coefficient.PEARSON.of(correct, other))
                    .filter(Double::isFinite)
                    .toArray();
        }
        mean(findings, "correct-slope", SLOPE_UNIT, right);
        mean(findings, "distractor-slope", SLOPE_UNIT, wrong);
        deviation(findings, "distractor-slope-sd", wrong);
        mean(findings, "co-movement", "", together);
        new DistractorSpread(choices, bootstrap).report(findings);
    }

    private double[] along(int sample, int choice) {
        return IntStream.range(0, choices.models())
                .mapToDouble(m -> choices.logs()[m][sample][choice])
                .toArray();
    }

    private List<double[]> others(int sample) {
        List<double[]> others = new ArrayList<>();
        for (int c = 0; c < choices.logs()[0][sample].length; c++) {
            if (c != choices.correct()[sample]) {
                others.add(along(sample, c));
            }
        }
        return others;
    }

    private static double[] slopes(double[] x, List<double[]> series) {
        return series.stream()
                .flatMap(y -> Line.fit(x, y).value().stream())
                .mapToDouble(Line::slope)
                .toArray();
    }

    private void mean(Findings findings, String name, String unit, double[][] each) {
        estimate(findings, name, unit, each, moments -> moments[0]);
    }

    private void deviation(Findings findings, String name, double[][] each) {
        estimate(findings, name, SLOPE_UNIT, each, moments -> moments[1]);
    }

    private interface Chosen {
        double of(double[] moments);
    }

    private void estimate(Findings findings, String name, String unit, double[][] each, Chosen chosen) {
        int[] once = new int[each.length];
        Arrays.fill(once, 1);
        double value = chosen.of(moments(each, once));
        if (!Double.isFinite(value)) {
            findings.absent(name, unit, "CONSTANT_SERIES", "no choice changes from model to model");
            return;
        }
        Interval interval =
                bootstrap.intervals(each.length, counts -> new double[] {chosen.of(moments(each, counts))})[0];
        findings.estimate(name, value, unit, interval);
    }

    /** Mean and standard deviation, {@code n − 1} below, of all choices of samples that occur so many times each. */
    private static double[] moments(double[][] each, int[] counts) {
        double n = 0;
        double sum = 0;
        for (int s = 0; s < each.length; s++) {
            n += counts[s] * each[s].length;
            sum += counts[s] * Arrays.stream(each[s]).sum();
        }
        double mean = sum / n;
        double squares = 0;
        for (int s = 0; s < each.length; s++) {
            squares += counts[s]
                    * Arrays.stream(each[s]).map(v -> (v - mean) * (v - mean)).sum();
        }
        double deviation = Math.sqrt(squares / (n - 1));
        return new double[] {mean, deviation < ROUNDING * Math.abs(mean) ? 0 : deviation};
    }
}
