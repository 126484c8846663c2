package org.curvewright.plugins.analyses.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.curvewright.numerics.statistics.Quantiles;
import org.curvewright.plugins.analyses.runs.Quality;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Interval;

/**
 * How often forecast intervals hold what comes, over many data sets: every law and their average is fitted to the smaller
 * runs of each response at each cut-off and judged by the larger ones.
 */
record PooledForecasts(PoolConfiguration with) implements Analysis {

    private static final String AVERAGED = "averaged";
    private static final double PERCENT = 100;

    @Override
    public List<Finding> run(AnalysisContext context) {
        Map<String, List<FitResult>> responses = new LinkedHashMap<>();
        context.on()
                .forEach(fit -> responses
                        .computeIfAbsent(Quality.response(fit.key()), path -> new ArrayList<>())
                        .add(fit));
        Map<String, Map<String, List<Judged>>> recipes = new LinkedHashMap<>();
        recipes.put(AVERAGED, new TreeMap<>());
        List<Entry> entries = new ArrayList<>();
        double level = with.inference().level();
        for (Map.Entry<String, List<FitResult>> response : responses.entrySet()) {
            List<List<FitResult>> seen = SameRuns.of(response.getValue());
            for (List<FitResult> fits : seen) {
                Optional<RunTable> table = RunTable.of(fits, with.by()).or(() -> RunTable.of(fits, first(fits)));
                List<LawForecaster> laws = fits.stream()
                        .filter(fit -> !fit.fit().failed())
                        .map(fit -> LawForecaster.of(fit, with.inference(), context))
                        .toList();
                if (table.isPresent() && !laws.isEmpty()) {
                    level = laws.get(0).inference().level();
                    boolean averaged = fits.equals(seen.get(0));
                    judge(response.getKey(), table.get(), laws, averaged, recipes, entries);
                }
            }
        }
        double nominal = level;
        List<Finding> findings = new ArrayList<>();
        Map<String, Pool> pools = new LinkedHashMap<>();
        recipes.forEach((recipe, judged) -> pools.put(recipe, new Pool(judged, nominal)));
        pools.forEach((recipe, pool) -> findings.addAll(of(recipe, pool, context.seed())));
        findings.add(0, answer(pools, context.seed()));
        findings.add(series(entries, pools));
        return findings;
    }

    private static String first(List<FitResult> fits) {
        return fits.get(0).request().dataset().covariates().get(0).name();
    }

    /** One forecast of the pool. */
    private record Entry(String recipe, String dataSet, String response, Judged judged) {}

    private void judge(
            String path,
            RunTable table,
            List<LawForecaster> laws,
            boolean averaged,
            Map<String, Map<String, List<Judged>>> recipes,
            List<Entry> entries) {
        int largest = laws.stream().mapToInt(LawForecaster::parameters).max().orElseThrow();
        int least = with.minTrain().orElseGet(() -> table.different(1 + largest));
        Backtest backtest = new Backtest(table, table.size(), least, with.cutoffs());
        Weighing weighing = new Weighing(with.average(), with.criterion(), table);
        Map<String, Forecaster> forecasters = new LinkedHashMap<>();
        AveragedForecaster.of(laws, weighing, table.smallest(table.size()))
                .filter(average -> averaged)
                .ifPresent(average -> forecasters.put(AVERAGED, average));
        laws.forEach(law -> forecasters.put(law.name(), law));
        forecasters.forEach((recipe, forecaster) -> {
            List<Judged> judged = backtest.of(forecaster).stream()
                    .filter(past -> past.predicted().prediction().isPresent() && past.reach() <= with.farthest())
                    .toList();
            recipes.computeIfAbsent(recipe, name -> new TreeMap<>())
                    .computeIfAbsent(table.data().name(), name -> new ArrayList<>())
                    .addAll(judged);
            judged.forEach(past -> entries.add(new Entry(recipe, table.data().name(), path, past)));
        });
    }

