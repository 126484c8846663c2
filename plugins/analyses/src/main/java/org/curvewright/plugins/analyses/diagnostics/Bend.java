package org.curvewright.plugins.analyses.diagnostics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.numerics.distribution.StudentT;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Said;
import org.curvewright.plugins.analyses.runs.Linearisation;
import org.curvewright.plugins.analyses.runs.Sizes;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.law.Law;

/**
 * Whether the latest stretch leaves the law: the slope δ of {@code f(x) + δ·max(0, log₁₀(x/x₀))} beyond the knot x₀ where that
 * stretch begins, fitted beside the law's linearised parameters, with Student's t interval. A δ in the direction in which the
 * law moves accelerates against it, one against that direction decelerates: the climb into a plateau that a law without
 * one does not know.
 *
 * @param knot x₀ in the covariate's unit
 * @param course the sign of the law's own change over the stretch
 */
record Bend(Optional<CovariateTests.Added> added, String covariate, double knot, double course, double significance) {

    private static final double LN_10 = 2.302585092994046;
    private static final int FEWEST = 2;

    static Bend of(FitResult fit, Linearisation near, DiagnosticsConfiguration with) {
        Dataset data = fit.request().dataset();
        return Sizes.of(with.by(), data)
                .map(sizes -> along(sizes, data, fit.fit().law(), near, with))
                .orElseGet(() -> new Bend(Optional.empty(), with.by(), Double.NaN, 0, with.significance()));
    }

    private static Bend along(Sizes sizes, Dataset data, Law law, Linearisation near, DiagnosticsConfiguration with) {
        int n = sizes.size();
        int late = Math.max(FEWEST, (int) Math.round(with.latest() * n));
        if (n <= late) {
            return new Bend(Optional.empty(), with.by(), Double.NaN, 0, with.significance());
        }
        int last = sizes.order()[n - late - 1];
        double start = sizes.logarithms()[last];
        double[] column = new double[n];
        Arrays.setAll(column, i -> near.slopes()[i] * Math.max(0, sizes.logarithms()[i] - start) / LN_10);
        double[] predicted = law.predict(data.rows());
        double course = Math.signum(predicted[sizes.order()[n - 1]] - predicted[last]);
        boolean longEnough = Arrays.stream(column).filter(v -> v != 0).count() >= FEWEST;
        return new Bend(
                longEnough ? CovariateTests.Added.of(near, column) : Optional.empty(),
                with.by(),
                data.rows().value(sizes.place())[last],
                course,
                with.significance());
    }

    private String verdict() {
        return added.map(found -> found.p() >= significance
                        ? "follows the law"
                        : found.coefficient() * course > 0 ? "accelerates" : "decelerates")
                .orElse("cannot be told");
    }

    void state(Findings findings, Dataset data) {
        String unit = data.response().unit();
        added.ifPresentOrElse(
                found -> {
                    double half =
                            found.error() * new StudentT(found.degreesOfFreedom()).survivalQuantile(significance / 2);
                    findings.estimate(
                            "bend/per-decade",
                            found.coefficient(),
                            unit,
                            new Interval(
                                    OptionalDouble.of(found.coefficient() - half),
                                    OptionalDouble.of(found.coefficient() + half),
                                    OptionalDouble.of(found.error()),
                                    1 - significance,
                                    "student-t",
                                    List.of()));
                    findings.measurement("bend/p", found.p(), "probability");
                    findings.measurement("bend/knot", knot, "");
                },
                () -> findings.absent(
                        "bend/per-decade",
                        unit,
                        "NOT_TESTABLE",
                        "too few runs, or the law can take a bend of the latest stretch up itself"));
        findings.verdict(
                "bend/verdict",
                verdict(),
                ResidualStructure.ignored(data).stream().toArray(Notice[]::new));
    }

    String answer() {
        return added.map(found -> switch (verdict()) {
                    case "follows the law" -> "the largest runs follow the law";
                    default ->
                        "the runs beyond " + covariate + " = " + Said.size(knot)
                                + (verdict().equals("accelerates") ? " accelerate" : " decelerate")
                                + " against the law";
                })
                .orElse("whether the largest runs leave the law cannot be told");
    }
}
