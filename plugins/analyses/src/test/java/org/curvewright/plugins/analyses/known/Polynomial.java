package org.curvewright.plugins.analyses.known;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.ParameterSpace;
import org.curvewright.spi.law.Support;
import org.curvewright.spi.law.Transform;

/** y = Σ c_k (ln N)^k up to a degree: linear in its parameters, so that everything about its fits is known in closed form. */
public record Polynomial(int degree) implements Formulation {

    public static final Variable SIZE = Variable.of("N", "parameters");

    @Override
    public String formula() {
        return "y = Σ cₖ (ln N)ᵏ, k ≤ " + degree;
    }

    @Override
    public List<Variable> covariates() {
        return List.of(SIZE);
    }

    @Override
    public ParameterSpace parameters() {
        return new ParameterSpace(IntStream.rangeClosed(0, degree)
                .mapToObj(k -> new Parameter("c" + k, "coefficient", "", Support.REAL, Transform.IDENTITY))
                .toList());
    }

    /** (ln N)^k of every row, k by k. */
    static double[][] columns(Rows rows, int degree) {
        double[][] columns = new double[degree + 1][rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            double power = 1;
            for (int k = 0; k <= degree; k++) {
                columns[k][i] = power;
                power *= rows.logarithm(0)[i];
            }
        }
        return columns;
    }

    @Override
    public void evaluate(Rows rows, double[] theta, Derivatives out) {
        double[][] columns = columns(rows, degree);
        Arrays.fill(out.value(), 0);
        for (int k = 0; k <= degree; k++) {
            for (int i = 0; i < rows.size(); i++) {
                out.value()[i] += theta[k] * columns[k][i];
            }
            if (out.order() >= 1) {
                System.arraycopy(columns[k], 0, out.gradient(k), 0, rows.size());
            }
        }
        if (out.order() >= 2) {
            Arrays.stream(out.hessian()).forEach(second -> Arrays.fill(second, 0));
        }
    }

    @Override
    public List<double[]> startingPoints(Dataset data) {
        return List.of(new double[degree + 1]);
    }
}
