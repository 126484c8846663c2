package org.curvewright.plugins.reports.plot;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.curvewright.spi.Decimal;

/** Even steps of 1, 2 or 5 times a power of ten. */
final class LinearTicks {

    private static final int MOST = 7;
    private static final int COARSEST = 9;
    private static final int[] DIGITS = {1, 2, 5};
    private static final int FINEST_PLAIN = -5;
    private static final double LARGEST_PLAIN = 1e5;

    private LinearTicks() {}

    private record Step(int digit, int exponent, Range values) {

        double size() {
            return Double.parseDouble(digit + "e" + exponent);
        }

        long first() {
            return (long) Math.ceil(values.low() / size());
        }

        long last() {
            return (long) Math.floor(values.high() / size());
        }

        List<Tick> ticks(Axis axis) {
            return LongStream.rangeClosed(first(), last())
                    .mapToDouble(i -> Double.parseDouble(i * digit + "e" + exponent))
                    .mapToObj(value -> new Tick(value, label(axis, value)))
                    .toList();
        }

        /** As many decimals on every label as the step needs. */
        private String label(Axis axis, double value) {
            boolean plain =
                    axis.notation() == Notation.PLAIN && exponent > FINEST_PLAIN && Math.abs(value) < LARGEST_PLAIN;
            return plain
                    ? Decimal.fixed(value, Math.max(0, -exponent)).replace('-', '−')
                    : axis.notation().write(value);
        }
    }

    /** The finest steps whose labels fit, on an even or a logarithmic axis. */
    static List<Tick> of(Ticks.Ruler ruler) {
        Range values = new Range(
                value(ruler.axis(), ruler.range().low()),
                value(ruler.axis(), ruler.range().high()));
        int exponent = (int) Math.floor(StrictMath.log10(values.length() / MOST));
        return IntStream.range(0, COARSEST)
                .mapToObj(k -> new Step(DIGITS[k % DIGITS.length], exponent + k / DIGITS.length, values))
                .filter(step -> step.last() - step.first() < MOST)
                .map(step -> step.ticks(ruler.axis()))
                .filter(ticks -> Ticks.fits(ruler, ticks))
                .findFirst()
                .orElse(List.of());
    }

    private static double value(Axis axis, double place) {
        return axis.isLog() ? StrictMath.pow(10, place) : place;
    }
}
