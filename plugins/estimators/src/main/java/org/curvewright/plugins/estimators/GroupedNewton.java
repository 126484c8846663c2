package org.curvewright.plugins.estimators;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.numerics.optimize.ArrowDescent;
import org.curvewright.numerics.optimize.ArrowNewton;
import org.curvewright.numerics.optimize.ArrowOptimum;
import org.curvewright.numerics.optimize.Bounds;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Law;

/** Any objective of all groups: Newton's method through the smoother ones that lead to it where it has kinks. */
final class GroupedNewton implements GroupedDescent {

    private final GroupedSetting setting;
    private final Bounds[] own;
    private final Bounds shared;
    private final List<Objective> stages;
    private final Dataset[] parts;

    GroupedNewton(GroupedSetting setting, Bounds[] own, Bounds shared) {
        this.setting = setting;
        this.own = own;
        this.shared = shared;
        this.stages = Smoothing.stages(setting.objective(), setting.whole().data());
        this.parts =
                IntStream.range(0, setting.groups()).mapToObj(setting::part).toArray(Dataset[]::new);
    }

    private ArrowDescent descent(Objective stage) {
        return new ArrowDescent(new GroupedLosses(setting, stage, parts, List.of(), own, shared), Target.BRIEF);
    }

    private ArrowDescent last() {
        return descent(stages.get(stages.size() - 1));
    }

    @Override
    public Bounds shared() {
        return shared;
    }

    @Override
    public ArrowOptimum minimize(double[][] own, double[] shared, Bounds within) {
        ArrowOptimum optimum = descent(stages.get(0)).minimize(own, shared, within);
        for (Objective stage : stages.subList(1, stages.size())) {
            optimum = descent(stage).minimize(optimum.own(), optimum.shared(), within);
        }
        return optimum;
    }

    @Override
    public ArrowOptimum secondOpinion(double[][] own, double[] shared) {
        return last().minimizeByGradients(own, shared);
    }

    @Override
    public String secondOpinionName() {
        return "l-bfgs";
    }

    /** Slope and inertia are the objective's; what the data determine is judged by the squares that resemble it. */
    @Override
    public ArrowNewton.Place place(ArrowOptimum at) {
        ArrowDescent.Inertia inertia = last().inertia(at.own(), at.shared());
        double[] roots = Arrays.stream(
                        Information.weights(setting.objective(), setting.whole().data()))
                .map(Math::sqrt)
                .toArray();
        double[] z = setting.lawOf(at.shared());
        int[] laws = IntStream.range(0, z.length).toArray();
        Bounds box = Bounds.of(
                Arrays.stream(laws).mapToDouble(shared::lower).toArray(),
                Arrays.stream(laws).mapToDouble(shared::upper).toArray());
        Dataset data = setting.whole().data();
        ArrowNewton.Place squares = new ArrowNewton(
                        new GroupedRows(setting.law(), data.rows(), data.observed(), roots, own, box), 1)
                .place(at.own(), z);
        return new ArrowNewton.Place(
                inertia.projectedGradient(),
                inertia.positive(),
                inertia.notPositive(),
                squares.condition(),
                squares.worst());
    }

    @Override
    public double exact(ArrowOptimum at) {
        if (stages.get(stages.size() - 1).equals(setting.objective())) {
            return at.objective();
        }
        Dataset data = setting.whole().data();
        double[] noise = setting.nuisance(at.shared());
        Derivatives out = new Derivatives(data.size(), 1 + noise.length, 0);
        double[] predicted = new Law(setting.law(), setting.joined(at.own(), at.shared())).predict(data.rows());
        setting.objective().evaluate(data, predicted, noise, out);
        return Vectors.sum(out.value(), 0, data.size());
    }
}
