package org.curvewright.plugins.estimators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.curvewright.numerics.optimize.Optimum;
import org.curvewright.spi.fit.QuadraticObjective;

/**
 * Looks above the box of each nonlinear parameter: a law so steep that a term is felt at one end of the data alone may fit better than
 * any in the box.
 */
final class Beyond {

    /** Each twice as far as the one before. */
    private static final int PLACES = 5;

    /** Halvings of the way to the first place where an amplitude is no number any more. */
    private static final int HALVINGS = 4;

    /** Weighted least squares a place. */
    private static final int PASSES = 6;

    /** How much higher the objective may be, with the other parameters as they are, where a descent is worth it. */
    private static final double PROMISING = 1.5;

    /** The same of least squares, which forgive no observation. */
    private static final double SQUARES_PROMISING = 1.2;

    /** By which factor a farther place must be lower than a nearer one: the term may be felt at one end alone in both. */
    private static final double CLEARLY = 0.98;

    private final Setting setting;
    private final Target target;
    private final Box box;
    private final boolean squares;

    /** A minimum and the box in which it was found. */
    record Further(Optimum optimum, Box box) {}

    /** The law at the end of a side. */
    record Place(Side side, double[] theta, double value) {}

    /** @param box that was searched, or to which the search was widened */
    Beyond(Setting setting, Target target, Box box) {
        this.setting = setting;
        this.target = target;
        this.box = box;
        this.squares = setting.objective() instanceof QuadraticObjective;
    }

    /** A minimum beyond the box below a given one, if one was met. */
    Optional<Further> below(Optimum best) {
        Further lowest = new Further(best, box);
        for (int k : setting.nonlinear()) {
            lowest = lower(lowest, best, k);
        }
        return Optional.of(lowest).filter(further -> Rivals.isLower(further.optimum.objective(), best.objective()));
    }

    /** The lowest place met above a parameter, where that is lower still; its amplitudes need be no numbers in the data's units. */
    Optional<Place> limit(Optimum best, int parameter) {
        return places(best, parameter).stream()
                .filter(place -> Rivals.isLower(place.value(), best.objective()))
                .min(Comparator.comparingDouble(Place::value));
    }

    private Further lower(Further lowest, Optimum best, int parameter) {
        double least = best.objective() + ((squares ? SQUARES_PROMISING : PROMISING) - 1) * Math.abs(best.objective());
        Optional<Place> promising = Optional.empty();
        Side side = box.side(parameter);
        for (Place place : writable(best, parameter, least)) {
            side = place.side();
            if (place.value() < least && (promising.isEmpty() || place.value() < CLEARLY * least)) {
                least = place.value();
                promising = Optional.of(place);
            }
        }
        boolean further =
                isOnEnd(best, parameter) && side.upper() > box.side(parameter).upper();
        if (promising.isEmpty() && !further) {
            return lowest;
        }
        Box wide = box.with(parameter, side);
        double[] start = promising.map(Place::theta).orElse(best.parameters());
        Optimum end = target.descend(start, wide.hard(setting), Target.BRIEF);
        boolean lower = end.objective() < lowest.optimum.objective() && setting.isWritable(end.parameters());
        return lower ? new Further(end, box.with(parameter, around(end, parameter, side))) : lowest;
    }

    /** A side as wide as it is searched for what it holds, and not farther than amplitudes are numbers. */
    private Side around(Optimum end, int parameter, Side farthest) {
        Side reaching = box.side(parameter).reaching(end.parameters()[parameter]);
        return reaching.upper() < farthest.upper() ? reaching : farthest;
    }

    private boolean isOnEnd(Optimum best, int parameter) {
        return best.parameters()[parameter] >= box.side(parameter).upper();
    }

    /** Ever farther places, as far as amplitudes are numbers in the data's units, and up to there where it would pay. */
    private List<Place> writable(Optimum best, int parameter, double least) {
        List<Place> all = places(best, parameter);
        int count = 0;
        while (count < all.size() && setting.isWritable(all.get(count).theta())) {
            count++;
        }
        List<Place> near = new ArrayList<>(all.subList(0, count));
        if (count < all.size() && (isOnEnd(best, parameter) || all.get(count).value() < least)) {
            double low = count == 0
                    ? best.parameters()[parameter]
                    : near.get(count - 1).side().upper();
            double high = all.get(count).side().upper();
            for (int halving = 0; halving < HALVINGS; halving++) {
                Side side = box.side(parameter).endingAt((low + high) / 2);
                Place place = place(reweighting(), best, parameter, side);
                boolean writable = setting.isWritable(place.theta());
                low = writable ? side.upper() : low;
                high = writable ? high : side.upper();
                if (writable) {
                    near.add(place);
                }
            }
        }
        return near;
    }

    private List<Place> places(Optimum best, int parameter) {
        Side side = box.side(parameter);
        if (box.pinned() || !SeparatedLaw.serves(setting, box) || side.upperIsSupport() || side.logarithmic()) {
            return List.of();
        }
        Reweighting reweighting = reweighting();
        List<Place> places = new ArrayList<>();
        for (int place = 0; place < PLACES; place++) {
            side = side.widened(1);
            places.add(place(reweighting, best, parameter, side));
        }
        return places;
    }

    private Reweighting reweighting() {
        return new Reweighting(
                setting,
                Collections.nCopies(squares ? 0 : PASSES, setting.objective()),
                Information.weights(setting.objective(), setting.data()));
    }

    /** The linear parameters that go with the end of a side, the other ones as they are. */
    private Place place(Reweighting reweighting, Optimum best, int parameter, Side side) {
        double[] theta = Arrays.copyOf(best.parameters(), setting.size());
        theta[parameter] = side.upper();
        return new Place(side, theta, reweighting.complete(theta));
    }
}
