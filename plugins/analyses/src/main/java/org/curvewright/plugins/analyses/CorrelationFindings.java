package org.curvewright.plugins.analyses;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.numerics.distribution.Normal;
import org.curvewright.numerics.distribution.StudentT;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;

/** What can be said about the correlation of two samples. */
record CorrelationFindings(PValue test) {

    /** How a p-value is computed. */
    enum PValue {
        /** t = r √((n − 2)/(1 − r²)) against Student's t with n − 2 degrees of freedom, two-sided. */
        T,
        /** The share of all n! pairings with |r| at least as large. */
        EXACT
    }

    private static final int MOST_FOR_EXACT = 10;
    private static final double TWO_SIDED_5_PERCENT = 0.975;
    private static final double POWER = 0.8;

    /** @param path empty, or ending in a slash */
    List<Finding> of(String path, double[] x, double[] y) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.measurement(path + "n", x.length, "pairs"));
        findings.addAll(named(path + "pearson-r", path + "pearson-p", x, y));
        findings.addAll(named(path + "spearman-rho", path + "spearman-p", Correlation.ranks(x), Correlation.ranks(y)));
        findings.add(detectable(path + "detectable-r", x.length));
        return findings;
    }

    private List<Finding> named(String coefficient, String p, double[] x, double[] y) {
        OptionalDouble r = x.length < 2 ? OptionalDouble.empty() : Correlation.pearson(x, y);
        if (r.isEmpty()) {
            Notice why = new Notice("CONSTANT_SERIES", "one of the two series does not vary, so they do not correlate");
            return List.of(absent(coefficient, why), absent(p, why));
        }
        return List.of(
                Finding.of(coefficient, Kind.ESTIMATE, r.getAsDouble(), ""),
                test == PValue.T ? byStudent(p, r.getAsDouble(), x.length) : byPermutation(p, x, y));
    }

    private static Finding byStudent(String address, double r, int n) {
        if (n < 3) {
            return absent(address, new Notice("TOO_FEW_OBSERVATIONS", n + " pairs; a test takes at least 3"));
        }
        double t = r * Math.sqrt((n - 2) / ((1 - r) * (1 + r)));
        double p = Double.isInfinite(t) ? 0 : new StudentT(n - 2).twoSided(t);
        return Finding.measurement(address, p, "probability");
    }

    private static Finding byPermutation(String address, double[] x, double[] y) {
        return x.length > MOST_FOR_EXACT
                ? absent(
                        address,
                        new Notice(
                                "TOO_MANY_OBSERVATIONS",
                                x.length + " pairs have too many permutations; exact takes at most " + MOST_FOR_EXACT))
                : Finding.measurement(address, Correlation.exactP(x, y), "probability");
    }

    /** tanh((z₀.₉₇₅ + z₀.₈)/√(n − 3)), by Fisher's transformation of r. */
    private static Finding detectable(String address, int n) {
        if (n < 4) {
            return absent(address, new Notice("TOO_FEW_OBSERVATIONS", n + " pairs; power takes at least 4"));
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
