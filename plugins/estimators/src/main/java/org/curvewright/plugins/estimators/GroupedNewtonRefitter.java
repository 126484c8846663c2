package org.curvewright.plugins.estimators;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.numerics.optimize.ArrowDescent;
import org.curvewright.numerics.optimize.ArrowOptimum;
import org.curvewright.numerics.optimize.Bounds;
import org.curvewright.numerics.optimize.Termination;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.fit.Refitter;

/** Refits of any objective of many groups with parameters in common, from the fitted parameters, over the rows that were drawn at all. */
final class GroupedNewtonRefitter implements Refitter {

    private final GroupedSetting setting;
    private final List<Objective> stages;
    private final double[][] own;
    private final double[] shared;
    private final Bounds[] boxes;
    private final int evaluations;

    GroupedNewtonRefitter(GroupedSetting setting, Fit fit, int evaluations) {
        this.setting = setting;
        this.stages = Smoothing.stages(setting.objective(), setting.whole().data());
        double[] theta = fit.law().theta();
        double[] z = setting.shared(theta);
        this.own = IntStream.range(0, setting.groups())
                .mapToObj(group -> setting.own(group, theta))
                .toArray(double[][]::new);
        this.shared = setting.withNoise(z, fit.nuisance());
        this.boxes = setting.boxes(own, z);
        this.evaluations = evaluations;
    }

    @Override
    public boolean searches() {
        return false;
    }

    @Override
    public Refit refit(double[] responses, double[] multiplicity) {
        int[] order = setting.whole().order();
        int groups = setting.groups();
        Dataset[] parts = new Dataset[groups];
        double[][] times = new double[groups][];
        int from = 0;
        for (int group = 0; group < groups; group++) {
            Dataset part = setting.part(group);
            int first = from;
            int[] drawn = IntStream.range(0, part.size())
                    .filter(i -> multiplicity[order[first + i]] != 0)
                    .toArray();
            parts[group] = part.rows(drawn)
                    .withObserved(Arrays.stream(drawn)
                            .mapToDouble(i -> responses[order[first + i]])
                            .toArray());
            times[group] = Arrays.stream(drawn)
                    .mapToDouble(i -> multiplicity[order[first + i]])
                    .toArray();
            from += part.size();
        }
        return descend(parts, times);
    }

    private Refit descend(Dataset[] parts, double[][] times) {
        Bounds common = setting.supports();
        double[][] x = own;
        double[] z = shared;
        double objective = Double.NaN;
        Termination termination = Termination.NOT_FINITE;
        for (Objective stage : stages) {
            GroupedLosses losses = new GroupedLosses(setting, stage, parts, List.of(times), boxes, common);
            ArrowOptimum optimum = new ArrowDescent(losses, evaluations).minimize(x, z, common);
            x = optimum.own();
            z = optimum.shared();
            objective = optimum.objective();
            termination = optimum.termination();
        }
        if (termination == Termination.NOT_FINITE || !Double.isFinite(objective)) {
            return setting.failed();
        }
        double[] theta = setting.joined(x, z);
        return new Refit(theta, setting.nuisance(z), objective, setting.status(theta, termination));
    }
}
