package org.curvewright.plugins.analyses.diagnostics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.curvewright.numerics.linear.HouseholderQr;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.numerics.optimize.Bounds;
import org.curvewright.numerics.optimize.LeastSquaresProblem;
import org.curvewright.numerics.optimize.LevenbergMarquardt;
import org.curvewright.numerics.optimize.Optimum;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Law;
import org.jspecify.annotations.Nullable;

/**
 * A law refitted to the means of cells by least squares on the response, with or without an offset beside it, and its tangent
 * there: {@code f(θ + δ) ≈ f(θ) + Σ δⱼ ∂f/∂θⱼ}, a column each parameter that no bound of its support holds.
 *
 * @param predicted f(θ)
 * @param columns ∂f/∂θⱼ, and 1 where there is an offset
 */
record OffsetLaw(double[] predicted, List<double[]> columns) {

    private static final int EVALUATIONS = 2_000;
    /** Relative to the first diagonal element; columns below depend on others but for rounding. */
    private static final double SINGULAR = 1e-9;

    static OffsetLaw of(Law start, Rows cells, double[] means, boolean offset) {
        Problem problem = new Problem(start, cells, means, offset);
        Optimum found =
                LevenbergMarquardt.standard().withMaxEvaluations(EVALUATIONS).minimize(problem, start.theta());
        boolean better = Double.isFinite(found.objective());
        double[] theta = better ? found.parameters() : start.theta();
        Derivatives out = new Derivatives(cells.size(), theta.length, 1);
        start.formulation().evaluate(cells, theta, out);
        List<double[]> columns = new ArrayList<>();
        for (int j = 0; j < theta.length; j++) {
            if (problem.bounds().activity(j, theta[j]) == 0
                    && Arrays.stream(out.gradient(j)).allMatch(Double::isFinite)) {
                columns.add(out.gradient(j).clone());
            }
        }
        if (offset) {
            columns.add(ones(cells.size()));
        }
        return new OffsetLaw(out.value().clone(), columns);
    }

    static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** What of each vector the tangent cannot take up, in coordinates of its own. */
    double[][] beyond(double[][] vectors) {
        int n = predicted.length;
        int p = columns.size();
        double[] matrix = new double[n * Math.max(p, 1)];
        for (int j = 0; j < p; j++) {
            double length = Vectors.norm(columns.get(j), 0, n);
            for (int i = 0; i < n; i++) {
                matrix[j * n + i] = length > 0 ? columns.get(j)[i] / length : 0;
            }
        }
        HouseholderQr qr = new HouseholderQr(n, Math.max(p, 1));
        qr.factor(matrix, n, p);
        int rank = p == 0 ? 0 : qr.rank(SINGULAR);
        return Arrays.stream(vectors)
                .map(vector -> {
                    double[] turned = vector.clone();
                    qr.applyTransposed(turned);
                    return Arrays.copyOfRange(turned, Math.min(rank, n), n);
                })
                .toArray(double[][]::new);
    }

    /** What is left of responses. */
    double[][] deviations(double[][] responses) {
        return Arrays.stream(responses)
                .map(own -> {
                    double[] left = own.clone();
                    Arrays.setAll(left, i -> left[i] - predicted[i]);
                    return left;
                })
                .toArray(double[][]::new);
    }

    private record Problem(Law start, Rows cells, double[] means, boolean offset) implements LeastSquaresProblem {

        @Override
        public Bounds bounds() {
            int p = start.theta().length;
            double[] lower = new double[p];
            double[] upper = new double[p];
            for (int j = 0; j < p; j++) {
                lower[j] = start.formulation().parameters().get(j).support().lower();
                upper[j] = start.formulation().parameters().get(j).support().upper();
            }
            return Bounds.of(lower, upper);
        }

        @Override
        public int residuals() {
            return means.length;
        }

        @Override
        public void evaluate(double[] x, double[] residuals, double @Nullable [] jacobian) {
            int n = means.length;
            Derivatives out = new Derivatives(n, x.length, jacobian == null ? 0 : 1);
            start.formulation().evaluate(cells, x, out);
            Arrays.setAll(residuals, i -> means[i] - out.value()[i]);
            centre(residuals, 0, n);
            if (jacobian != null) {
                for (int j = 0; j < x.length; j++) {
                    for (int i = 0; i < n; i++) {
                        jacobian[i + j * n] = -out.gradient(j)[i];
                    }
                    centre(jacobian, j * n, n);
                }
            }
        }

        /** The best offset is the mean of what is left. */
        private void centre(double[] values, int from, int n) {
            double mean = offset ? Vectors.sum(values, from, n) / n : 0;
            for (int i = from; i < from + n; i++) {
                values[i] -= mean;
            }
        }
    }
}
