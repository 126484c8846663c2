package org.curvewright.plugins.estimators;

import java.util.List;
import org.curvewright.numerics.optimize.Bounds;
import org.curvewright.numerics.optimize.Census;
import org.curvewright.numerics.optimize.Optimizer;
import org.curvewright.numerics.optimize.Optimum;
import org.curvewright.numerics.optimize.SmoothProblem;

/** What is minimised over the law's parameters and then the noise's, in working units. */
interface Target {

    /** Enough for any descent that arrives; one that runs along a valley without end is not worth more. */
    int BRIEF = 300;

    /** Enough for the slowest descent that still arrives. */
    int PATIENT = 10_000;

    /** The local minimum below a start, or how far the allowed evaluations lead. */
    Optimum descend(double[] start, Bounds bounds, int evaluations);

    /** Every local minimum in the box that the search meets, best first; the given starts are among its own. */
    Census survey(Box box, List<double[]> given);

    /** The objective at an optimum, where the search minimised something smoother. */
    default double exact(Optimum optimum) {
        return optimum.objective();
    }

    /** The objective as any optimizer takes it. */
    SmoothProblem smooth(Bounds bounds);

    /** The law's parameters with the noise's appended, where the objective has some. */
    default double[] whole(double[] theta) {
        return theta;
    }

    /** An optimizer of another kind than the one that searches. */
    Optimizer<SmoothProblem> second();

    /** What that optimizer is called. */
    String secondName();
}
