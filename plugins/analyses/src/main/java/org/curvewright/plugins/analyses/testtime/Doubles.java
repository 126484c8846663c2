package org.curvewright.plugins.analyses.testtime;

import java.util.List;

/** Gathered numbers as an array. */
final class Doubles {

    private Doubles() {}

    static double[] of(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
