package org.curvewright.plugins.formulations.expression;

import org.curvewright.numerics.math.Elementwise;
import org.curvewright.spi.data.Rows;

/** The covariates that a tape reads. */
interface Columns {

    int size();

    double[] value(int covariate);

    double[] logarithm(int covariate);

    /** Rows with their logarithms. */
    record OfRows(Rows rows) implements Columns {
        @Override
        public int size() {
            return rows.size();
        }

        @Override
        public double[] value(int covariate) {
            return rows.value(covariate);
        }

        @Override
        public double[] logarithm(int covariate) {
            return rows.logarithm(covariate);
        }
    }

    /** A single covariate, its logarithm taken where it is needed. */
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
