package org.curvewright.plugins.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.Notice;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.spi.law.Transform;

/**
 * Where an estimate plus or minus its error is taken: on the logarithm of a positive parameter that is moved there, as every
 * amplitude is, since it is known up to a factor, and of any other quantity that is positive, such as the size that reaches a
 * loss; on the value itself for all else.
 */
enum Axis {
    VALUE,
    LOGARITHM;

    static Axis of(FitResult fit, LawFunction function) {
        return isScale(fit, function) && function.of(fit.fit().law()) > 0 ? LOGARITHM : VALUE;
    }

    private static boolean isScale(FitResult fit, LawFunction function) {
        return function.parameter().isPresent()
                ? fit.request()
                                .formulation()
                                .parameters()
                                .get(function.parameter().getAsInt())
                                .transform()
                        == Transform.LOG
                : function.positive();
    }

    /** The place of a value: itself or its logarithm. */
    double place(double value) {
        return this == LOGARITHM ? Elementary.log(value) : value;
    }

    /** The error of a place from that of a value, s or s/g. */
    double error(double value, double error) {
        return this == LOGARITHM ? error / value : error;
    }

    /** [p − below, p + above] around the place p of a value, brought back; an end that has no number is open and says so. */
    Interval interval(double value, double below, double above, double error, double level, String method) {
        double lower = this == LOGARITHM ? value * Elementary.exp(-below) : value - below;
        double upper = this == LOGARITHM ? value * Elementary.exp(above) : value + above;
        List<Notice> notices = new ArrayList<>();
        if (!Double.isFinite(lower) || !Double.isFinite(upper)) {
            notices.add(new Notice("UNBOUNDED", "the error is so large that an end of the interval has no number"));
        }
        return new Interval(finite(lower), finite(upper), OptionalDouble.of(error), level, method, notices);
    }

    private static OptionalDouble finite(double end) {
        return Double.isFinite(end) ? OptionalDouble.of(end) : OptionalDouble.empty();
    }
}
