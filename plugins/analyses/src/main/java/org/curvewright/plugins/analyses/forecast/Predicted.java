package org.curvewright.plugins.analyses.forecast;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;
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

    /** Both ends within what the response, named as it is in a sentence, can be. */
    Predicted within(double least, double most, String response) {
        return new Predicted(
                value, confidence, prediction.map(interval -> cut(interval, new Range(least, most, response))));
    }

    private static Interval cut(Interval interval, Range range) {
        Interval cut = new Interval(
                range.nearest(interval.lower()),
                range.nearest(interval.upper()),
                interval.standardError(),
                interval.level(),
                interval.method(),
                interval.notices());
        return cut.noting(Stream.of(interval.lower(), interval.upper())
                .flatMap(end -> range.beyond(end).stream())
                .toList());
    }

    private record Range(double least, double most, String response) {

        OptionalDouble nearest(OptionalDouble end) {
            return end.isPresent() ? OptionalDouble.of(Math.max(least, Math.min(most, end.getAsDouble()))) : end;
        }

        Optional<Notice> beyond(OptionalDouble end) {
            double at = end.orElse(least);
            return at >= least && at <= most
                    ? Optional.empty()
                    : Optional.of(new Notice(
                            "CUT_TO_RANGE",
                            "the interval reached " + Decimal.significant(at, 4) + " and is cut at "
                                    + Decimal.shortest(at < least ? least : most) + ", since " + response
                                    + (at < least ? " cannot be less" : " cannot be more")));
        }
    }
}
