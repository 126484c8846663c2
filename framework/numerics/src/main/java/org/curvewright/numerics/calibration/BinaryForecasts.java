package org.curvewright.numerics.calibration;

import java.util.Arrays;
import org.curvewright.numerics.math.CompensatedSum;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.statistics.Ranks;

/** n stated probabilities {@code q_i} and what came of each, {@code c_i} 0 or 1. */
public final class BinaryForecasts {
    private final double[] confidence;
    private final double[] outcome;

    private BinaryForecasts(double[] confidence, double[] outcome) {
        this.confidence = confidence;
        this.outcome = outcome;
    }

    /**
     * @param confidence between 0 and 1
     * @param outcome 0 or 1, at least one
     * @throws IllegalArgumentException otherwise
     */
    public static BinaryForecasts of(double[] confidence, double[] outcome) {
        if (confidence.length != outcome.length || outcome.length == 0) {
            throw new IllegalArgumentException(
                    confidence.length + " probabilities and " + outcome.length + " outcomes, not equally many");
        }
        for (int i = 0; i < outcome.length; i++) {
            if (!(confidence[i] >= 0 && confidence[i] <= 1)) {
                throw new IllegalArgumentException("a probability is " + confidence[i] + ", not in [0, 1]");
            }
            if (outcome[i] != 0 && outcome[i] != 1) {
                throw new IllegalArgumentException("an outcome is " + outcome[i] + ", not 0 or 1");
            }
        }
        return new BinaryForecasts(confidence.clone(), outcome.clone());
    }

    public int size() {
        return outcome.length;
    }

    /** {@code c̄}. */
    public double frequency() {
        return CompensatedSum.of(outcome) / size();
    }

    /** {@code q̄}. */
    public double meanConfidence() {
        return CompensatedSum.of(confidence) / size();
    }

    /** {@code q̄ − c̄}: positive where too much is claimed. */
    public double gap() {
        return meanConfidence() - frequency();
    }

    /** {@code Σ (q_i − c_i)²/n}. */
    public double brier() {
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < size(); i++) {
            sum.addProduct(confidence[i] - outcome[i], confidence[i] - outcome[i]);
        }
        return sum.value() / size();
    }

    /** {@code −Σ [c_i ln q_i + (1 − c_i) ln(1 − q_i)]/n} with {@code q} kept {@code clip} away from 0 and 1; nats. */
    public double logScore(double clip) {
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < size(); i++) {
            double q = Math.max(clip, Math.min(1 - clip, confidence[i]));
            sum.add(-Elementary.log(outcome[i] > 0 ? q : 1 - q));
        }
        return sum.value() / size();
    }

    /** How many probabilities are nearer to 0 or 1 than {@code clip}. */
    public int clipped(double clip) {
        return (int)
                Arrays.stream(confidence).filter(q -> q < clip || q > 1 - clip).count();
    }

    /**
     * {@code P(q of a 1 > q of a 0) + ½ P(equal)}: how well the probabilities tell the two apart. NaN where all outcomes are
     * the same.
     */
    public double auroc() {
        double ones = CompensatedSum.of(outcome);
        double zeros = size() - ones;
        if (ones == 0 || zeros == 0) {
            return Double.NaN;
        }
        double[] ranks = Ranks.mid(confidence).orElseThrow();
        return (CompensatedSum.ofProducts(ranks, outcome) - ones * (ones + 1) / 2) / (ones * zeros);
    }

    /** The forecasts in {@code count} bins of equal width. */
    public ReliabilityDiagram equalWidth(int count) {
        return ReliabilityDiagram.of(this, Bins.equalWidth(confidence, count), count);
    }

    /** The forecasts in up to {@code count} bins of about equally many; equal probabilities stay together. */
    public ReliabilityDiagram equalMass(int count) {
        return ReliabilityDiagram.of(this, Bins.equalMass(confidence, count), count);
    }

    /** The forecasts grouped by their stated probability. */
    public ReliabilityDiagram byValue() {
        int[] bins = Bins.byValue(confidence);
        return ReliabilityDiagram.of(this, bins, Arrays.stream(bins).max().orElse(0) + 1);
    }

    double confidence(int i) {
        return confidence[i];
    }

    double outcome(int i) {
        return outcome[i];
    }
}
