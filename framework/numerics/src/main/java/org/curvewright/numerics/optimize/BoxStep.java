package org.curvewright.numerics.optimize;

/**
 * A trust-region step that stays in the box.
 *
 * <p>Parameters that descent pushes out of the box are blocked. When the step of the rest would leave it, the first bound
 * met is kept exactly and the others are solved for again, so that an optimum on a bound is reached in few steps. The
 * plain step cut at the first bound always lowers the model; it is taken instead when it lowers the model more.
 */
final class BoxStep {
    private final int size;
    private final double[] scaled;
    private final double[] cut;
    private final double[] trial;
    private final int[] free;
    private final boolean[] blocked;
    private final boolean[] held;

    BoxStep(int size) {
        this.size = size;
        scaled = new double[size];
        cut = new double[size];
        trial = new double[size];
        free = new int[size];
        blocked = new boolean[size];
        held = new boolean[size];
    }

    /** The point the step leads to. */
    double[] trial() {
        return trial;
    }

    /** The length of the step in scaled coordinates. */
    double length() {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += scaled[i] * scaled[i];
        }
        return Math.sqrt(sum);
    }

    boolean isBlocked(int i) {
        return blocked[i];
    }

    /** Blocks what the gradient pushes out of the box. */
    void block(Bounds bounds, double[] x, double[] gradient) {
        for (int i = 0; i < size; i++) {
            blocked[i] = bounds.blocks(i, x[i], gradient[i]);
        }
    }

    /** Finds the step and the trial point; returns the model's change, which is not positive. */
    double take(QuadraticModel model, Bounds bounds, double[] x, double[] scale, double radius) {
        for (int i = 0; i < size; i++) {
            held[i] = blocked[i];
            scaled[i] = 0;
        }
        solveFree(model, radius);
        int met = firstBoundMet(bounds, x, scale);
        if (met < 0) {
            arrive(bounds, x, scale);
            return model.change(scaled);
        }
        double fraction = fraction(met, bounds, x, scale);
        for (int i = 0; i < size; i++) {
            cut[i] = fraction * scaled[i];
        }
        double changeOfCut = model.change(cut);
        int firstMet = met;
        while (met >= 0) {
            held[met] = true;
            scaled[met] = (boundAhead(met, bounds) - x[met]) * scale[met];
            solveFree(model, radius);
            met = firstBoundMet(bounds, x, scale);
        }
        double change = model.change(scaled);
        if (change <= changeOfCut) {
            arrive(bounds, x, scale);
            return change;
        }
        arriveCut(firstMet, bounds, x, scale);
        return changeOfCut;
    }

    private void solveFree(QuadraticModel model, double radius) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (!held[i]) {
                free[count++] = i;
            }
        }
        model.solve(free, count, radius, scaled);
    }

    private int firstBoundMet(Bounds bounds, double[] x, double[] scale) {
        double least = 1;
        int first = -1;
        for (int i = 0; i < size; i++) {
            if (!held[i] && scaled[i] != 0) {
                double fraction = fraction(i, bounds, x, scale);
                if (fraction < least) {
                    least = fraction;
                    first = i;
                }
            }
        }
        return first;
    }

    private double fraction(int i, Bounds bounds, double[] x, double[] scale) {
        return (boundAhead(i, bounds) - x[i]) * scale[i] / scaled[i];
    }

    private double boundAhead(int i, Bounds bounds) {
        return scaled[i] > 0 ? bounds.upper(i) : bounds.lower(i);
    }

    private void arrive(Bounds bounds, double[] x, double[] scale) {
        for (int i = 0; i < size; i++) {
            trial[i] = held[i] && !blocked[i]
                    ? boundReached(i, bounds, x)
                    : bounds.nearest(i, x[i] + scaled[i] / scale[i]);
        }
    }

    private double boundReached(int i, Bounds bounds, double[] x) {
        return scaled[i] > 0 ? bounds.upper(i) : scaled[i] < 0 ? bounds.lower(i) : x[i];
    }

    private void arriveCut(int met, Bounds bounds, double[] x, double[] scale) {
        double bound = cut[met] > 0 ? bounds.upper(met) : bounds.lower(met);
        System.arraycopy(cut, 0, scaled, 0, size);
        for (int i = 0; i < size; i++) {
            trial[i] = bounds.nearest(i, x[i] + scaled[i] / scale[i]);
        }
        trial[met] = cut[met] == 0 ? trial[met] : bound;
    }
}
