package org.curvewright.spi.law;

import java.util.Arrays;
import org.curvewright.spi.data.Rows;

/** One member of a family: a formulation with its parameters bound. It can predict. */
public final class Law {

    private final Formulation formulation;
    private final double[] theta;

    public Law(Formulation formulation, double[] theta) {
        if (theta.length != formulation.parameters().size()) {
            throw new IllegalArgumentException(theta.length + " values for the parameters "
                    + formulation.parameters().symbols());
        }
        this.formulation = formulation;
        this.theta = theta.clone();
    }

    public Formulation formulation() {
        return formulation;
    }

    public double[] theta() {
        return theta.clone();
    }

    /** The value of one parameter. */
    public double parameter(int index) {
        return theta[index];
    }

    /** The predicted response of every row, in the response's unit. */
    public double[] predict(Rows rows) {
        Derivatives out = new Derivatives(rows.size(), theta.length, 0);
        formulation.evaluate(rows, theta, out);
        return out.value();
    }

    /** The predicted response at one point; covariates in the formulation's order. */
    public double predict(double... covariates) {
        double[][] columns =
                Arrays.stream(covariates).mapToObj(x -> new double[] {x}).toArray(double[][]::new);
        return predict(Rows.of(columns))[0];
    }
}
