package org.curvewright.plugins.analyses;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.numerics.distribution.Normal;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.statistics.Correlation;
import org.curvewright.numerics.statistics.Obstacle;
import org.curvewright.numerics.statistics.Statistic;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;
import org.curvewright.spi.inference.Interval;

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
    private static final String PEARSON = "pearson-r";
    private static final double LEVEL = 0.95;

    /** @param path empty, or ending in a slash */
    List<Finding> of(String path, double[] x, double[] y) {
        boolean exact = test == PValue.EXACT;
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.measurement(path + "n", x.length, "pairs"));
        findings.addAll(named(
                path + PEARSON,
                path + "pearson-p",
                exact ? Correlation.pearsonByPermutation(x, y) : Correlation.pearson(x, y)));
        findings.addAll(named(
                path + "spearman-rho",
                path + "spearman-p",
                exact ? Correlation.spearmanByPermutation(x, y) : Correlation.spearman(x, y)));
        findings.add(detectable(path + "detectable-r", x.length));
        return findings;
    }

    /** What the correlation says, and what it cannot. */
    Finding answer(double[] x, double[] y) {
        int n = x.length;
        Statistic<Correlation> tried =
                test == PValue.EXACT ? Correlation.pearsonByPermutation(x, y) : Correlation.pearson(x, y);
        if (tried.value().isEmpty()) {
            return Finding.verdict(
                    "answer",
                    "Nothing can be said: " + tried.obstacle().orElseThrow().reason() + ".");
        }
        Correlation found = tried.value().get();
        String r = Say.number(found.coefficient())
                + fisher(found.coefficient(), n)
                        .map(interval -> " " + Say.ends(interval) + " (" + Say.level(interval) + ")")
                        .orElse("");
        boolean told = found.pValue() < 1 - LEVEL;
        return Finding.verdict(
                "answer",
                "From one run to the next larger, the fall of the loss and the mean rise of the tasks have the correlation "
                        + r
                        + ", p " + Say.number(found.pValue()) + ", over " + n + " steps: "
                        + (told
                                ? "they go together."
                                : "these steps do not show that they go together, nor that they do not."));
    }

    /** tanh(artanh r ∓ z₀.₉₇₅/√(n − 3)), as the pairs' normality would give it (Fisher 1921). */
    private static Optional<Interval> fisher(double r, int n) {
        if (n < 4 || !(Math.abs(r) < 1)) {
            return Optional.empty();
        }
        double centre = Elementary.log((1 + r) / (1 - r)) / 2;
        double half = Normal.STANDARD.quantile(TWO_SIDED_5_PERCENT) / Math.sqrt(n - 3);
        return Optional.of(new Interval(
                OptionalDouble.of(hyperbolicTangent(centre - half)),
                OptionalDouble.of(hyperbolicTangent(centre + half)),
                OptionalDouble.empty(),
                LEVEL,
                "fisher-z",
                List.of()));
    }

    private static double hyperbolicTangent(double z) {
        double twice = Elementary.expm1(2 * z);
        return twice / (twice + 2);
    }

    private static Finding withInterval(Finding coefficient, double r, int n) {
        return fisher(r, n).map(coefficient::with).orElse(coefficient);
    }

    private static List<Finding> named(String coefficient, String p, Statistic<Correlation> correlation) {
        return correlation
                .value()
                .map(found -> List.of(
                        withInterval(
                                Finding.of(coefficient, Kind.ESTIMATE, found.coefficient(), ""),
                                coefficient.endsWith(PEARSON) ? found.coefficient() : Double.NaN,
                                found.pairs()),
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
