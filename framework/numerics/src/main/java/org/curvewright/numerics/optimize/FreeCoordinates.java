package org.curvewright.numerics.optimize;

/** Maps the parameters of a box that may move to coordinates centred on a start and of unit scale there. */
final class FreeCoordinates {
    private final Bounds bounds;
    private final double[] start;
    private final double[] unit;
    private final int[] free;
    private final int count;

    FreeCoordinates(Bounds bounds, double[] at) {
        this.bounds = bounds;
        start = at.clone();
        bounds.project(start);
        unit = new double[start.length];
        free = new int[start.length];
        int found = 0;
        for (int i = 0; i < start.length; i++) {
            if (bounds.lower(i) < bounds.upper(i)) {
                unit[i] = start[i] != 0 ? Math.abs(start[i]) : Math.min(1, bounds.upper(i) - bounds.lower(i));
                free[found++] = i;
            }
        }
        count = found;
    }

    int count() {
        return count;
    }

    double lower(int k) {
        return (bounds.lower(free[k]) - start[free[k]]) / unit[free[k]];
    }

    double upper(int k) {
        return (bounds.upper(free[k]) - start[free[k]]) / unit[free[k]];
    }

    /** The parameters at the given coordinates; further coordinates are ignored. */
    double[] parameters(double[] u) {
        double[] x = start.clone();
        for (int k = 0; k < count; k++) {
            x[free[k]] = bounds.nearest(free[k], start[free[k]] + unit[free[k]] * u[k]);
        }
        return x;
    }

    double[] start() {
        return start.clone();
    }
}
