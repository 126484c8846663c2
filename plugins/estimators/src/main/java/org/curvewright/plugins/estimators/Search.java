package org.curvewright.plugins.estimators;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.numerics.optimize.Census;
import org.curvewright.numerics.optimize.Optimum;
import org.curvewright.numerics.optimize.Termination;

/** Surveys the box, and widens it where the best minimum lies on an end that only the search has set. */
final class Search {

    private static final int WIDENINGS = 2;

    private final Setting setting;
    private final Target target;

    Search(Setting setting, Target target) {
        this.setting = setting;
        this.target = target;
    }

    Found run(Box first, List<double[]> starts) {
        Census census = target.survey(first, starts);
        Optimum best = census.best();
        Box box = first.reaching(Arrays.copyOf(best.parameters(), setting.size()));
        List<Integer> onEdge = onEdge(box, best);
        for (int round = 0; round < WIDENINGS && !onEdge.isEmpty(); round++) {
            for (int k : onEdge) {
                box = box.with(k, box.side(k).widened(box.side(k).edge(best.parameters()[k])));
            }
            best = better(best, target.descend(best.parameters(), box.hard(setting), Target.BRIEF));
            onEdge = onEdge(box, best);
        }
        if (best.termination() == Termination.BUDGET_EXHAUSTED && onEdge.isEmpty()) {
            best = better(best, target.descend(best.parameters(), box.hard(setting), Target.PATIENT));
            onEdge = onEdge(box, best);
        }
        return new Found(best, census, box, onEdge);
    }

    private static Optimum better(Optimum best, Optimum further) {
        return further.objective() <= best.objective() ? further : best;
    }

    private List<Integer> onEdge(Box box, Optimum optimum) {
        return IntStream.range(0, setting.size())
                .filter(k -> !setting.isLinear(k) && box.side(k).edge(optimum.parameters()[k]) != 0)
                .boxed()
                .toList();
    }
}
