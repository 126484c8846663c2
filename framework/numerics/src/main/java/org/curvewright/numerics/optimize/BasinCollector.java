package org.curvewright.numerics.optimize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sorts optima into basins: two are one when neither objective nor predictions could tell them apart. */
final class BasinCollector {
    /** Runs to the same minimum agree far better than this in the objective, different minima far worse. */
    private static final double SAME = 1e-9;

    /** Exact fits have objectives of pure rounding; their parameters still agree. */
    private static final double NEAR = 1e-6;

    private final List<Basin> basins = new ArrayList<>();
    private @Nullable Optimum hopeless;
    private int starts;
    private int evaluations;

    /** Adds an optimum that {@code count} starts led to; true when its basin is new. */
    boolean add(Optimum optimum, int count) {
        starts += count;
        evaluations += optimum.evaluations();
        if (!(Math.abs(optimum.objective()) < Double.POSITIVE_INFINITY)) {
            hopeless = optimum;
            return false;
        }
        for (int b = 0; b < basins.size(); b++) {
            Basin basin = basins.get(b);
            if (same(basin.optimum(), optimum)) {
                Optimum better = better(basin.optimum(), optimum);
                basins.set(b, new Basin(better, basin.starts() + count));
                return false;
            }
        }
        basins.add(new Basin(optimum, count));
        return true;
    }

    void countEvaluations(int more) {
        evaluations += more;
    }

    private static boolean same(Optimum a, Optimum b) {
        double size = Math.max(Math.abs(a.objective()), Math.abs(b.objective()));
        return Math.abs(a.objective() - b.objective()) <= SAME * size || near(a.parameters(), b.parameters());
    }

    private static boolean near(double[] a, double[] b) {
        for (int j = 0; j < a.length; j++) {
            if (!(Math.abs(a[j] - b[j]) <= NEAR * Math.max(Math.abs(a[j]), Math.abs(b[j])))) {
                return false;
            }
        }
        return true;
    }

    private static Optimum better(Optimum a, Optimum b) {
        if (a.termination().converged() != b.termination().converged()) {
            return a.termination().converged() ? a : b;
        }
        return b.objective() < a.objective() ? b : a;
    }

    /** How many starts have led to the best basin so far. */
    int hits() {
        return basins.isEmpty() ? 0 : sorted().get(0).starts();
    }

    private List<Basin> sorted() {
        List<Basin> sorted = new ArrayList<>(basins);
        sorted.sort(Comparator.comparingDouble(b -> b.optimum().objective()));
        return sorted;
    }

    Census census() {
        return census(starts);
    }

    /** The census when {@code total} starts were used, of which some led to no basin that was followed. */
    Census census(int total) {
        List<Basin> found = hopeless != null && basins.isEmpty() ? List.of(new Basin(hopeless, 0)) : sorted();
        return new Census(found, total, evaluations);
    }
}
