package org.curvewright.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What an operation costs; not a number where there is nothing to measure.
 *
 * @param micros wall time
 * @param error half of JMH's 99.9% interval of it
 * @param processor µs of the working thread
 * @param evaluations of the law on all its rows
 */
record Cost(double micros, double error, double processor, double bytes, double evaluations) {

    private static final Cost NONE = new Cost(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    private static final double MICROS = 1e3;

    static Cost of(Collection<RunResult> results, String design, String benchmark, double evaluations) {
        Optional<RunResult> found = results.stream()
                .filter(result -> result.getParams().getParam("design").equals(design))
                .filter(result -> result.getParams().getBenchmark().endsWith("." + benchmark))
                .findFirst();
        return found.map(result -> of(result, evaluations)).orElse(NONE);
    }

    private static Cost of(RunResult result, double evaluations) {
        Result<?> time = result.getPrimaryResult();
        double operations = count(result, "operations");
        return new Cost(
                time.getScore(),
                time.getScoreError(),
                count(result, "nanos") / MICROS / operations,
                count(result, "bytes") / operations,
                evaluations);
    }

    private static double count(RunResult result, String name) {
        return Objects.requireNonNull(result.getSecondaryResults().get(name), name)
                .getScore();
    }

    boolean none() {
        return Double.isNaN(micros);
    }

    /** Four cells of a table. */
    String cells() {
        return none()
                ? "none | none | none | none"
                : String.format(
                        Locale.ROOT, "%.1f ± %.1f | %.1f | %.1f | %,.0f", micros, error, processor, evaluations, bytes);
    }
}
