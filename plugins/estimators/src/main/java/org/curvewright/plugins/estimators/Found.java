package org.curvewright.plugins.estimators;

import java.util.List;
import org.curvewright.numerics.optimize.Census;
import org.curvewright.numerics.optimize.Optimum;

/**
 * What a global search came to, in working units.
 *
 * @param best the best optimum of all
 * @param census the minima of the survey, before the box was widened
 * @param box the box as it was at last
 * @param runaways the parameters that still lie on an end of the box although it was widened
 */
record Found(Optimum best, Census census, Box box, List<Integer> runaways) {

    Found {
        runaways = List.copyOf(runaways);
    }

    Found withBest(Optimum better) {
        return new Found(better, census, box, runaways);
    }

    /** Law and noise parameters at the optimum. */
    double[] parameters() {
        return best.parameters();
    }

    double objective() {
        return best.objective();
    }
}
