package org.curvewright.plugins.estimators;

import org.curvewright.numerics.optimize.ArrowNewton;
import org.curvewright.numerics.optimize.ArrowOptimum;
import org.curvewright.numerics.optimize.Bounds;

/** How all groups descend together. The common parameters are the law's and then the noise's, as a search moves them. */
interface GroupedDescent {

    /** The box of the common parameters. */
    Bounds shared();

    /** The minimum below a start within bounds of the common parameters. */
    ArrowOptimum minimize(double[][] own, double[] shared, Bounds within);

    /** What an optimizer of another kind makes of a start. */
    ArrowOptimum secondOpinion(double[][] own, double[] shared);

    /** What that optimizer is called. */
    String secondOpinionName();

    /** What is known of an optimum. */
    ArrowNewton.Place place(ArrowOptimum optimum);

    /** The objective at an optimum, where the descent minimised something smoother. */
    default double exact(ArrowOptimum optimum) {
        return optimum.objective();
    }
}
