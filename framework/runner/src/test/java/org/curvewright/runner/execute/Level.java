package org.curvewright.runner.execute;

import java.util.Arrays;
import java.util.List;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.ParameterSpace;

/** The same for every run. */
record Level() implements Formulation {

    @Override
    public String formula() {
        return "L = E";
    }

    @Override
    public List<Variable> covariates() {
        return List.of(Variable.of("N", ""));
    }

    @Override
    public ParameterSpace parameters() {
        return ParameterSpace.of(Parameter.level("E", "level"));
    }

    @Override
    public void evaluate(Rows rows, double[] theta, Derivatives out) {
        Arrays.fill(out.value(), theta[0]);
    }

    @Override
    public List<double[]> startingPoints(Dataset data) {
        return List.of();
    }
}
