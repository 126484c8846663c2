package org.curvewright.plugins.analyses.known;

import java.util.Arrays;
import java.util.List;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.ParameterSpace;
import org.curvewright.spi.law.Support;
import org.curvewright.spi.law.Transform;

/** y = c ln N: a law whose level is not free. */
public record Proportional() implements Formulation {

    @Override
    public String formula() {
        return "y = c ln N";
    }

    @Override
    public List<Variable> covariates() {
        return List.of(Polynomial.SIZE);
    }

    @Override
    public ParameterSpace parameters() {
        return ParameterSpace.of(new Parameter("c", "coefficient", "", Support.REAL, Transform.IDENTITY));
    }

    @Override
    public void evaluate(Rows rows, double[] theta, Derivatives out) {
        for (int i = 0; i < rows.size(); i++) {
            out.value()[i] = theta[0] * rows.logarithm(0)[i];
        }
        if (out.order() >= 1) {
            System.arraycopy(rows.logarithm(0), 0, out.gradient(0), 0, rows.size());
        }
        if (out.order() >= 2) {
            Arrays.fill(out.hessian(0, 0), 0);
        }
    }

    @Override
    public List<double[]> startingPoints(Dataset data) {
        return List.of(new double[] {1});
    }
}
