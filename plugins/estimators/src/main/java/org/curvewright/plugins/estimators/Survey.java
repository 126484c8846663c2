package org.curvewright.plugins.estimators;

import java.util.ArrayList;
import java.util.List;
import org.curvewright.numerics.optimize.Basin;
import org.curvewright.numerics.optimize.Bounds;
import org.curvewright.numerics.optimize.Census;
import org.curvewright.numerics.optimize.MultiStart;
import org.curvewright.numerics.optimize.Optimizer;
import org.curvewright.numerics.optimize.Problem;

/** Descends from the starts of a scan and from given ones, and counts what led where. */
final class Survey {

    private Survey() {}

    static <P extends Problem> Census of(
            P problem, Optimizer<P> local, ScanStarts.Starts scan, List<double[]> starts, Bounds spread) {
        if (problem.parameters() == 0) {
            return new Census(List.of(new Basin(local.minimize(problem, new double[0]), 1)), 1, 1);
        }
        Census exact = MultiStart.standard().withMaxStarts(0).search(problem, local, starts, spread);
        if (scan.cells() == 0) {
            return exact;
        }
        List<Basin> basins = new ArrayList<>(exact.basins());
        basins.set(0, new Basin(exact.best(), scan.leadingToBest()));
        return new Census(basins, scan.cells(), exact.evaluations());
    }
}
