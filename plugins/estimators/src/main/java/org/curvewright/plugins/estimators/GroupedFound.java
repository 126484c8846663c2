package org.curvewright.plugins.estimators;

import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.numerics.optimize.ArrowOptimum;

/**
 * What a search group by group came to.
 *
 * @param optimum the best of all
 * @param settings every group with the common parameters held at the optimum
 * @param groups what a search of every group found there
 * @param sides where the common parameters were looked for
 * @param rows the residuals, in the box of the search
 * @param starts how many starts of the common parameters
 * @param reachingBest how many of them led to the best
 * @param second the objective of the next best
 */
record GroupedFound(
        ArrowOptimum optimum,
        List<Setting> settings,
        List<Found> groups,
        List<Side> sides,
        GroupedRows rows,
        int starts,
        int reachingBest,
        OptionalDouble second) {

    GroupedFound {
        settings = List.copyOf(settings);
        groups = List.copyOf(groups);
        sides = List.copyOf(sides);
    }
}
