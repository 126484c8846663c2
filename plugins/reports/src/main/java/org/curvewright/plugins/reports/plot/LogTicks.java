package org.curvewright.plugins.reports.plot;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The densest of 1–2–5, 1–3, 1 per decade and 1 per several decades whose labels fit. */
final class LogTicks {

    private static final int[][] MULTIPLES = {{1, 2, 5}, {1, 3}, {1}};
    private static final int[] STRIDES = {2, 3, 5, 10, 20, 50, 100};
    private static final int[] BETWEEN = {2, 3, 4, 5, 6, 7, 8, 9};
    private static final int MOST = 8;
    private static final int FEWEST = 3;
    private static final int[] ONCE = {1};
    private static final double MOST_MINOR = 60;

    private LogTicks() {}

    static Ticks of(Ticks.Ruler ruler) {
        List<Tick> dense = Arrays.stream(MULTIPLES)
                .map(multiples -> at(ruler, multiples, 1))
                .filter(ticks -> suit(ruler, ticks))
                .findFirst()
                .orElse(List.of());
        if (dense.size() >= FEWEST) {
            return new Ticks(dense, minor(ruler));
        }
        if (ruler.range().length() < 1.2) {
            return new Ticks(LinearTicks.of(ruler), List.of());
        }
        return dense.isEmpty() ? new Ticks(sparse(ruler), List.of()) : new Ticks(dense, minor(ruler));
    }

    private static List<Tick> sparse(Ticks.Ruler ruler) {
        return Arrays.stream(STRIDES)
                .mapToObj(stride -> at(ruler, ONCE, stride))
                .filter(ticks -> suit(ruler, ticks))
                .findFirst()
                .orElse(List.of());
    }

    private static boolean suit(Ticks.Ruler ruler, List<Tick> ticks) {
        return !ticks.isEmpty() && ticks.size() <= MOST && Ticks.fits(ruler, ticks);
    }

    private static List<Tick> at(Ticks.Ruler ruler, int[] multiples, int stride) {
        return values(ruler, multiples, stride)
                .mapToObj(value -> new Tick(value, ruler.axis().notation().write(value)))
                .toList();
    }

    private static List<Double> minor(Ticks.Ruler ruler) {
        double[] values = values(ruler, BETWEEN, 1).toArray();
        return values.length > MOST_MINOR
                ? List.of()
                : Arrays.stream(values).boxed().toList();
    }

    private static DoubleStream values(Ticks.Ruler ruler, int[] multiples, int stride) {
        int first = (int) Math.floor(ruler.range().low());
        int last = (int) Math.ceil(ruler.range().high());
        return IntStream.rangeClosed(first, last)
                .filter(exponent -> Math.floorMod(exponent, stride) == 0)
                .boxed()
                .flatMapToDouble(exponent ->
                        Arrays.stream(multiples).mapToDouble(multiple -> Double.parseDouble(multiple + "e" + exponent)))
                .filter(value -> value > 0 && Double.isFinite(value))
                .filter(value -> ruler.range().contains(ruler.axis().ruler(value)));
    }
}
