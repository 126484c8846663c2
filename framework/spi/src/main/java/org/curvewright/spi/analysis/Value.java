package org.curvewright.spi.analysis;

import java.util.List;

/** What a finding states. */
public sealed interface Value {

    /** A finite number. */
    record Quantity(double number) implements Value {
        public Quantity {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("a finding must be finite, or absent with a notice");
            }
        }
    }

    /** A word or a sentence, such as a status or a verdict. */
    record Text(String text) implements Value {}

    /** Nothing; the finding's notices say why. */
    record Absent() implements Value {}

    /** Columns of equal length, for figures and tables. */
    record Series(List<Lane> lanes) implements Value {
        public Series {
            lanes = List.copyOf(lanes);
        }
    }

    /**
     * One column of a series; exactly one of the two lists is filled. A number may be NaN where it is missing.
     *
     * @param unit empty for labels and pure numbers
     */
    record Lane(String name, String unit, List<Double> numbers, List<String> labels) {
        public Lane {
            numbers = List.copyOf(numbers);
            labels = List.copyOf(labels);
        }

        public static Lane numbers(String name, String unit, double[] values) {
            return new Lane(name, unit, java.util.Arrays.stream(values).boxed().toList(), List.of());
        }

        public static Lane labels(String name, List<String> values) {
            return new Lane(name, "", List.of(), values);
        }
    }
}
