package org.curvewright.plugins.analyses.channels;

import java.util.Arrays;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.numerics.math.Elementary;

/**
 * Emulated fine-tuning at one position: {@code ln π(v) = ln π_big(v) + λ(ln π_tuned(v) − ln π_small(v)) − ln Z} over one vocabulary.
 *
 * <p>Reference: E. Mitchell et al., <i>An emulator for fine-tuning large language models using small language models</i>, arXiv
 * 2310.12962 (2023), equation 3.
 *
 * @param logProbabilities of every token, normalised
 */
record Composition(double[] logProbabilities) {

    /** @param keep the share of the big model's mass, largest first, whose tokens may be proposed; 1 for all of them */
    static Composition of(double[] big, double[] tuned, double[] small, double strength, double keep) {
        boolean[] kept = nucleus(big, keep);
        double[] raw = new double[big.length];
        Arrays.setAll(
                raw,
                v -> kept[v] && big[v] > Double.NEGATIVE_INFINITY
                        ? big[v] + strength * (tuned[v] - small[v])
                        : Double.NEGATIVE_INFINITY);
        double normaliser = Elementary.logSumExp(raw, 0, raw.length);
        Arrays.setAll(raw, v -> raw[v] - normaliser);
        return new Composition(raw);
    }

    /** The fewest most probable tokens that hold that share of the mass. */
    private static boolean[] nucleus(double[] logs, double share) {
        boolean[] kept = new boolean[logs.length];
        if (share >= 1) {
            Arrays.fill(kept, true);
            return kept;
        }
        Integer[] order = new Integer[logs.length];
        Arrays.setAll(order, v -> v);
        Arrays.sort(order, (a, b) -> Double.compare(logs[b], logs[a]));
        double total = Elementary.logSumExp(logs, 0, logs.length);
        double mass = 0;
        for (int v : order) {
            if (mass >= share) {
                break;
            }
            kept[v] = true;
            mass += Elementary.exp(logs[v] - total);
        }
        return kept;
    }

    /** −Σ π ln π, in nats. */
    double entropy() {
        return -expectation(logProbabilities);
    }

    /** Σ π ln(π/other), in nats; infinite where the other lacks a token that this one has. */
    double divergence(double[] other) {
        double normaliser = Elementary.logSumExp(other, 0, other.length);
        double[] ratio = new double[other.length];
        Arrays.setAll(ratio, v -> logProbabilities[v] - (other[v] - normaliser));
        return expectation(ratio);
    }

    private double expectation(double[] values) {
        double[] terms = new double[values.length];
        Arrays.setAll(
                terms,
                v -> logProbabilities[v] > Double.NEGATIVE_INFINITY
                        ? Elementary.exp(logProbabilities[v]) * values[v]
                        : 0);
        return Vectors.sumCompensated(terms, 0, terms.length);
    }
}
