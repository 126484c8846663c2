package org.curvewright.numerics.optimize;

import org.curvewright.numerics.random.LowDiscrepancy;

/**
 * The global minimum of a separable problem over the box of its nonlinear parameters.
 *
 * <p>Once the linear parameters follow from bounded least squares, one or two nonlinear ones leave a curve or a surface
 * small enough to be looked at everywhere: it is scanned on a grid, every dip of the scan is refined by
 * Levenberg–Marquardt in all parameters, and each cell counts for the dip it descends to. For three nonlinear parameters
 * and more evenly spread starts take the place of the grid.
 *
 * @see <a href="https://doi.org/10.1137/0710036">Golub and Pereyra 1973, The differentiation of pseudo-inverses and
 *     nonlinear least squares problems whose variables separate</a>
 */
public final class VariableProjection {
    private static final int DEFAULT_LINE = 257;
    private static final int DEFAULT_PLANE = 33;
    private static final int DEFAULT_SPREAD = 128;
    private static final int MAX_DIPS = 12;

    private final int line;
    private final int plane;
    private final int spread;
    private final LevenbergMarquardt local;

    private VariableProjection(int line, int plane, int spread, LevenbergMarquardt local) {
        this.line = line;
        this.plane = plane;
        this.spread = spread;
        this.local = local;
    }

    /** 257 points on a line, 33 × 33 in a plane, 128 starts in more dimensions. */
    public static VariableProjection standard() {
        return new VariableProjection(DEFAULT_LINE, DEFAULT_PLANE, DEFAULT_SPREAD, LevenbergMarquardt.standard());
    }

    /** Points per side of the scan in one dimension, in two, and starts in more. */
    public VariableProjection withScan(int onLine, int onSide, int starts) {
        return new VariableProjection(onLine, onSide, starts, local);
    }

    /** Every minimum met, best first; parameter vectors hold τ and then c. */
    public Census minimize(SeparableProblem problem) {
        int dimension = problem.nonlinearBounds().size();
        return switch (dimension) {
            case 0 -> solveLinear(problem);
            case 1 -> new GridScan(problem, line, 1, MAX_DIPS, local).census();
            case 2 -> new GridScan(problem, plane, plane, MAX_DIPS, local).census();
            default -> searchSpread(problem, dimension);
        };
    }

    private Census solveLinear(SeparableProblem problem) {
        BasinCollector collector = new BasinCollector();
        Projection projection = new Projection(problem);
        collector.add(refine(problem, projection, new double[0]), 1);
        return collector.census();
    }

    private Census searchSpread(SeparableProblem problem, int dimension) {
        BasinCollector collector = new BasinCollector();
        Projection projection = new Projection(problem);
        LowDiscrepancy points = new LowDiscrepancy(dimension);
        for (int k = 0; k < spread; k++) {
            collector.add(refine(problem, projection, problem.nonlinearBounds().at(points.point(k))), 1);
        }
        return collector.census();
    }

    private Optimum refine(SeparableProblem problem, Projection projection, double[] tau) {
        return GridScan.refine(problem, projection, tau, local);
    }
}
