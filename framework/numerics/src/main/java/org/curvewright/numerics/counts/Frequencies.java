package org.curvewright.numerics.counts;

import java.util.Arrays;
import org.curvewright.numerics.math.Elementary;

/**
 * Successes and failures at each of several places.
 *
 * @param x the places
 * @param hits successes at each; they may be fractions, as weights make them
 * @param misses failures at each
 */
public record Frequencies(double[] x, double[] hits, double[] misses) {

    public int size() {
        return x.length;
    }

    /** At how many places something succeeded. */
    public int seen() {
        return (int) Arrays.stream(hits).filter(k -> k > 0).count();
    }

    /** {@code F = ln(−ln p)} at p = (k + ½)/(n + 1), which is finite even where nothing or everything passed. */
    public double[] roughF() {
        double[] f = new double[x.length];
        for (int i = 0; i < f.length; i++) {
            double p = (hits[i] + 0.5) / (hits[i] + misses[i] + 1);
            f[i] = Elementary.log(-Elementary.log(p));
        }
        return f;
    }

    /** Half a success more at the last place, for counts without any. */
    public Frequencies withHalfASuccess() {
        double[] more = hits.clone();
        if (more.length > 0) {
            more[more.length - 1] += 0.5;
        }
        return new Frequencies(x, more, misses);
    }
}
