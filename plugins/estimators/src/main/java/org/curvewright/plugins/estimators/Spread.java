package org.curvewright.plugins.estimators;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.curvewright.numerics.random.LowDiscrepancy;

/** Starts spread evenly over the box, of which those with the least objective are worth a descent. */
final class Spread {

    private static final int SCREENED = 256;
    private static final int KEPT = 16;

    private final Setting setting;
    private final Box box;
    private final Amplitudes amplitudes;
    private final ToDoubleFunction<double[]> objective;

    Spread(Setting setting, Box box, Amplitudes amplitudes, ToDoubleFunction<double[]> objective) {
        this.setting = setting;
        this.box = box;
        this.amplitudes = amplitudes;
        this.objective = objective;
    }

    private record Start(double[] theta, double objective) {}

    List<double[]> starts() {
        if (setting.size() == 0) {
            return List.of();
        }
        LowDiscrepancy points = new LowDiscrepancy(setting.size());
        return IntStream.range(0, SCREENED)
                .mapToObj(k -> placed(points.point(k)))
                .map(theta -> new Start(theta, objective.applyAsDouble(theta)))
                .filter(start -> Double.isFinite(start.objective))
                .sorted(Comparator.comparingDouble(Start::objective))
                .limit(KEPT)
                .map(Start::theta)
                .toList();
    }

    private double[] placed(double[] fractions) {
        double[] theta = new double[setting.size()];
        for (int k = 0; k < theta.length; k++) {
            Side side = box.side(k);
            double low = side.even(side.lower());
            theta[k] = side.fromEven(low + fractions[k] * (side.even(side.upper()) - low));
        }
        if (SeparatedLaw.serves(setting, box)) {
            amplitudes.complete(theta);
        }
        return theta;
    }
}
