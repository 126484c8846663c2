package org.curvewright.plugins.analyses;

import java.util.Arrays;
import java.util.List;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.ParameterSpace;

/** A formulation in N, in closed form. */
record Curve(String formula, ParameterSpace parameters, Shape shape) implements Formulation {

    static final Curve KAPLAN = new Curve(
            "L(N) = a·N^−α + L∞",
            space("a", "alpha", "L_inf"),
            (logarithm, theta) -> theta[0] * StrictMath.exp(-theta[1] * logarithm) + theta[2]);
    static final Curve BOUNDED = new Curve(
            "acc(N) = 1 − a·N^−α",
            space("a", "alpha"),
            (logarithm, theta) -> 1 - theta[0] * StrictMath.exp(-theta[1] * logarithm));
    static final Curve LINE =
            new Curve("y(N) = b + s·ln N", space("b", "s"), (logarithm, theta) -> theta[0] + theta[1] * logarithm);

    /** The response at ln N. */
    interface Shape {
        double at(double logarithm, double[] theta);
    }

    private static ParameterSpace space(String... symbols) {
        return new ParameterSpace(Arrays.stream(symbols)
                .map(symbol -> Parameter.exponent(symbol, symbol))
                .toList());
    }

    @Override
    public List<Variable> covariates() {
        return List.of(Study.SIZE);
    }

    @Override
    public void evaluate(Rows rows, double[] theta, Derivatives out) {
        Arrays.setAll(out.value(), i -> shape.at(rows.logarithm(0)[i], theta));
    }

    @Override
    public List<double[]> startingPoints(Dataset data) {
        return List.of();
    }
}
