package org.curvewright.plugins.estimators;

import org.curvewright.numerics.optimize.ArrowLeastSquares;
import org.curvewright.numerics.optimize.ArrowNewton;
import org.curvewright.numerics.optimize.ArrowOptimum;
import org.curvewright.numerics.optimize.Bounds;

/** Least squares of all groups. */
record GroupedSquares(GroupedRows rows) implements GroupedDescent {

    private static final int STEPS = 100;

    @Override
    public Bounds shared() {
        return rows.shared();
    }

    @Override
    public ArrowOptimum minimize(double[][] own, double[] shared, Bounds within) {
        return new ArrowLeastSquares(rows, Target.BRIEF).minimize(own, shared, within);
    }

    @Override
    public ArrowOptimum secondOpinion(double[][] own, double[] shared) {
        return new ArrowNewton(rows, STEPS).minimize(own, shared);
    }

    @Override
    public String secondOpinionName() {
        return "arrow-newton-exact-hessian";
    }

    @Override
    public ArrowNewton.Place place(ArrowOptimum optimum) {
        return new ArrowNewton(rows, STEPS).place(optimum.own(), optimum.shared());
    }
}
