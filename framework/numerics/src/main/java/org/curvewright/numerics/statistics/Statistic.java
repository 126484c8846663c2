package org.curvewright.numerics.statistics;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** What was computed from a sample, or why it could not be. */
public sealed interface Statistic<T> {
    /** Computed. */
    record Known<T>(T known) implements Statistic<T> {
        @Override
        public Optional<T> value() {
            return Optional.of(known);
        }

        @Override
        public Optional<Obstacle> obstacle() {
            return Optional.empty();
        }
    }

    /** Not defined for this sample. */
    record Undefined<T>(Obstacle reason) implements Statistic<T> {
        @Override
        public Optional<T> value() {
            return Optional.empty();
        }

        @Override
        public Optional<Obstacle> obstacle() {
            return Optional.of(reason);
        }
    }

    Optional<T> value();

    /** Empty where there is a value. */
    Optional<Obstacle> obstacle();

    static <T> Statistic<T> of(T value) {
        return new Known<>(value);
    }

    /** A number, unless it grew beyond the range of a double on the way. */
    static Statistic<Double> ofFinite(double value) {
        return Double.isFinite(value) ? of(value) : undefined(Obstacle.OVERFLOW);
    }

    static <T> Statistic<T> undefined(Obstacle obstacle) {
        return new Undefined<>(obstacle);
    }

    default <U> Statistic<U> map(Function<T, U> function) {
        return flatMap(value -> of(function.apply(value)));
    }

    default <U> Statistic<U> flatMap(Function<T, Statistic<U>> function) {
        return value().map(function).orElseGet(() -> undefined(obstacle().orElseThrow()));
    }

    /** The value, for callers who know that there is one. */
    default T orElseThrow() {
        return value().orElseThrow(() -> new NoSuchElementException(
                "undefined: " + obstacle().map(Obstacle::reason).orElse("")));
    }
}
