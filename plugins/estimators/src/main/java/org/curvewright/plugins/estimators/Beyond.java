package org.curvewright.plugins.estimators;

import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import org.curvewright.numerics.optimize.Optimum;
import org.curvewright.spi.fit.QuadraticObjective;

/**
 * Looks above the box of each nonlinear parameter: a law so steep that a term is felt at one end of the data alone may fit better than
 * any in the box. Least squares do not ask for it as much as losses that forgive the other observations.
 */
final class Beyond {

    /** Each twice as far as the one before. */
    private static final int PLACES = 5;

    /** Weighted least squares a place. */
    private static final int PASSES = 6;

    /** How much higher the objective may be, with the other parameters as they are, where a descent is worth it. */
    private static final double PROMISING = 1.5;

    /** By which factor a farther place must be lower than a nearer one: the term may be felt at one end alone in both. */
    private static final double CLEARLY = 0.98;

    private final Setting setting;
    private final Target target;
    private final Box box;

    /** @param box that was searched, or to which the search was widened */
    Beyond(Setting setting, Target target, Box box) {
        this.setting = setting;
        this.target = target;
        this.box = box;
    }

    /** A minimum beyond the box below a given one, if one was met. */
    Optional<Optimum> below(Optimum best) {
        if (setting.objective() instanceof QuadraticObjective || box.pinned() || !SeparatedLaw.serves(setting, box)) {
            return Optional.empty();
        }
        Optimum lowest = best;
        for (int k : setting.nonlinear()) {
            Side side = box.side(k);
            if (!side.upperIsSupport() && !side.logarithmic()) {
                lowest = lower(lowest, best, k);
            }
        }
        return Rivals.isLower(lowest.objective(), best.objective()) ? Optional.of(lowest) : Optional.empty();
    }

    private Optimum lower(Optimum lowest, Optimum best, int parameter) {
        Reweighting reweighting = new Reweighting(
                setting,
                Collections.nCopies(PASSES, setting.objective()),
                Information.weights(setting.objective(), setting.data()));
        double[] promising = new double[0];
        double least = best.objective() + (PROMISING - 1) * Math.abs(best.objective());
        Side side = box.side(parameter);
        for (int place = 0; place < PLACES; place++) {
            side = side.widened(1);
            double[] theta = Arrays.copyOf(best.parameters(), setting.size());
            theta[parameter] = side.upper();
            double value = reweighting.complete(theta);
            if (value < least && (promising.length == 0 || value < CLEARLY * least)) {
                least = value;
                promising = theta;
            }
        }
        if (promising.length == 0) {
            return lowest;
        }
        Box wide = box.with(parameter, side);
        Optimum end = target.descend(promising, wide.hard(setting), Target.BRIEF);
        return end.objective() < lowest.objective() ? end : lowest;
    }
}
