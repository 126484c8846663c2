package org.curvewright.plugins.formulations;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.curvewright.numerics.linear.BoundedLeastSquares;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.Transform;

/** Where to begin with a sum of power terms: typical exponents and the amplitudes that fit best with them. */
final class PowerStarts {

    /** From Kaplan's exponents to one per doubling of the smallest models. */
    private static final double[] EXPONENTS = {0.05, 0.15, 0.35, 0.7, 1.5};

    private final PowerSum law;
    private final Dataset data;
    private final double[] centres;
    private final Rows centred;

    PowerStarts(PowerSum law, Dataset data) {
        this.law = law;
        this.data = data;
        this.centres = IntStream.range(0, data.rows().covariates())
                .mapToDouble(k -> centre(data.rows().logarithm(k)))
                .toArray();
        this.centred = Rows.of(IntStream.range(0, centres.length)
                .mapToObj(k -> Arrays.stream(data.rows().value(k))
                        .map(x -> x / centres[k])
                        .toArray())
                .toArray(double[][]::new));
    }

    private static double centre(double[] logarithms) {
        return Elementary.exp(Arrays.stream(logarithms).average().orElse(0));
    }

    List<double[]> points() {
        return DoubleStream.of(EXPONENTS)
                .mapToObj(this::at)
                .filter(theta -> Arrays.stream(theta).allMatch(Double::isFinite))
                .toList();
    }

    private double[] at(double exponent) {
        double[] theta = law.parameters().parameters().stream()
                .mapToDouble(parameter -> initial(parameter, exponent))
                .toArray();
        int[] linear = law.linear();
        Derivatives out = new Derivatives(data.size(), theta.length, 1);
        law.evaluate(centred, theta, out);
        double[] basis = new double[linear.length * data.size()];
        for (int j = 0; j < linear.length; j++) {
            System.arraycopy(out.gradient(linear[j]), 0, basis, j * data.size(), data.size());
        }
        double[] solved = solve(basis, linear);
        for (int j = 0; j < linear.length; j++) {
            theta[linear[j]] = solved[j];
        }
        return law.rescaled(theta, centres, 1);
    }

    private static double initial(Parameter parameter, double exponent) {
        return parameter.support().clamp(parameter.transform() == Transform.LOG ? 1 : exponent);
    }

    private double[] solve(double[] basis, int[] linear) {
        double[] lower = bound(linear, parameter -> parameter.support().lower());
        double[] upper = bound(linear, parameter -> parameter.support().upper());
        double[] solution = new double[linear.length];
        new BoundedLeastSquares(data.size(), linear.length)
                .solve(basis, data.size(), linear.length, data.observed(), null, lower, upper, solution);
        return solution;
    }

    private double[] bound(int[] linear, ToDoubleFunction<Parameter> end) {
        return Arrays.stream(linear)
                .mapToDouble(k -> end.applyAsDouble(law.parameters().get(k)))
                .toArray();
    }
}
