package org.curvewright.plugins.inference;

import java.util.OptionalInt;
import org.curvewright.numerics.optimize.DampedNewton;
import org.curvewright.numerics.optimize.Optimum;
import org.curvewright.numerics.optimize.SmoothProblem;
import org.curvewright.spi.inference.LawFunction;

/** T(c) = min over g(x) = c of (Q(x) − Qₘᵢₙ)/u for one function g of the parameters. */
final class Profile {

    /** How much stiffer the pull towards c is than the objective: the value reached lags by about a hundredth. */
    private static final double STIFFNESS = 100;

    private static final int EVALUATIONS = 400;

    private final FittedObjective objective;
    private final FunctionDerivatives function;
    private final OptionalInt parameter;
    private final Point optimum;
    private final double deviation;

    /**
     * A point of the profile.
     *
     * @param value g(x)
     * @param rise T
     */
    record Point(double value, double rise, double[] x) {}

    Profile(FittedObjective objective, LawFunction function) {
        this.objective = objective;
        this.function = new FunctionDerivatives(objective, function);
        this.parameter = function.parameter();
        double[] x = objective.optimum();
        this.function.evaluate(x);
        this.optimum = new Point(this.function.value(), 0, x);
        this.deviation = Covariance.scale(objective, this.function.gradient());
    }

    /** Where the fit ended. */
    Point optimum() {
        return optimum;
    }

    /** A rough standard error of g, the scale on which to move it; 0 where g does not depend on the parameters. */
    double deviation() {
        return deviation;
    }

    /** The largest and the least value that the support allows; infinite where only the profile can tell. */
    double limit(boolean upper) {
        if (parameter.isEmpty()) {
            return upper ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
        int k = parameter.getAsInt();
        return upper ? objective.bounds().upper(k) : objective.bounds().lower(k);
    }

    /** The best point whose function is at or near {@code target}, searched from a point near it. */
    Point at(double target, Point near) {
        SmoothProblem problem = parameter.isPresent()
                ? new HeldParameter(objective, parameter.getAsInt(), target)
                : new DrawnFunction(
                        objective, function, target, STIFFNESS * objective.unit() / (deviation * deviation));
        Optimum found = DampedNewton.standard().withMaxEvaluations(EVALUATIONS).minimize(problem, near.x());
        function.evaluate(found.parameters());
        double rise =
                Double.isFinite(found.objective()) ? objective.rise(found.parameters()) : Double.POSITIVE_INFINITY;
        return new Point(function.value(), rise, found.parameters());
    }
}
