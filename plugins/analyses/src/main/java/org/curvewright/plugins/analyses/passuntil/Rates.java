package org.curvewright.plugins.analyses.passuntil;

import java.util.OptionalInt;

/** Rates of success from passes among samples. */
final class Rates {

    private Rates() {}

    /**
     * {@code (r − 1)/(K − 1)} where sampling ended with the r-th pass, {@code r ≥ 2}; else {@code k/n}, which is unbiased for a
     * fixed number of samples.
     */
    static double unbiased(double passes, double samples, OptionalInt wanted) {
        boolean stopped = wanted.isPresent() && passes >= wanted.getAsInt() && passes >= 2 && samples > 1;
        return stopped ? (passes - 1) / (samples - 1) : passes / samples;
    }
}
