package org.curvewright.plugins.analyses.predictability;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.plugins.analyses.items.Picture;
import org.curvewright.spi.analysis.Value.Lane;

/** Complementary distribution functions on a grid over [−1, 1]. */
final class Survival {

    private static final int STEPS = 40;

    private Survival() {}

    static double[] grid() {
        return IntStream.rangeClosed(0, STEPS)
                .mapToDouble(i -> 2.0 * i / STEPS - 1)
                .toArray();
    }

    static Lane lane(String name, CorrelationDistribution distribution) {
        double[] grid = grid();
        double[] values = new double[grid.length];
        for (int i = 0; i < grid.length; i++) {
            values[i] = distribution.survival(grid[i]);
        }
        return Lane.numbers(name, "probability", values);
    }

    /** What share of items or samples follows compute more closely than c. */
    static Picture picture() {
        return new Picture("x: correlation with compute", "", "y (line): share above", "probability");
    }

    static void draw(Picture picture, String name, CorrelationDistribution distribution) {
        for (double c : grid()) {
            picture.point(name, c, distribution.survival(c));
        }
    }

    static Lane[] lanes(List<Lane> curves) {
        List<Lane> all = new ArrayList<>();
        all.add(Lane.numbers("correlation", "", grid()));
        all.addAll(curves);
        return all.toArray(Lane[]::new);
    }
}
