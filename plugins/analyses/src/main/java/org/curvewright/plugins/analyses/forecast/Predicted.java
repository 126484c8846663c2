package org.curvewright.plugins.analyses.forecast;

import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.spi.inference.Interval;

/**
 * What is predicted at one point.
 *
 * @param value the expected response
 * @param confidence where the law lies
 * @param prediction where a new run will lie: the law's uncertainty and the noise of a run
 */
record Predicted(double value, Optional<Interval> confidence, Optional<Interval> prediction) {

    OptionalDouble lower() {
        return prediction.map(Interval::lower).orElse(OptionalDouble.empty());
    }

    OptionalDouble upper() {
        return prediction.map(Interval::upper).orElse(OptionalDouble.empty());
    }

    /** |y − f| over the half-width of the prediction interval on that side; empty where that side has no end. */
    OptionalDouble score(double observed) {
        OptionalDouble end = observed < value ? lower() : upper();
        return end.isPresent() && end.getAsDouble() != value
                ? OptionalDouble.of(Math.abs(observed - value) / Math.abs(end.getAsDouble() - value))
                : OptionalDouble.empty();
    }

    /** The prediction interval with both half-widths multiplied. */
    Predicted inflated(double factor) {
        return new Predicted(value, confidence, prediction.map(interval -> inflated(interval, factor)));
    }

    private Interval inflated(Interval interval, double factor) {
        return new Interval(
                scaled(interval.lower(), factor),
                scaled(interval.upper(), factor),
                OptionalDouble.empty(),
                interval.level(),
                interval.method() + (factor > 1 ? " + conformal" : ""),
                interval.notices());
    }

    private OptionalDouble scaled(OptionalDouble end, double factor) {
        return end.isPresent() ? OptionalDouble.of(value + factor * (end.getAsDouble() - value)) : end;
    }

    /** Both ends within what the response can be. */
    Predicted within(double least, double most) {
        return new Predicted(value, confidence, prediction.map(interval -> clamped(interval, least, most)));
    }

    private static Interval clamped(Interval interval, double least, double most) {
        return new Interval(
                clamped(interval.lower(), least, most),
                clamped(interval.upper(), least, most),
                interval.standardError(),
                interval.level(),
                interval.method(),
                interval.notices());
    }

    private static OptionalDouble clamped(OptionalDouble end, double least, double most) {
        return end.isPresent() ? OptionalDouble.of(Math.max(least, Math.min(most, end.getAsDouble()))) : end;
    }
}
