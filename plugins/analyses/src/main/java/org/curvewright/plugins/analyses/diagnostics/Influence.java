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
import org.curvewright.spi.fit.FittedUnits;
import org.curvewright.spi.law.Law;

/**
 * What every run does to its law, by refitting without it: the change of each parameter and of predictions, and Cook's
 * distance {@code Dᵢ = Σⱼ (rⱼ − rⱼ₍ᵢ₎)²/(p s²)} on the scale of the residuals, s² = Σ r²/(n − p). A run with Dᵢ above the
 * median of F(p, n − p) moves the law out of the middle half of its confidence region and counts as influential. A refit is
 * exact to rounding only: what changes by less than 1e-9 of itself has not changed, and a law whose predictions move by no
 * more than that has Dᵢ = 0, however small s² is.
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

    /** Relative; where a refit stops may differ from the fit by so much. */
    private static final double ROUNDING = 1e-9;

    /** Relative; a response and a prediction that agree to this differ by the round-off of evaluating a law. */
    private static final double EXACT = 1e-13;

    private static final double PERCENT = 100;

    /** @param beside in which a run is judged by the others: with offsets of clusters, where there are such */
    static Influence of(
            FitResult fit, Linearisation near, Linearisation beside, DiagnosticsConfiguration with, long seed) {
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
            cook[i] = without.map(law -> same(fit, law) ? 0 : moved(fit, near, law) / spread)
                    .orElse(Double.NaN);
            Map<String, Double> changed =
                    without.map(law -> quantities(law, targets)).orElseGet(Map::of);
            changes.forEach((name, column) -> column[run] =
                    change(values.getOrDefault(name, Double.NaN), changed.getOrDefault(name, Double.NaN)));
        }
        double limit = freedom > 0 && p > 0 ? new FisherF(p, freedom).quantile(MIDDLE) : Double.NaN;
        return new Influence(cook, changes, values, limit, Outliers.of(beside, rounding(fit), with.significance()));
    }

    /** Residuals as small as this are what rounding left: of a noiseless response, on the scale of the objective. */
    private static double rounding(FitResult fit) {
        Dataset data = fit.request().dataset();
        double[] observed = data.observed();
        double[] moved = Scale.of(fit)
                .residuals(
                        data, Arrays.stream(observed).map(y -> y * (1 + EXACT)).toArray());
        return Arrays.stream(moved).map(Math::abs).max().orElse(0);
    }

    private static double change(double from, double to) {
        return Math.abs(to - from) <= ROUNDING * Math.abs(from) ? 0 : to - from;
    }

    /** Whether two laws say the same of every row, beside the largest that the law says. */
    private static boolean same(FitResult fit, Law without) {
        double[] with = fit.fit().law().predict(fit.request().dataset().rows());
        double[] other = without.predict(fit.request().dataset().rows());
        double most = Arrays.stream(with).map(Math::abs).max().orElse(0);
        return IntStream.range(0, with.length).allMatch(i -> Math.abs(with[i] - other[i]) <= ROUNDING * most);
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
            run("influence/largest-cook-distance-run", cook[run], data.label(run), findings);
            findings.measurement("influence/cook-distance-limit", limit, "");
            findings.measurement("influence/influential-runs", influential().length, "runs");
        });
        changes.forEach((name, column) -> most(column).ifPresent(run -> {
            findings.measurement("influence/" + name + "/largest-change", column[run], unit(fit, name));
            run("influence/" + name + "/largest-change-run", column[run], data.label(run), findings);
        }));
        outliers.state(findings, data);
        findings.series("influence/series", lanes(fit));
        picture(findings, data);
    }

    /** Which run it is; none where none changes anything. */
    private static void run(String address, double change, String label, Findings findings) {
        if (change == 0) {
            findings.absent(address, "", "NO_CHANGE", "without any one of the runs it stays what it is, to rounding");
        } else {
            findings.verdict(address, label);
        }
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
        Dataset data = fit.request().dataset();
        FittedUnits units = FittedUnits.of(fit.request().formulation().covariates(), data);
        return fit.request().formulation().parameters().parameters().stream()
                .filter(parameter -> parameter.symbol().equals(name))
                .map(units::of)
                .findFirst()
                .orElse(data.response().unit());
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
                .filter(run -> name.equals(Targets.FAR) && column[run] != 0)
                .filter(run -> values.getOrDefault(name, Double.NaN) != 0)
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
