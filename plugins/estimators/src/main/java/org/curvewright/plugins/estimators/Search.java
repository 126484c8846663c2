package org.curvewright.plugins.estimators;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.numerics.optimize.Basin;
import org.curvewright.numerics.optimize.Census;
import org.curvewright.numerics.optimize.Optimum;
import org.curvewright.numerics.optimize.Termination;
import org.curvewright.spi.law.Derivatives;

/** Surveys the box, and widens it where the best minimum lies on an end that only the search has set. */
final class Search {

    private static final int WIDENINGS = 4;

    /** The same where only sides are widened that count factors, each time squared. */
    private static final int SQUARINGS = 2;

    /** Values of a parameter without effect from which it may get one. */
    private static final int PLACES = 12;

    /** Looks beyond the box, each from what the last one found. */
    private static final int ROUNDS = 3;

    /** Other minima on an end of the box for which it is widened. */
    private static final int FOLLOWED = 4;

    private final Setting setting;
    private final Target target;

    Search(Setting setting, Target target) {
        this.setting = setting;
        this.target = target;
    }

    Found run(Box first, List<double[]> starts) {
        Census census = target.survey(first, starts);
        Found found = follow(reaching(first, census.best()), census, census.best());
        // A minimum on an end of the box may fall below the best within when the box is widened for it.
        List<Optimum> others = census.basins().stream()
                .skip(1)
                .map(Basin::optimum)
                .filter(other -> !onEdge(first, other).isEmpty())
                .limit(FOLLOWED)
                .toList();
        for (Optimum other : others) {
            Found beside = follow(reaching(first, other), census, other);
            found = Rivals.isLower(beside.objective(), found.objective()) ? beside : found;
        }
        return lookedOver(first, beyond(found, census));
    }

    /** Where exponents lie far beyond the first box a descent may have stopped short: the wider box is surveyed as the first was. */
    private Found lookedOver(Box first, Found found) {
        int[] nonlinear = setting.nonlinear();
        boolean wider = Arrays.stream(nonlinear)
                .anyMatch(k -> !first.side(k).logarithmic()
                        && found.box().side(k).upper() > first.side(k).upper());
        if (!wider || nonlinear.length > ScanStarts.PLANE_DIMENSIONS || !SeparatedLaw.serves(setting, found.box())) {
            return found;
        }
        Optimum best = target.survey(found.box(), List.of(found.parameters())).best();
        return Rivals.isLower(best.objective(), found.objective()) && setting.isWritable(best.parameters())
                ? follow(found.box(), found.census(), best)
                : found;
    }

    /** A step along one exponent may show a lower way along another. */
    private Found beyond(Found first, Census census) {
        Found found = first;
        for (int round = 0; round < ROUNDS; round++) {
            Optional<Beyond.Further> further = new Beyond(setting, target, found.box()).below(found.best());
            if (further.isEmpty()) {
                return found;
            }
            found = follow(further.get().box(), census, further.get().optimum());
        }
        return found;
    }

    private static int widenings(Box box, List<Integer> onEdge) {
        return onEdge.stream().allMatch(k -> box.side(k).logarithmic()) ? SQUARINGS : WIDENINGS;
    }

    private Box reaching(Box first, Optimum optimum) {
        return first.reaching(law(optimum));
    }

    private double[] law(Optimum optimum) {
        return Arrays.copyOf(optimum.parameters(), setting.size());
    }

    private Found follow(Box first, Census census, Optimum from) {
        Optimum best = from;
        Box box = first;
        List<Integer> onEdge = onEdge(box, best);
        for (int round = 0; round < widenings(box, onEdge) && !onEdge.isEmpty(); round++) {
            Box wide = box;
            for (int k : onEdge) {
                wide = wide.with(k, box.side(k).widened(box.side(k).edge(best.parameters()[k])));
            }
            Optimum farther = target.descend(best.parameters(), wide.hard(setting), Target.BRIEF);
            if (!setting.isWritable(farther.parameters())) {
                break;
            }
            box = wide;
            best = better(best, farther);
            onEdge = onEdge(box, best);
        }
        if (best.termination() == Termination.BUDGET_EXHAUSTED && onEdge.isEmpty()) {
            best = better(best, target.descend(best.parameters(), box.hard(setting), Target.PATIENT));
            onEdge = onEdge(box, best);
        }
        Optimum revived = revived(best, box);
        return Rivals.isLower(revived.objective(), best.objective())
                ? new Found(revived, census, box, onEdge(box, revived))
                : new Found(best, census, box, onEdge);
    }

    /**
     * The lowest minimum below the same point with other values of the parameters that have no effect there: a term whose amplitude
     * has vanished may come back with another exponent, which no derivative foretells.
     */
    private Optimum revived(Optimum best, Box box) {
        Optimum lowest = best;
        double[] law = law(best);
        Derivatives out = new Derivatives(setting.data().size(), setting.size(), 1);
        setting.formulation().evaluate(setting.data().rows(), law, out);
        for (int k : setting.nonlinear()) {
            boolean idle = Arrays.stream(out.gradient(k)).allMatch(slope -> slope == 0);
            for (int place = 0; idle && place < PLACES; place++) {
                double[] start = best.parameters().clone();
                Side side = box.side(k);
                double low = side.even(side.lower());
                start[k] = side.fromEven(low + (place + 0.5) / PLACES * (side.even(side.upper()) - low));
                lowest = better(lowest, target.descend(start, box.hard(setting), Target.BRIEF));
            }
        }
        return lowest;
    }

    private Optimum better(Optimum best, Optimum further) {
        return further.objective() <= best.objective() && setting.isWritable(further.parameters()) ? further : best;
    }

    private List<Integer> onEdge(Box box, Optimum optimum) {
        return IntStream.range(0, setting.size())
                .filter(k -> !setting.isLinear(k) && box.side(k).edge(optimum.parameters()[k]) != 0)
                .boxed()
                .toList();
    }
}
