package org.curvewright.plugins.analyses.diagnostics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.curvewright.numerics.distribution.StudentT;
import org.curvewright.numerics.statistics.Correlation;
import org.curvewright.numerics.statistics.LinearRegression;
import org.curvewright.numerics.statistics.Moments;
import org.curvewright.numerics.statistics.Runs;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.runs.Linearisation;

/**
 * Three tests of residuals along u = ln x: <i>curvature</i>, the t-test of u² added to the law's own derivatives;
 * <i>runs</i>, Wald and Wolfowitz's of stretches of one sign; <i>spread</i>, Spearman's correlation of |r| with u.
 *
 * @param curvature empty where u² is a combination of the law's derivatives, or no degree of freedom is left
 */
record CovariateTests(String covariate, Optional<Shown> curvature, Optional<Shown> runs, Optional<Shown> spread) {

    /** One test: its statistic, its p-value, and what it shows where it rejects. */
    record Shown(double statistic, double p, String word) {}

    static CovariateTests of(String covariate, double[] u, Linearisation near) {
        return new CovariateTests(
                covariate, curvature(u, near), runs(u, near.residuals()), spread(u, near.residuals()));
    }

    private static Optional<Shown> curvature(double[] u, Linearisation near) {
        double centre = Moments.mean(u).value().orElse(0.0);
        double[] square = Arrays.stream(u).map(v -> (v - centre) * (v - centre)).toArray();
        double[] added = new double[u.length];
        Arrays.setAll(added, i -> near.slopes()[i] * square[i]);
        return Added.of(near, added)
                .map(found ->
                        new Shown(found.t(), found.p(), found.coefficient() > 0 ? "bend upwards" : "bend downwards"));
    }

    /** Of the mean residual of each value of u, since the order of rows that have the same says nothing. */
    private static Optional<Shown> runs(double[] u, double[] residuals) {
        double[] values = Arrays.stream(u).distinct().sorted().toArray();
        double[] sums = new double[values.length];
        for (int i = 0; i < u.length; i++) {
            sums[Arrays.binarySearch(values, u[i])] += residuals[i];
        }
        boolean[] signs = new boolean[values.length];
        for (int k = 0; k < signs.length; k++) {
            signs[k] = sums[k] > 0;
        }
        return Runs.test(signs)
                .map(found -> new Shown(
                        found.count(), found.pValue(), found.fewer() ? "keep one sign for long" : "alternate"));
    }

    private static Optional<Shown> spread(double[] u, double[] residuals) {
        double[] sizes = Arrays.stream(residuals).map(Math::abs).toArray();
        return Correlation.spearman(u, sizes)
                .value()
                .map(found -> new Shown(
                        found.coefficient(), found.pValue(), found.coefficient() > 0 ? "grow wider" : "grow narrower"));
    }

    private List<Shown> all() {
        List<Shown> all = new ArrayList<>();
        curvature.ifPresent(all::add);
        runs.ifPresent(all::add);
        spread.ifPresent(all::add);
        return all;
    }

    List<Double> pValues() {
        return all().stream().map(Shown::p).toList();
    }

    List<String> words() {
        return all().stream().map(Shown::word).toList();
    }

    void state(Findings findings) {
        curvature.ifPresentOrElse(
                shown -> {
                    findings.measurement("curvature-t", shown.statistic(), "");
                    findings.measurement("curvature-p", shown.p(), "probability");
                },
                () -> findings.absent(
                        "curvature-t",
                        "",
                        "NOT_TESTABLE",
                        "the law can take this curvature up itself, or no degree of freedom is left"));
        runs.ifPresent(shown -> {
            findings.measurement("runs", shown.statistic(), "stretches");
            findings.measurement("runs-p", shown.p(), "probability");
        });
        spread.ifPresent(shown -> {
            findings.measurement("spread-rho", shown.statistic(), "");
            findings.measurement("spread-p", shown.p(), "probability");
        });
    }

    /** The t-test of one more column beside the derivatives of a law. */
    record Added(double coefficient, double error, int degreesOfFreedom) {

        static Optional<Added> of(Linearisation near, double[] column) {
            int p = near.columns().size();
            double[][] columns = new double[p + 1][];
            for (int j = 0; j < p; j++) {
                columns[j] = near.columns().get(j);
            }
            columns[p] = column;
            return LinearRegression.fit(near.residuals(), columns)
                    .value()
                    .filter(found -> found.covariance().isPresent())
                    .map(found -> new Added(
                            found.coefficients()[p],
                            Math.sqrt(found.covariance().orElseThrow()[p][p]),
                            found.degreesOfFreedom()))
                    .filter(found -> found.error() > 0 && Double.isFinite(found.t()));
        }

        double t() {
            return coefficient / error;
        }

        double p() {
            return new StudentT(degreesOfFreedom).twoSided(t());
        }
    }
}
