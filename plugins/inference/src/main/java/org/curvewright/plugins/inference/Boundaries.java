package org.curvewright.plugins.inference;

import org.curvewright.spi.law.Parameter;

/** Whether parameters lie on the bounds of their supports. */
final class Boundaries {

    private Boundaries() {}

    static boolean holds(Parameter parameter, double value) {
        return value <= parameter.support().lower()
                || value >= parameter.support().upper();
    }
}
