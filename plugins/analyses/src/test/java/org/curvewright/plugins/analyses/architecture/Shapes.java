package org.curvewright.plugins.analyses.architecture;

import java.util.Arrays;
import java.util.List;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.ParameterSpace;
import org.curvewright.spi.law.Support;
import org.curvewright.spi.law.Transform;

/**
 * {@code L = a0 + a1 ln x + a2/x + b1 ln r + b2/r}, or without the terms of r.
 *
 * @param ratio whether the law knows r
 */
record Shapes(boolean ratio) implements Formulation {

    static final List<Variable> COVARIATES = List.of(Variable.of("x", ""), Variable.of("r", ""));

    @Override
    public String formula() {
        return "L = a0 + a1·ln(x) + a2/x" + (ratio ? " + b1·ln(r) + b2/r" : "");
    }

    @Override
    public List<Variable> covariates() {
        return COVARIATES;
    }

    @Override
    public ParameterSpace parameters() {
        List<String> symbols = ratio ? List.of("a0", "a1", "a2", "b1", "b2") : List.of("a0", "a1", "a2");
        return new ParameterSpace(symbols.stream()
                .map(symbol -> new Parameter(symbol, "coefficient", "nats/token", Support.REAL, Transform.IDENTITY))
                .toList());
    }

    @Override
    public void evaluate(Rows rows, double[] theta, Derivatives out) {
        for (int i = 0; i < rows.size(); i++) {
            double x = Elementary.exp(rows.logarithm(0)[i]);
            double r = Elementary.exp(rows.logarithm(1)[i]);
            double[] terms = {1, rows.logarithm(0)[i], 1 / x, rows.logarithm(1)[i], 1 / r};
            out.value()[i] = 0;
            for (int k = 0; k < theta.length; k++) {
                out.value()[i] += theta[k] * terms[k];
                if (out.order() >= 1) {
                    out.gradient(k)[i] = terms[k];
                }
            }
        }
        if (out.order() >= 2) {
            Arrays.stream(out.hessian()).forEach(second -> Arrays.fill(second, 0));
        }
    }

    @Override
    public List<double[]> startingPoints(Dataset data) {
        return List.of(new double[parameters().size()]);
    }
}
