package org.curvewright.plugins.inference;

import org.curvewright.spi.Decimal;

/** Refuses configurations that make no sense. */
final class Require {

    private Require() {}

    static void level(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level is "
                    + (Double.isFinite(level) ? Decimal.shortest(level) : "not finite") + "; between 0 and 1");
        }
    }
}
