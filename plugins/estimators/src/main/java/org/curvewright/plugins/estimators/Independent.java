package org.curvewright.plugins.estimators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.curvewright.numerics.linear.Vectors;

/** Linearly independent vectors, taken one after the other. */
final class Independent {

    private final double share;
    private final List<double[]> directions = new ArrayList<>();

    /** @param share of a vector that must be left beside the others */
    Independent(double share) {
        this.share = share;
    }

    int size() {
        return directions.size();
    }

    /** Takes a vector, which is used up, if it is independent of those before; whether it is. */
    boolean add(double[] vector) {
        double before = Vectors.norm(vector, 0, vector.length);
        for (double[] direction : directions) {
            double along = Vectors.dot(direction, 0, vector, 0, vector.length);
            Vectors.addScaled(-along, direction, 0, vector, 0, vector.length);
        }
        double left = Vectors.norm(vector, 0, vector.length);
        boolean independent = left > share * before;
        if (independent) {
            directions.add(Arrays.stream(vector).map(x -> x / left).toArray());
        }
        return independent;
    }
}
