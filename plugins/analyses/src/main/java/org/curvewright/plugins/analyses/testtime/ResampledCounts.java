package org.curvewright.plugins.analyses.testtime;

import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.Key;

/** Pass counts whose problems are resampled. */
record ResampledCounts(
        @Key(doc = "where samples and passes stand; size may be compute")
        PassCounts.Columns counts,

        @Key(doc = "resamples of problems behind each interval", byDefault = "200")
        int draws,

        @Key(doc = "the nominal coverage of the intervals", byDefault = "0.95")
        double level) {

    ResampledCounts {
        new UnitBootstrap(draws, level, 0);
    }
}
