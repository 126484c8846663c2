package org.curvewright.plugins.analyses.predictability;

import java.util.Arrays;
import org.curvewright.numerics.math.Elementary;

/** On which scale of compute correlations look. Ranks are the same on both. */
enum Scale {
    LOG,
    LINEAR;

    double[] of(double[] compute) {
        return this == LOG ? Arrays.stream(compute).map(Elementary::log).toArray() : compute.clone();
    }
}
