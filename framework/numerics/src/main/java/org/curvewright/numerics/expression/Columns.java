package org.curvewright.numerics.expression;

import org.curvewright.numerics.math.Elementwise;

/** The covariates that an expression reads, a column each. */
public interface Columns {

    /** How many rows there are. */
    int size();

    double[] value(int covariate);

    /** ln of the covariate. */
    double[] logarithm(int covariate);

    /** A single covariate, its logarithm taken where it is needed. */
    static Columns single(double[] values) {
        return new Single(values);
    }

    /** A single covariate. */
    record Single(double[] values) implements Columns {
        @Override
        public int size() {
            return values.length;
        }

        @Override
        public double[] value(int covariate) {
            return values;
        }

        @Override
        public double[] logarithm(int covariate) {
            double[] logarithm = new double[values.length];
            Elementwise.log(values, logarithm, 0, values.length);
            return logarithm;
        }
    }
}
