package org.curvewright.plugins.analyses;

import java.util.ArrayList;
import java.util.List;
import org.curvewright.numerics.distribution.Normal;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.statistics.Correlation;
import org.curvewright.numerics.statistics.Obstacle;
import org.curvewright.numerics.statistics.Statistic;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;

/** What can be said about the correlation of two series. */
record CorrelationFindings(PValue test) {

    /** How a p-value is computed. */
    enum PValue {
        /** t = r √((n − 2)/(1 − r²)) against Student's t with n − 2 degrees of freedom, two-sided. */
        T,
        /** The share of all n! pairings with |r| at least as large. */
        EXACT
    }

    private static final double TWO_SIDED_5_PERCENT = 0.975;
    private static final double POWER = 0.8;

    /** @param path empty, or ending in a slash */
    List<Finding> of(String path, double[] x, double[] y) {
        boolean exact = test == PValue.EXACT;
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.measurement(path + "n", x.length, "pairs"));
        findings.addAll(named(
                path + "pearson-r",
                path + "pearson-p",
                exact ? Correlation.pearsonByPermutation(x, y) : Correlation.pearson(x, y)));
        findings.addAll(named(
                path + "spearman-rho",
                path + "spearman-p",
                exact ? Correlation.spearmanByPermutation(x, y) : Correlation.spearman(x, y)));
        findings.add(detectable(path + "detectable-r", x.length));
        return findings;
    }

    private static List<Finding> named(String coefficient, String p, Statistic<Correlation> correlation) {
        return correlation
                .value()
                .map(found -> List.of(
                        Finding.of(coefficient, Kind.ESTIMATE, found.coefficient(), ""),
                        Finding.measurement(p, found.pValue(), "probability")))
                .orElseGet(() -> {
                    Obstacle obstacle = correlation.obstacle().orElseThrow();
                    Notice why = new Notice(obstacle.name(), "the series do not correlate: " + obstacle.reason());
                    return List.of(absent(coefficient, why), absent(p, why));
                });
    }

    /** tanh((z₀.₉₇₅ + z₀.₈)/√(n − 3)), by Fisher's transformation of r. */
    private static Finding detectable(String address, int n) {
        if (n < 4) {
            return absent(address, new Notice("TOO_FEW", n + " pairs; power takes at least 4"));
        }
        double z = Normal.STANDARD.quantile(TWO_SIDED_5_PERCENT) + Normal.STANDARD.quantile(POWER);
        double twice = Elementary.expm1(2 * z / Math.sqrt(n - 3));
        Notice meaning =
                new Notice("POWER", "the |r| that " + n + " pairs reveal at the 5 % level in 80 % of repetitions");
        return Finding.measurement(address, twice / (twice + 2), "").noting(List.of(meaning));
    }

    private static Finding absent(String address, Notice why) {
        return Finding.absent(address, Kind.MEASUREMENT, "", why);
    }
}
