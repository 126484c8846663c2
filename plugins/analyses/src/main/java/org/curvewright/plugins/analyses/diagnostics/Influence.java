package org.curvewright.plugins.analyses.diagnostics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.numerics.distribution.FisherF;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.runs.Linearisation;
import org.curvewright.plugins.analyses.runs.Refits;
import org.curvewright.plugins.analyses.runs.Scale;
import org.curvewright.plugins.analyses.runs.Targets;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.law.Law;
import org.curvewright.spi.law.Parameter;

/**
 * What every run does to its law, by refitting without it: the change of each parameter and of predictions, and Cook's
 * distance {@code Dᵢ = Σⱼ (rⱼ − rⱼ₍ᵢ₎)²/(p s²)} on the scale of the residuals, s² = Σ r²/(n − p). A run with Dᵢ above the
 * median of F(p, n − p) moves the law out of the middle half of its confidence region and counts as influential.
 *
 * <p>Reference: R. D. Cook, <i>Detection of influential observation in linear regression</i>, Technometrics 19 (1977).
 *
 * @param cook Dᵢ; NaN where the refit has no value
 * @param changes of each parameter, then of each prediction: what it is without the run less what it is with it
 * @param limit above which Dᵢ is influential; NaN without degrees of freedom
 */
record Influence(
        double[] cook, Map<String, double[]> changes, Map<String, Double> values, double limit, Outliers outliers) {

    private static final double MIDDLE = 0.5;
    private static final int WORD_DIGITS = 3;
    private static final double PERCENT = 100;

    static Influence of(FitResult fit, Linearisation near, DiagnosticsConfiguration with, long seed) {
        Dataset data = fit.request().dataset();
        Law whole = fit.fit().law();
        Targets targets = Targets.of(data, with.at());
        int p = near.columns().size();
        int freedom = near.degreesOfFreedom();
        double spread = freedom > 0 && p > 0 ? p * near.sumOfSquares() / freedom : Double.NaN;
        double[] cook = new double[data.size()];
        Map<String, double[]> changes = new LinkedHashMap<>();
        Map<String, Double> values = new LinkedHashMap<>();
        quantities(whole, targets).forEach((name, value) -> {
            changes.put(name, new double[data.size()]);
            values.put(name, value);
        });
        Refits refits = new Refits(fit, seed);
        for (int i = 0; i < data.size(); i++) {
            int run = i;
            Optional<Law> without = data.size() > p ? refits.without(i) : Optional.empty();
            cook[i] = without.map(law -> moved(fit, near, law) / spread).orElse(Double.NaN);
            Map<String, Double> changed =
                    without.map(law -> quantities(law, targets)).orElseGet(Map::of);
            changes.forEach((name, column) ->
                    column[run] = changed.getOrDefault(name, Double.NaN) - values.getOrDefault(name, Double.NaN));
        }
        double limit = freedom > 0 && p > 0 ? new FisherF(p, freedom).quantile(MIDDLE) : Double.NaN;
        return new Influence(cook, changes, values, limit, Outliers.of(near, with.significance()));
    }

    /** Σ (r − r₍ᵢ₎)². */
    private static double moved(FitResult fit, Linearisation near, Law without) {
        Dataset data = fit.request().dataset();
        double[] other = Scale.of(fit).residuals(data, without.predict(data.rows()));
        return IntStream.range(0, other.length)
                .mapToDouble(j -> (other[j] - near.residuals()[j]) * (other[j] - near.residuals()[j]))
                .sum();
    }

    private static Map<String, Double> quantities(Law law, Targets targets) {
        Map<String, Double> values = new LinkedHashMap<>();
        List<String> symbols = law.formulation().parameters().symbols();
        IntStream.range(0, symbols.size()).forEach(k -> values.put(symbols.get(k), law.parameter(k)));
        values.putAll(targets.predictions(law));
        return values;
    }

    /** The run that changes a quantity most; empty where no refit has a value. */
    private static Optional<Integer> most(double[] changes) {
        return IntStream.range(0, changes.length)
                .filter(i -> Double.isFinite(changes[i]))
                .boxed()
                .reduce((best, i) -> Math.abs(changes[i]) > Math.abs(changes[best]) ? i : best);
    }

    private int[] influential() {
        return IntStream.range(0, cook.length).filter(i -> cook[i] > limit).toArray();
    }

    void state(Findings findings, FitResult fit) {
        Dataset data = fit.request().dataset();
        Optional<Integer> first = most(cook);
        if (first.isEmpty()) {
            findings.absent(
                    "influence/largest-cook-distance",
                    "",
                    "NO_REFIT",
                    "no refit without one of the " + data.size() + " runs has a value");
        }
        first.ifPresent(run -> {
            findings.measurement("influence/largest-cook-distance", cook[run], "");
            findings.verdict("influence/largest-cook-distance-run", data.label(run));
            findings.measurement("influence/cook-distance-limit", limit, "");
            findings.measurement("influence/influential-runs", influential().length, "runs");
        });
        changes.forEach((name, column) -> most(column).ifPresent(run -> {
            findings.measurement("influence/" + name + "/largest-change", column[run], unit(fit, name));
            findings.verdict("influence/" + name + "/largest-change-run", data.label(run));
        }));
        outliers.state(findings, data);
        findings.series("influence/series", lanes(fit));
        picture(findings, data);
    }

    /** How far each run lies from what the others say, along the first covariate. */
    private void picture(Findings findings, Dataset data) {
        if (Arrays.stream(outliers.deletion()).anyMatch(Double::isFinite)) {
            findings.series(
                    "influence/picture",
                    Lane.labels(
                            "label",
                            IntStream.range(0, data.size())
                                    .mapToObj(data::label)
                                    .toList()),
                    Lane.numbers(
                            "x: " + data.covariates().get(0).name(),
                            data.covariates().get(0).unit(),
                            data.rows().value(0)),
                    Lane.numbers("y: deletion residual", "standard deviations", outliers.deletion()));
        }
    }

    private static String unit(FitResult fit, String name) {
        return fit.request().formulation().parameters().parameters().stream()
                .filter(parameter -> parameter.symbol().equals(name))
                .map(Parameter::unit)
                .findFirst()
                .orElse(fit.request().dataset().response().unit());
    }

    private Lane[] lanes(FitResult fit) {
        Dataset data = fit.request().dataset();
        List<Lane> lanes = new ArrayList<>();
        lanes.add(Lane.labels(
                "label", IntStream.range(0, data.size()).mapToObj(data::label).toList()));
        lanes.add(Lane.numbers("cook_distance", "", cook));
        lanes.add(Lane.numbers("leverage", "", outliers.leverages()));
        lanes.add(Lane.numbers("deletion_residual", "", outliers.deletion()));
        changes.forEach((name, column) -> lanes.add(Lane.numbers("change_of_" + name, unit(fit, name), column)));
        return lanes.toArray(Lane[]::new);
    }

    /** What a newcomer should know. */
    String answer(FitResult fit) {
        Dataset data = fit.request().dataset();
        List<String> words = new ArrayList<>();
        int[] runs = influential();
        words.add(
                runs.length == 0
                        ? "no single run carries the law"
                        : "the law hangs on "
                                + String.join(
                                        ", ",
                                        Arrays.stream(runs)
                                                .mapToObj(i -> Named.run(data, i))
                                                .toList()));
        changes.forEach((name, column) -> most(column)
                .filter(run -> name.equals(Targets.FAR) && values.getOrDefault(name, Double.NaN) != 0)
                .ifPresent(run ->
                        words.add("without " + Named.run(data, run) + " the prediction at ten times the largest run"
                                + " changes by "
                                + Decimal.significant(
                                        PERCENT * column[run] / values.getOrDefault(name, Double.NaN), WORD_DIGITS)
                                + " %")));
        words.add(outliers.answer(data));
        return String.join("; ", words);
    }
}
