package org.curvewright.testkit;

import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Law;

/** Datasets for tests, without files. */
public final class Datasets {

    private Datasets() {}

    /** Observations for a formulation, without any other role. */
    public static Dataset of(Formulation formulation, Rows rows, double... observed) {
        return new Dataset("test", formulation.covariates(), Variable.of("y", ""), rows, observed, Dataset.Roles.NONE);
    }

    /** What a law predicts, as if observed without noise. */
    public static Dataset noiseless(Formulation formulation, Rows rows, double... theta) {
        return of(formulation, rows, new Law(formulation, theta).predict(rows));
    }
}
