package org.curvewright.numerics.optimize;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The projected objective on a grid over a line or a plane, and what lies at the bottom of each of its dips. */
final class GridScan {
    private final SeparableProblem problem;
    private final Projection projection;
    private final Bounds box;
    private final int width;
    private final int height;
    private final int maxDips;
    private final LevenbergMarquardt local;
    private final double[] values;

    GridScan(SeparableProblem problem, int width, int height, int maxDips, LevenbergMarquardt local) {
        this.problem = problem;
        this.projection = new Projection(problem);
        this.box = problem.nonlinearBounds();
        this.width = width;
        this.height = height;
        this.maxDips = maxDips;
        this.local = local;
        values = new double[width * height];
    }

    Census census() {
        double[] c = new double[problem.linearBounds().size()];
        for (int cell = 0; cell < values.length; cell++) {
            values[cell] = projection.value(point(cell), c);
        }
        int[] counts = new int[values.length];
        for (int cell = 0; cell < values.length; cell++) {
            counts[bottom(cell)]++;
        }
        List<Integer> dips = IntStream.range(0, values.length)
                .filter(cell -> counts[cell] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(cell -> values[cell]))
                .limit(maxDips)
                .toList();
        BasinCollector collector = new BasinCollector();
        for (int dip : dips) {
            collector.add(refine(problem, projection, point(dip), local), counts[dip]);
        }
        collector.countEvaluations(projection.evaluations());
        return collector.census(values.length);
    }

    private double[] point(int cell) {
        double[] tau = new double[box.size()];
        tau[0] = coordinate(0, cell % width, width);
        if (tau.length > 1) {
            tau[1] = coordinate(1, cell / width, height);
        }
        return tau;
    }

    private double coordinate(int axis, int index, int count) {
        double fraction = count > 1 ? index / (count - 1.0) : 0.5;
        return box.nearest(axis, box.lower(axis) + fraction * (box.upper(axis) - box.lower(axis)));
    }

    /** Follows the steepest neighbour down; equal values go to the lower index, so that plateaus have one bottom. */
    private int bottom(int from) {
        int cell = from;
        while (true) {
            int next = lowestAround(cell);
            if (next == cell) {
                return cell;
            }
            cell = next;
        }
    }

    private int lowestAround(int cell) {
        int best = cell;
        int column = cell % width;
        int row = cell / width;
        for (int y = Math.max(0, row - 1); y <= Math.min(height - 1, row + 1); y++) {
            for (int x = Math.max(0, column - 1); x <= Math.min(width - 1, column + 1); x++) {
                int other = x + y * width;
                boolean lower = values[other] < values[best] || (values[other] == values[best] && other < best);
                best = lower ? other : best;
            }
        }
        return best;
    }

    /** Levenberg–Marquardt in all parameters from τ and the linear parameters that go with it. */
    static Optimum refine(SeparableProblem problem, Projection projection, double[] tau, LevenbergMarquardt local) {
        double[] c = new double[problem.linearBounds().size()];
        projection.value(tau, c);
        double[] start = Arrays.copyOf(tau, tau.length + c.length);
        System.arraycopy(c, 0, start, tau.length, c.length);
        return local.minimize(new SeparableResiduals(problem), start);
    }
}
