package org.curvewright.plugins.analyses.forecast;

import java.util.OptionalDouble;

/**
 * One forecast of the past beside what came.
 *
 * @param cutoff the size of the largest run that was fitted to
 * @param label the run forecast
 * @param target its size
 * @param reach decades beyond the runs fitted to, in the covariate where it is farthest
 */
record Judged(double cutoff, String label, double target, double reach, Predicted predicted, double observed) {

    /** 100 (f − y)/|y|, in percent; not finite where y is 0. */
    double signedError() {
        return 100 * (predicted.value() - observed) / Math.abs(observed);
    }

    OptionalDouble score() {
        return predicted.score(observed);
    }

    boolean hasInterval() {
        return predicted.lower().isPresent() && predicted.upper().isPresent();
    }

    boolean covered() {
        return observed >= predicted.lower().orElse(Double.NEGATIVE_INFINITY)
                && observed <= predicted.upper().orElse(Double.POSITIVE_INFINITY);
    }
}