    private List<Finding> of(String recipe, Pool pool, long seed) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.measurement(recipe + "/forecasts", pool.size(), ""));
        Optional<Pool.Coverage> coverage = pool.coverage(with.resamples(), seed);
        if (coverage.isEmpty()) {
            findings.add(Finding.absent(
                    recipe + "/coverage",
                    Kind.MEASUREMENT,
                    "percent",
                    new Notice("ONE_DATA_SET", "a factor needs forecasts of another data set")));
            return findings;
        }
        Pool.Coverage found = coverage.get();
        findings.add(Finding.measurement(recipe + "/coverage", PERCENT * found.after(), "percent")
                .with(new Interval(
                        OptionalDouble.of(PERCENT * found.lower()),
                        OptionalDouble.of(PERCENT * found.upper()),
                        OptionalDouble.empty(),
                        0.95,
                        "data sets resampled",
                        List.of())));
        findings.add(Finding.measurement(recipe + "/coverage-before-factors", PERCENT * found.before(), "percent"));
        findings.add(Finding.measurement(recipe + "/median-error", medianError(pool), "percent"));
        findings.add(Finding.measurement(recipe + "/median-half-width", medianHalfWidth(pool), "percent"));
        pool.judged()
                .keySet()
                .forEach(dataSet -> findings.add(Finding.measurement(
                        recipe + "/factor/" + dataSet, pool.factor(dataSet).orElse(Double.NaN), "")));
        return findings;
    }

    private static double medianError(Pool pool) {
        return median(pool.judged().values().stream()
                .flatMap(List::stream)
                .mapToDouble(past -> Math.abs(past.signedError()))
                .toArray());
    }

    /** Half the width of the interval with its data set's factor, in percent of what came. */
    private static double medianHalfWidth(Pool pool) {
        return median(pool.judged().entrySet().stream()
                .flatMapToDouble(entry -> entry.getValue().stream()
                        .filter(Judged::hasInterval)
                        .mapToDouble(past -> pool.factor(entry.getKey()).orElse(Double.NaN)
                                * PERCENT
                                / 2
                                * (past.predicted().upper().orElseThrow()
                                        - past.predicted().lower().orElseThrow())
                                / Math.abs(past.observed())))
                .toArray());
    }

    private static double median(double[] values) {
        double[] sorted =
                Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : Quantiles.ofSorted(sorted, 0.5);
    }

    private Finding answer(Map<String, Pool> pools, long seed) {
        Pool averaged = Optional.ofNullable(pools.get(AVERAGED)).orElseThrow();
        Optional<Pool.Coverage> coverage = averaged.coverage(with.resamples(), seed);
        String text = coverage.map(found -> "Of " + averaged.size() + " forecasts of larger runs in "
                        + averaged.judged().size() + " data sets, the " + percent(averaged.level())
                        + " % intervals of averaged laws hold " + percent(found.after()) + " % (95 % interval "
                        + percent(found.lower()) + " to " + percent(found.upper())
                        + ") with factors from the other data sets, " + percent(found.before()) + " % without."
                        + SingleLaws.said(pools, with.resamples(), seed))
                .orElse("There are too few data sets to pool forecasts.");
        return Finding.verdict("answer", text);
    }

    private static String percent(double share) {
        return Decimal.significant(PERCENT * share, 3);
    }

    private static Finding series(List<Entry> entries, Map<String, Pool> pools) {
        return Finding.series(
                "series",
                Lane.labels("recipe", entries.stream().map(Entry::recipe).toList()),
                Lane.labels("data", entries.stream().map(Entry::dataSet).toList()),
                Lane.labels("response", entries.stream().map(Entry::response).toList()),
                Lane.labels(
                        "label",
                        entries.stream().map(entry -> entry.judged().label()).toList()),
                lane("cutoff", "", entries, entry -> entry.judged().cutoff()),
                lane("reach", "decades", entries, entry -> entry.judged().reach()),
                lane(
                        "predicted",
                        "",
                        entries,
                        entry -> entry.judged().predicted().value()),
                lane("observed", "", entries, entry -> entry.judged().observed()),
                lane("score", "", entries, entry -> entry.judged().score().orElse(Double.NaN)),
                lane(
                        "factor",
                        "",
                        entries,
                        entry -> Stream.ofNullable(pools.get(entry.recipe()))
                                .mapToDouble(
                                        pool -> pool.factor(entry.dataSet()).orElse(Double.NaN))
                                .findFirst()
                                .orElse(Double.NaN)));
    }

    private static Lane lane(String name, String unit, List<Entry> entries, ToDoubleFunction<Entry> value) {
        return Lane.numbers(name, unit, entries.stream().mapToDouble(value).toArray());
    }
}
