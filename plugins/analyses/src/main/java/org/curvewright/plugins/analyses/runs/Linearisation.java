package org.curvewright.plugins.analyses.runs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.curvewright.numerics.linear.HouseholderQr;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.numerics.statistics.LinearRegression;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Law;

/**
 * A law near its optimum, on the scale of its objective's residuals: {@code rᵢ(θ + δ) ≈ rᵢ − Σⱼ Jᵢⱼ δⱼ} with
 * {@code Jᵢⱼ = −(∂rᵢ/∂fᵢ)(∂fᵢ/∂θⱼ)}. Parameters on a bound of their support do not move and have no column.
 *
 * @param residuals rᵢ
 * @param slopes −∂rᵢ/∂fᵢ: how far a residual falls when the prediction rises by one unit of the response
 * @param columns J, a column a free parameter
 */
public record Linearisation(double[] residuals, double[] slopes, List<double[]> columns) {

    /** Below this ratio of diagonal elements the columns depend on each other but for rounding. */
    private static final double SINGULAR = 1e-10;

    public static Linearisation of(FitResult fit) {
        Dataset data = fit.request().dataset();
        Law law = fit.fit().law();
        Derivatives out =
                new Derivatives(data.size(), law.formulation().parameters().size(), 1);
        law.formulation().evaluate(data.rows(), law.theta(), out);
        Scale scale = Scale.of(fit);
        double[] slopes = scale.slopes(data, out.value());
        Arrays.setAll(slopes, i -> -slopes[i]);
        List<double[]> columns = new ArrayList<>();
        List<String> symbols = law.formulation().parameters().symbols();
        for (int j = 0; j < symbols.size(); j++) {
            if (!fit.fit().certificate().atBound().contains(symbols.get(j))) {
                double[] gradient = out.gradient(j);
                double[] column = new double[slopes.length];
                Arrays.setAll(column, i -> slopes[i] * gradient[i]);
                columns.add(column);
            }
        }
        return new Linearisation(scale.residuals(data, out.value()), slopes, columns);
    }

    /**
     * The same with an offset of each cluster beside the law, offsets summing to zero; empty where clusters have covariates of
     * their own, so that the law's parameters and offsets do not tell apart.
     */
    public Optional<Linearisation> beside(Clustered clusters) {
        List<double[]> all = new ArrayList<>(columns);
        for (int c = 1; c < clusters.count(); c++) {
            double[] column = new double[size()];
            for (int i = 0; i < column.length; i++) {
                int own = clusters.of()[i];
                column[i] = own == c ? slopes[i] : own == 0 ? -slopes[i] : 0;
            }
            all.add(column);
        }
        return LinearRegression.fit(residuals, all.toArray(double[][]::new))
                .value()
                .map(found -> {
                    double[] left = residuals.clone();
                    for (int j = 0; j < all.size(); j++) {
                        Vectors.addScaled(-found.coefficients()[j], all.get(j), 0, left, 0, left.length);
                    }
                    return new Linearisation(left, slopes, all);
                });
    }

    public int size() {
        return residuals.length;
    }

    /** n less the parameters that move. */
    public int degreesOfFreedom() {
        return size() - columns.size();
    }

    /** Σ rᵢ². */
    public double sumOfSquares() {
        return Vectors.dotCompensated(residuals, 0, residuals, 0, size());
    }

    /**
     * hᵢ = jᵢᵀ (JᵀJ)⁻¹ jᵢ, from 0 to 1: how much of a residual a run takes from itself by pulling the law. Empty where the
     * columns depend on each other or outnumber the runs.
     */
    public Optional<double[]> leverages() {
        int n = size();
        int p = columns.size();
        double[] matrix = new double[n * p];
        for (int j = 0; j < p; j++) {
            double length = Vectors.norm(columns.get(j), 0, n);
            for (int i = 0; i < n; i++) {
                matrix[j * n + i] = length > 0 ? columns.get(j)[i] / length : 0;
            }
        }
        HouseholderQr qr = new HouseholderQr(Math.max(n, 1), Math.max(p, 1));
        qr.factor(matrix, n, p);
        if (p > n || qr.rank(SINGULAR) < p) {
            return Optional.empty();
        }
        double[] leverages = new double[n];
        double[] row = new double[p];
        for (int i = 0; i < n; i++) {
            int at = i;
            Arrays.setAll(row, j -> matrix[j * n + at]);
            qr.solveTransposed(row, row);
            leverages[i] = Math.min(1, Vectors.dot(row, 0, row, 0, p));
        }
        return Optional.of(leverages);
    }
}
