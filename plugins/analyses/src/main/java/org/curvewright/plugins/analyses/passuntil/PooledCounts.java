package org.curvewright.plugins.analyses.passuntil;

import java.util.Arrays;
import org.curvewright.numerics.math.Elementary;

/** Passes and failures by log size. */
record PooledCounts(double[] x, double[] hits, double[] misses) {

    int size() {
        return x.length;
    }

    /** The sizes at which something passed. */
    int seen() {
        return (int) Arrays.stream(hits).filter(k -> k > 0).count();
    }

    /** {@code F = ln(−ln p)} at p = (k + ½)/(n + 1), which is finite even where nothing or everything passed. */
    double[] roughF() {
        double[] f = new double[x.length];
        for (int i = 0; i < f.length; i++) {
            double p = (hits[i] + 0.5) / (hits[i] + misses[i] + 1);
            f[i] = Elementary.log(-Elementary.log(p));
        }
        return f;
    }

    /** Half a pass more at the largest size, where nothing passed anywhere. */
    PooledCounts withHalfAPass() {
        double[] more = hits.clone();
        if (more.length > 0) {
            more[more.length - 1] += 0.5;
        }
        return new PooledCounts(x, more, misses);
    }
}
