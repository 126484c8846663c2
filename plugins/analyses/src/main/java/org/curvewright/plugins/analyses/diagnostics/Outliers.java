package org.curvewright.plugins.analyses.diagnostics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.numerics.distribution.StudentT;
import org.curvewright.numerics.statistics.MultipleTests;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.runs.Linearisation;
import org.curvewright.spi.data.Dataset;

/**
 * Runs that the others would not have led one to expect: deletion residuals
 * {@code tᵢ = rᵢ/(s₍ᵢ₎ √(1 − hᵢ))} with {@code s₍ᵢ₎² = (Σ r² − rᵢ²/(1 − hᵢ))/(n − p − 1)}, Student's t with n − p − 1 degrees of
 * freedom where the noise is Gaussian; corrected for n tests by Holm.
 *
 * @param deletion tᵢ; NaN where a run determines a parameter alone, or without degrees of freedom
 * @param leverages hᵢ; NaN where the law is not determined
 * @param adjusted p-values after Holm
 */
record Outliers(double[] deletion, double[] leverages, double[] adjusted, double significance) {

    /** A leverage so near 1 leaves nothing of a residual but rounding. */
    private static final double ALONE = 1 - 1e-9;

    /** @param rounding a residual no larger says nothing against a run */
    static Outliers of(Linearisation near, double rounding, double significance) {
        int n = near.size();
        int freedom = near.degreesOfFreedom() - 1;
        double[] leverages = near.leverages().orElseGet(() -> missing(n));
        double squares = near.sumOfSquares();
        double[] deletion = missing(n);
        for (int i = 0; i < n && freedom > 0; i++) {
            double own = near.residuals()[i] * near.residuals()[i];
            double others = (squares - own / (1 - leverages[i])) / freedom;
            if (leverages[i] < ALONE && others > 0) {
                deletion[i] = Math.abs(near.residuals()[i]) <= rounding
                        ? 0
                        : near.residuals()[i] / Math.sqrt(others * (1 - leverages[i]));
            }
        }
        double[] p = new double[n];
        Arrays.setAll(p, i -> Double.isFinite(deletion[i]) ? new StudentT(freedom).twoSided(deletion[i]) : 1);
        return new Outliers(deletion, leverages, n == 0 ? p : MultipleTests.holm(p), significance);
    }

    private static double[] missing(int n) {
        double[] missing = new double[n];
        Arrays.fill(missing, Double.NaN);
        return missing;
    }

    private List<Integer> runs() {
        return IntStream.range(0, adjusted.length)
                .filter(i -> adjusted[i] < significance)
                .boxed()
                .toList();
    }

    private boolean testable() {
        return Arrays.stream(deletion).anyMatch(Double::isFinite);
    }

    void state(Findings findings, Dataset data) {
        if (!testable()) {
            findings.absent(
                    "outliers",
                    "runs",
                    "NO_DEGREES_OF_FREEDOM",
                    data.size() + " runs leave nothing to judge one of them by the others");
            return;
        }
        findings.measurement("outliers", runs().size(), "runs");
        runs().forEach(i -> {
            Findings own = findings.below("outliers").below(data.label(i));
            own.measurement("deletion-residual", deletion[i], "standard deviations");
            own.measurement("p", adjusted[i], "probability");
        });
    }

    String answer(Dataset data) {
        if (!testable()) {
            return "too few runs to tell an outlier";
        }
        return runs().isEmpty()
                ? "none is an outlier"
                : "outliers: "
                        + String.join(
                                ", ",
                                runs().stream().map(i -> Named.run(data, i)).toList());
    }
}
