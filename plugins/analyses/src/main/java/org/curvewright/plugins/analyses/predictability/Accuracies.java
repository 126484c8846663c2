package org.curvewright.plugins.analyses.predictability;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.curvewright.plugins.analyses.items.Chance;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Picture;
import org.curvewright.plugins.analyses.items.Said;
import org.curvewright.plugins.analyses.items.Shares;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.inference.Interval;

/** The accuracy of each model on each benchmark, what so many samples resolve, and whether it is told from a guess's. */
final class Accuracies {

    private final UnitBootstrap bootstrap;
    private int models;
    private int guessing;
    private double least = 1;
    private double most;

    Accuracies(UnitBootstrap bootstrap) {
        this.bootstrap = bootstrap;
    }

    void report(Findings benchmark, Choices choices) {
        Findings findings = benchmark.below("accuracy");
        int samples = choices.samples();
        int[] once = new int[samples];
        Arrays.fill(once, 1);
        double[] values = of(choices, once);
        Interval[] intervals = bootstrap.intervals(samples, counts -> of(choices, counts));
        Chance chance = choices.chance();
        Picture picture = new Picture("x (log): training compute", "FLOP", "y (line): accuracy", "probability");
        for (int m = 0; m < values.length; m++) {
            Interval interval = Shares.seen(intervals[m], values[m], samples, bootstrap.level());
            String name = choices.names().get(m);
            findings.estimate(name, values[m], "probability", interval, chance.notices(interval));
            chance.report(findings.below(name), "probability", interval);
            guessing += chance.guessing(interval) ? 1 : 0;
            picture.point("accuracy", choices.compute()[m], values[m], interval);
        }
        for (double compute : choices.compute()) {
            picture.point("a uniform guess", compute, chance.level());
        }
        picture.write(benchmark, "accuracy-and-chance");
        findings.measurement("smallest-detectable", 1.0 / samples, "probability");
        models += values.length;
        least = Math.min(least, chance.level());
        most = Math.max(most, chance.level());
    }

    private static double[] of(Choices choices, int[] counts) {
        return IntStream.range(0, choices.models())
                .mapToDouble(m -> choices.mean(ChainMetric.ACCURACY, m, counts))
                .toArray();
    }

    /** How many of the accuracies say no more than a guess does; empty where there are none. */
    String sentence() {
        if (models == 0) {
            return "";
        }
        String level = Said.number(least) + (most > least ? " to " + Said.number(most) : "");
        return guessing == 0
                ? " Every accuracy is above a uniform guess's (" + level + ")."
                : " Of " + models + " accuracies " + guessing + (guessing == 1 ? " is" : " are")
                        + " not told from a uniform guess's (" + level + ").";
    }
}
