package org.curvewright.plugins.estimators;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.curvewright.numerics.linear.BoundedLeastSquares;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Support;

/** The linear parameters that fit best with given nonlinear ones, by weighted least squares within their supports. */
final class Amplitudes {

    private final Setting setting;
    private final double[] weights;
    private final Derivatives out;
    private final BoundedLeastSquares solver;
    private final double[] basis;
    private final double[] solution;

    Amplitudes(Setting setting, double[] weights) {
        this.setting = setting;
        this.weights = weights;
        int n = setting.data().size();
        int linear = setting.linear().length;
        this.out = new Derivatives(n, setting.size(), 1);
        this.solver = new BoundedLeastSquares(n, Math.max(1, linear));
        this.basis = new double[n * linear];
        this.solution = new double[linear];
    }

    /** Replaces the linear ones among the parameters. */
    void complete(double[] theta) {
        int[] linear = setting.linear();
        if (linear.length == 0) {
            return;
        }
        Arrays.stream(linear).forEach(k -> theta[k] = 0);
        setting.formulation().evaluate(setting.data().rows(), theta, out);
        int n = setting.data().size();
        double[] target = setting.data().observed().clone();
        for (int i = 0; i < n; i++) {
            target[i] -= out.value()[i];
        }
        for (int j = 0; j < linear.length; j++) {
            System.arraycopy(out.gradient(linear[j]), 0, basis, j * n, n);
        }
        solver.solve(basis, n, linear.length, target, weights, ends(Support::lower), ends(Support::upper), solution);
        for (int j = 0; j < linear.length; j++) {
            theta[linear[j]] = solution[j];
        }
    }

    private double[] ends(ToDoubleFunction<Support> end) {
        return Arrays.stream(setting.linear())
                .mapToDouble(k -> end.applyAsDouble(setting.parameter(k).support()))
                .toArray();
    }
}
