package org.curvewright.plugins.estimators;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.numerics.optimize.Basin;
import org.curvewright.numerics.optimize.Bounds;
import org.curvewright.numerics.optimize.Census;
import org.curvewright.numerics.optimize.Optimum;
import org.curvewright.spi.fit.Objective;

/**
 * Every minimum of an objective that descents from these starts end in: the dips of the least squares that resemble it, the
 * dips of the objective itself over the nonlinear parameters, points spread evenly, and the given ones. For a loss that is
 * not convex the first and the last come by way of wider losses too, laws through few observations are starts, and the best
 * minima exchange the observations they pass through.
 */
final class SmoothSurvey {

    /** Weighted least squares a cell: enough to rank cells, whose dips are descended exactly. */
    private static final int PASSES = 2;

    private static final int DIPS = 6;
    private static final int SPREAD = 4;

    /** Points from which laws through few observations are looked for. */
    private static final int ORIGINS = 12;

    /** Minima whose observations are exchanged, and how often the best of what comes out is exchanged again. */
    private static final int EXCHANGED = 4;

    private static final int ROUNDS = 8;

    private final Setting setting;
    private final SmoothTarget target;
    private final Box box;
    private final Bounds hard;
    private final double[] weights;
    private final List<Objective> wider;
    private final List<Optimum> ends = new ArrayList<>();
    private final List<double[]> origins = new ArrayList<>();

    SmoothSurvey(Setting setting, SmoothTarget target, Box box) {
        this.setting = setting;
        this.target = target;
        this.box = box;
        this.hard = box.hard(setting);
        this.weights = Information.weights(setting.objective(), setting.data());
        this.wider = Smoothing.graduation(setting.objective(), setting.data());
    }

    Census census(List<double[]> given) {
        if (hard.size() == 0) {
            return Census.of(List.of(target.descend(new double[0], hard, Target.BRIEF)));
        }
        List<double[]> starts = new ArrayList<>(
                new ScanStarts(setting, weights, target::value).in(box).points());
        starts.addAll(given);
        for (double[] start : starts) {
            ends.add(target.descend(start, hard, Target.BRIEF));
            if (!wider.isEmpty()) {
                ends.add(target.approach(start, hard, wider));
            }
        }
        // A profile asks only whether the objective stays low, from a start that is low already.
        if (!box.pinned()) {
            searchFurther();
        }
        return Census.of(ends);
    }

    private void searchFurther() {
        if (SeparatedLaw.serves(setting, box)) {
            fromCells();
        }
        if (!wider.isEmpty()) {
            passThroughRows();
        }
    }

    private void fromCells() {
        List<Objective> passes = new ArrayList<>(wider);
        passes.addAll(Collections.nCopies(PASSES, setting.objective()));
        Cells cells = new Cells(setting, box, new Reweighting(setting, passes, weights));
        List<double[]> starts = new ArrayList<>(cells.lowest(DIPS));
        starts.addAll(cells.anywhere(SPREAD));
        origins.addAll(wider.isEmpty() ? List.of() : cells.anywhere(ORIGINS));
        starts.addAll(wider.isEmpty() ? List.of() : new AmplitudeSets(setting).at(cells.all()));
        starts.forEach(start -> ends.add(target.finish(start, hard)));
    }

    /** Laws through few observations, of which a loss that levels off may make minima. */
    private void passThroughRows() {
        Optimum best = Census.of(ends).best();
        origins.add(best.parameters());
        ElementalStarts elemental = new ElementalStarts(setting, hard);
        moving(best)
                .forEach(free -> elemental.from(origins, free).forEach(start -> ends.add(target.finish(start, hard))));
        List<Optimum> lowest = Census.of(ends).basins().stream()
                .limit(EXCHANGED)
                .map(Basin::optimum)
                .toList();
        Exchange exchange = new Exchange(setting, hard);
        lowest.forEach(from -> exchange(exchange, from));
    }

    private void exchange(Exchange exchange, Optimum from) {
        Optimum lowest = from;
        for (int round = 0; round < ROUNDS; round++) {
            List<Optimum> beside = new ArrayList<>();
            for (int[] free : moving(lowest)) {
                exchange.beside(lowest.parameters(), free).forEach(start -> beside.add(target.finish(start, hard)));
            }
            ends.addAll(beside);
            Optimum next = beside.stream()
                    .min(Comparator.comparingDouble(Optimum::objective))
                    .orElse(lowest);
            if (!Rivals.isLower(next.objective(), lowest.objective())) {
                return;
            }
            lowest = next;
        }
    }

    /** The parameters that may move: those that no bound holds, and all of them. */
    private List<int[]> moving(Optimum optimum) {
        int[] all = IntStream.range(0, setting.size()).toArray();
        int[] free = IntStream.of(all).filter(k -> optimum.activity()[k] == 0).toArray();
        return free.length == all.length ? List.of(all) : List.of(free, all);
    }
}
