package org.curvewright.plugins.estimators;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.curvewright.numerics.optimize.Census;
import org.curvewright.numerics.optimize.VariableProjection;

/**
 * Where a search of the whole box finds promising starts: the dips of a scan by weighted least squares where at most two
 * parameters are nonlinear, else the best of many points spread evenly.
 */
final class ScanStarts {

    /** Cells on a line and on a side of a plane; dips narrower than a cell would need data that no scaling study has. */
    private static final int LINE = 97;

    private static final int PLANE = 21;
    /** Cells on the line that is left of a plane when a profile holds one parameter: as on the plane's side. */
    private static final int PROFILE = 21;

    /** How many nonlinear parameters a grid can cover. */
    static final int PLANE_DIMENSIONS = 2;
    /** Local minima of a scan that are worth an exact descent. */
    private static final int FOLLOWED = 4;

    private final Setting setting;
    private final double[] weights;
    private final ToDoubleFunction<double[]> objective;

    ScanStarts(Setting setting, double[] weights, ToDoubleFunction<double[]> objective) {
        this.setting = setting;
        this.weights = weights;
        this.objective = objective;
    }

    /**
     * @param points best first
     * @param cells how many cells or points were looked at
     * @param leadingToBest how many of them lead to the first
     */
    record Starts(List<double[]> points, int cells, int leadingToBest) {}

    Starts in(Box box) {
        SeparatedLaw separated = new SeparatedLaw(setting, box, weights);
        if (!SeparatedLaw.serves(setting, box) || separated.dimensions() > PLANE_DIMENSIONS) {
            List<double[]> spread = new Spread(setting, box, new Amplitudes(setting, weights), objective).starts();
            return new Starts(spread, 0, 0);
        }
        Census scan = VariableProjection.standard()
                .withScan(box.pinned() ? PROFILE : LINE, PLANE, 0)
                .minimize(separated);
        List<double[]> dips = scan.basins().stream()
                .limit(FOLLOWED)
                .map(basin -> separated.theta(basin.optimum().parameters()))
                .toList();
        return new Starts(dips, scan.starts(), scan.basins().get(0).starts());
    }
}
