package org.curvewright.plugins.estimators;

import java.util.Arrays;
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
 * @param descent how all groups descend, in the box of the search
 * @param starts how many starts of the common parameters
 * @param reachingBest how many of them led to the best
 * @param second the objective of the next best
 */
record GroupedFound(
        ArrowOptimum optimum,
        List<Setting> settings,
        List<Found> groups,
        List<Side> sides,
        GroupedDescent descent,
        int starts,
        int reachingBest,
        OptionalDouble second) {

    GroupedFound {
        settings = List.copyOf(settings);
        groups = List.copyOf(groups);
        sides = List.copyOf(sides);
    }

    /** All parameters of the law and then the noise's, as a search moves them. */
    double[] parameters(GroupedSetting setting) {
        double[] z = optimum.shared();
        double[] theta = setting.joined(optimum.own(), z);
        int noise = z.length - setting.shared().length;
        double[] all = Arrays.copyOf(theta, theta.length + noise);
        System.arraycopy(z, setting.shared().length, all, theta.length, noise);
        return all;
    }
}
