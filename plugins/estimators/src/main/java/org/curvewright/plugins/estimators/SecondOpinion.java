package org.curvewright.plugins.estimators;

import java.util.Optional;
import org.curvewright.numerics.optimize.Bounds;
import org.curvewright.numerics.optimize.Optimizer;
import org.curvewright.numerics.optimize.Optimum;
import org.curvewright.numerics.optimize.SmoothProblem;
import org.curvewright.spi.Decimal;

/**
 * What an optimizer of another kind made of an optimum when it began beside it.
 *
 * @param found the optimum, or the other's where that was better
 * @param other where the other ended, from the farthest start from which it agreed
 * @param name what the other is called
 */
record SecondOpinion(Found found, Optimum other, String name) {

    /** How far from the optimum the other begins, relative to each parameter; nearer when it loses its way. */
    private static final double[] DISPLACEMENTS = {0.05, 5e-3, 5e-4};

    /** Relative decrease of the objective by which it must be better to be believed. */
    private static final double BETTER = 1e-12;

    /** Relative difference of two objectives that are one minimum. */
    private static final double AGREEMENT = 1e-6;

    /** The same beyond which the other is said not to have found it; kinks that are smoothed for it cost more than rounding. */
    private static final double DISSENT = 1e-5;

    static SecondOpinion on(Setting setting, Target target, SecondOptimizer second, Found first) {
        Bounds bounds = first.box().hard(setting);
        double size = Math.abs(first.objective());
        Optimizer<SmoothProblem> optimizer = second.beside(target);
        String name = second.nameBeside(target);
        Optimum other = first.best();
        for (double displacement : DISPLACEMENTS) {
            double[] start = target.whole(displaced(first.parameters(), displacement));
            other = optimizer.minimize(target.smooth(bounds), start);
            if (other.objective() < first.objective() - BETTER * size && setting.isWritable(other.parameters())) {
                Optimum end = lower(target.descend(other.parameters(), bounds, Target.BRIEF), other);
                return new SecondOpinion(
                        first.withBest(setting.isWritable(end.parameters()) ? end : other), other, name);
            }
            if (other.objective() <= first.objective() + AGREEMENT * size) {
                break;
            }
        }
        return new SecondOpinion(first, other, name);
    }

    /** The same of a vertex, where there is one, both compared by the objective that was smoothed for the search. */
    SecondOpinion onVertex(Setting setting, Target target) {
        Optimum exact = new Optimum(
                other.parameters(),
                target.exact(other),
                other.termination(),
                other.iterations(),
                other.evaluations(),
                other.projectedGradient(),
                other.curvature(),
                other.activity());
        return Vertex.beside(setting, found)
                .map(vertex -> new SecondOpinion(vertex, exact, name))
                .orElse(this);
    }

    /** A descent by way of smoother objectives may lead away from where it began. */
    private static Optimum lower(Optimum descended, Optimum other) {
        return descended.objective() <= other.objective() + BETTER * Math.abs(other.objective()) ? descended : other;
    }

    private static double[] displaced(double[] parameters, double displacement) {
        double[] moved = parameters.clone();
        for (int k = 0; k < moved.length; k++) {
            moved[k] *= 1 + (k % 2 == 0 ? displacement : -displacement);
        }
        return moved;
    }

    /** Why the minimum is not confirmed, where the other ended above it. */
    Optional<String> dissent() {
        double difference = difference();
        return difference <= DISSENT
                ? Optional.empty()
                : Optional.of("the second optimizer, " + name + ", began beside the minimum and ended above it"
                        + (difference < Double.POSITIVE_INFINITY
                                ? ", by " + Decimal.significant(100 * difference, 2) + " % of the objective"
                                : "")
                        + ": it does not confirm it");
    }

    /** (the other's objective − ours)/ours; 0 where both are alike. */
    double difference() {
        double ours = found.objective();
        return other.objective() == ours ? 0 : (other.objective() - ours) / Math.abs(ours);
    }
}
