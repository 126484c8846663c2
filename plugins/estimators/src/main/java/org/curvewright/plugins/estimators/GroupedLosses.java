package org.curvewright.plugins.estimators;

import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.numerics.optimize.ArrowObjective;
import org.curvewright.numerics.optimize.Bounds;
import org.curvewright.numerics.optimize.RowObjective;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.Objective;
import org.jspecify.annotations.Nullable;

/** Any objective of one law in many groups as an arrow: the common parameters are the law's and then the noise's. */
final class GroupedLosses implements ArrowObjective {

    private final RowObjective[] problems;
    private final Bounds[] own;
    private final Bounds shared;
    /** For every element of a point its place among the parameters of the inner law and the noise. */
    private final int[] order;

    private final double[] theta;
    private final double[] slope;
    private final double[] curvature;

    /** @param times how often every row of each group counts; empty for once */
    GroupedLosses(
            GroupedSetting setting,
            Objective objective,
            Dataset[] parts,
            List<double[]> times,
            Bounds[] own,
            Bounds shared) {
        this.own = own;
        this.shared = shared;
        this.order = IntStream.concat(
                        IntStream.concat(IntStream.of(setting.own()), IntStream.of(setting.shared())),
                        IntStream.range(0, objective.nuisance().size())
                                .map(k -> setting.law().inner().parameters().size() + k))
                .toArray();
        this.theta = new double[order.length];
        this.slope = new double[order.length];
        this.curvature = new double[order.length * order.length];
        this.problems = new RowObjective[parts.length];
        for (int group = 0; group < parts.length; group++) {
            LawRows law = new LawRows(setting.law().inner(), parts[group].rows());
            ObjectiveRows losses = new ObjectiveRows(objective, parts[group]);
            problems[group] = RowObjective.sharing(
                    law,
                    law.shared(),
                    losses,
                    losses.shared(),
                    times.isEmpty() ? null : times.get(group),
                    Bounds.none(order.length));
        }
    }

    @Override
    public int blocks() {
        return problems.length;
    }

    @Override
    public Bounds own(int block) {
        return own[block];
    }

    @Override
    public Bounds shared() {
        return shared;
    }

    @Override
    public double evaluate(int block, double[] point, double[] gradient, double @Nullable [] hessian) {
        int size = order.length;
        for (int k = 0; k < size; k++) {
            theta[order[k]] = point[k];
        }
        double value = problems[block].evaluate(theta, slope, hessian == null ? null : curvature);
        for (int j = 0; j < size; j++) {
            gradient[j] = slope[order[j]];
            for (int k = 0; hessian != null && k < size; k++) {
                hessian[j + k * size] = curvature[order[j] + order[k] * size];
            }
        }
        return value;
    }
}
