package org.curvewright.runner.config.bind;

import java.util.List;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.ParameterSpace;

/** A constant curve without parameters. */
record Curve(String formula) implements Formulation {

    @Override
    public List<Variable> covariates() {
        return List.of();
    }

    @Override
    public ParameterSpace parameters() {
        return new ParameterSpace(List.of());
    }

    @Override
    public void evaluate(Rows rows, double[] theta, Derivatives out) {}

    @Override
    public List<double[]> startingPoints(Dataset data) {
        return List.of(new double[0]);
    }
}
