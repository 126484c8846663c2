package org.curvewright.plugins.sources.synthetic;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.Key;

/** The values of one covariate: listed, or evenly spaced in the logarithm. */
record Axis(
        @Key(doc = "the values themselves", byDefault = "[]")
        List<Double> values,

        @Key(doc = "the first of evenly spaced values") OptionalDouble from,

        @Key(doc = "the last of evenly spaced values") OptionalDouble to,

        @Key(doc = "how many evenly spaced values") OptionalInt count) {

    Axis {
        boolean spaced = from.isPresent() && to.isPresent() && count.isPresent();
        if (values.isEmpty() != spaced) {
            throw new IllegalArgumentException("give either values, or from, to and count");
        }
        if (values.stream().anyMatch(value -> !(value > 0))
                || spaced && !(from.getAsDouble() > 0 && to.getAsDouble() > 0 && count.getAsInt() > 0)) {
            throw new IllegalArgumentException("the values of a covariate must be above 0");
        }
    }

    double[] places() {
        if (!values.isEmpty()) {
            return values.stream().mapToDouble(Double::doubleValue).toArray();
        }
        int steps = Math.max(1, count.orElseThrow() - 1);
        double low = Elementary.log(from.orElseThrow());
        double high = Elementary.log(to.orElseThrow());
        return IntStream.range(0, count.orElseThrow())
                .mapToDouble(i -> Elementary.exp(low + (high - low) * i / steps))
                .toArray();
    }
}
