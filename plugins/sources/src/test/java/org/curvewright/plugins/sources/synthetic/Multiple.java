package org.curvewright.plugins.sources.synthetic;

import java.util.Arrays;
import java.util.List;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.ParameterSpace;

/** y = k·N. */
record Multiple() implements Formulation {

    @Override
    public String formula() {
        return "y = k·N";
    }

    @Override
    public List<Variable> covariates() {
        return List.of(Variable.of("N", "parameters"));
    }

    @Override
    public ParameterSpace parameters() {
        return ParameterSpace.of(Parameter.level("k", "factor"));
    }

    @Override
    public void evaluate(Rows rows, double[] theta, Derivatives out) {
        Arrays.setAll(out.value(), i -> theta[0] * rows.value(0)[i]);
    }

    @Override
    public List<double[]> startingPoints(Dataset data) {
        return List.of();
    }
}
