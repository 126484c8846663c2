package org.curvewright.plugins.estimators;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.numerics.optimize.Census;
import org.curvewright.numerics.optimize.Optimum;

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
            Optimum further = target.descend(best.parameters(), box.hard(setting));
            best = further.objective() <= best.objective() ? further : best;
            onEdge = onEdge(box, best);
        }
        return new Found(best, census, box, onEdge);
    }

    private List<Integer> onEdge(Box box, Optimum optimum) {
        return IntStream.range(0, setting.size())
                .filter(k -> !setting.isLinear(k) && box.side(k).edge(optimum.parameters()[k]) != 0)
                .boxed()
                .toList();
    }
}
