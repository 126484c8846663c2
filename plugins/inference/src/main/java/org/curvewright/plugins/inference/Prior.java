package org.curvewright.plugins.inference;

import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;

/** What is believed of a parameter before seeing the data: a normal distribution of it or of its logarithm. */
record Prior(
        @Key(doc = "the median, in the parameter's unit") double median,

        @Key(doc = "the standard deviation on the scale, above 0")
        double deviation,

        @Key(doc = "natural: of the parameter; log: of its logarithm", byDefault = "natural")
        Scale scale) {

    enum Scale {
        NATURAL,
        LOG
    }

    Prior {
        if (!(deviation > 0) || Double.isInfinite(deviation)) {
            throw new IllegalArgumentException("a prior's deviation is " + shown(deviation)
                    + "; a finite number above 0: what has no prior is flat already");
        }
        if (!Double.isFinite(median) || scale == Scale.LOG && !(median > 0)) {
            throw new IllegalArgumentException("a prior's median is " + shown(median) + "; a finite number"
                    + (scale == Scale.LOG ? " above 0 on the log scale" : ""));
        }
    }

    private static String shown(double value) {
        return Double.isFinite(value) ? Decimal.shortest(value) : "not finite";
    }

    /** ln of the density of the parameter but for a constant; nothing at or below 0 has a logarithm. */
    double logDensity(double value) {
        if (scale == Scale.LOG && !(value > 0)) {
            return Double.NEGATIVE_INFINITY;
        }
        double away = scale == Scale.LOG
                ? (Elementary.log(value) - Elementary.log(median)) / deviation
                : (value - median) / deviation;
        return -away * away / 2 - (scale == Scale.LOG ? Elementary.log(value) : 0);
    }

    String described() {
        return (scale == Scale.LOG ? "log-normal" : "normal") + " around " + Decimal.significant(median, 6) + " ± "
                + Decimal.significant(deviation, 6);
    }
}
