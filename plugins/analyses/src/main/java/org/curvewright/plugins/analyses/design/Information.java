package org.curvewright.plugins.analyses.design;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.curvewright.numerics.linear.SymmetricEigen;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Law;

/**
 * Fisher's information of a design, {@code M = JᵀJ}, as a decomposition of its correlation form {@code D⁻¹MD⁻¹}, D the
 * lengths of J's columns. A row of J is the law's slope over the run's standard deviation: for residuals {@code (∂s/∂f) f′/σ}, for
 * shares of n trials {@code f′/√(f(1 − f)(1 + (n − 1)ρ)/n)}, which for ρ = 0 is all that counts tell and else all that their mean
 * and variance do (ρ itself taken as known). The variance of a quantity with gradient g is {@code gᵀM⁻¹g}; a further run with row j adds
 * {@code ln(1 + jᵀM⁻¹j)} to ln det M. The entropy of parameters that are Gaussian with covariance M⁻¹ is
 * {@code ½ ln det(2πe M⁻¹)} nats, so that run takes half of it away: {@code ½ ln(1 + jᵀM⁻¹j)} nats.
 *
 * <p>Reference: D. V. Lindley, <i>On a measure of the information provided by an experiment</i>, Ann. Math. Stat. 27 (1956).
 */
final class Information {

    /** A condition of J beyond which a design does not identify its law, the same as for fits. */
    static final double NOT_IDENTIFIED = 1e8;

    private final double[] lengths;
    private final SymmetricEigen eigen;
    private final int size;
    private final boolean collinear;

    private Information(double[] lengths, SymmetricEigen eigen, boolean collinear) {
        this.lengths = lengths;
        this.eigen = eigen;
        this.size = lengths.length;
        this.collinear = collinear;
    }

    static Information of(Assumed assumed) {
        List<double[]> rows = assumed.rows();
        int p = assumed.law().formulation().parameters().size();
        int n = rows.size();
        List<double[]> columns = IntStream.range(0, p)
                .mapToObj(j -> rows.stream().mapToDouble(row -> row[j]).toArray())
                .toList();
        double[] lengths = new double[p];
        Arrays.setAll(lengths, j -> Vectors.norm(columns.get(j), 0, n));
        double[] correlation = new double[p * p];
        for (int j = 0; j < p; j++) {
            for (int k = 0; k < p; k++) {
                double scale = lengths[j] * lengths[k];
                correlation[j * p + k] =
                        scale > 0 ? Vectors.dotCompensated(columns.get(j), 0, columns.get(k), 0, n) / scale : 0;
            }
        }
        SymmetricEigen eigen = new SymmetricEigen(p);
        eigen.decompose(correlation, p);
        return new Information(lengths, eigen, Collinearity.of(assumed.design()));
    }

    /** An eigenvalue; those at rounding level are as large as rounding. */
    private double value(int k) {
        return Math.max(eigen.value(k), eigen.value(size - 1) / (NOT_IDENTIFIED * NOT_IDENTIFIED));
    }

    /** √(λ_max/λ_min): the condition of the scaled J. */
    double condition() {
        return Math.sqrt(value(size - 1) / value(0));
    }

    /** Neither collinear logarithms of the covariates nor a singular J: the rule by which fits are judged. */
    boolean identifies() {
        return !collinear && condition() < NOT_IDENTIFIED;
    }

    /** gᵀ M⁻¹ h. */
    double covariance(double[] g, double[] h) {
        double sum = 0;
        for (int k = 0; k < size; k++) {
            sum += along(g, k) * along(h, k) / value(k);
        }
        return sum;
    }

    private double along(double[] g, int k) {
        double sum = 0;
        for (int j = 0; j < size; j++) {
            sum += lengths[j] > 0 ? eigen.vector(j, k) * g[j] / lengths[j] : 0;
        }
        return sum;
    }

    double deviation(double[] g) {
        return Math.sqrt(covariance(g, g));
    }

    /** ½ ln(1 + jᵀM⁻¹j), in nats: what a run of that row, its noise already divided out, tells of all parameters at once. */
    double gain(double[] row) {
        return Elementary.log1p(covariance(row, row)) / 2;
    }

    /** The standard deviation of a quantity after one more run. */
    double deviationAfter(double[] g, double[] row) {
        double shared = covariance(g, row);
        double before = covariance(g, g);
        return Math.sqrt(Math.max(0, before - shared * shared / (1 + covariance(row, row))));
    }

    /** The least determined combination of the scaled parameters, by symbol: unit length, the heaviest positive. */
    Map<String, Double> weakest(List<String> symbols) {
        double heaviest = 0;
        for (int j = 0; j < size; j++) {
            heaviest = Math.abs(eigen.vector(j, 0)) > Math.abs(heaviest) ? eigen.vector(j, 0) : heaviest;
        }
        Map<String, Double> weights = new LinkedHashMap<>();
        for (int j = 0; j < size; j++) {
            weights.put(symbols.get(j), eigen.vector(j, 0) * Math.signum(heaviest));
        }
        return weights;
    }

    /** ∂f/∂θ at one row. */
    static double[] gradient(Law law, Rows row) {
        int p = law.formulation().parameters().size();
        Derivatives out = new Derivatives(1, p, 1);
        law.formulation().evaluate(row, law.theta(), out);
        double[] gradient = new double[p];
        Arrays.setAll(gradient, j -> out.gradient(j)[0]);
        return gradient;
    }
}
