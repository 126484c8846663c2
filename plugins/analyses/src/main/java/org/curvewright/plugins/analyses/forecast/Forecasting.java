package org.curvewright.plugins.analyses.forecast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.curvewright.plugins.analyses.forecast.ForecastConfiguration.Averaging;
import org.curvewright.plugins.analyses.runs.Quality;
import org.curvewright.spi.DidYouMean;
import org.curvewright.spi.Notice;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.AnalysisPlan.PlannedFit;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.ScoreResolution;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.FitResult;

/** What larger runs will score by every law and by their average, how far that reaches, and whether to rely on it. */
record Forecasting(ForecastConfiguration with) implements Analysis {

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        List<Problem> problems = new ArrayList<>();
        Set<String> all = new TreeSet<>();
        plan.on().forEach(fit -> {
            all.addAll(names(fit));
            all.addAll(fit.dataset().roles().known().symbols());
        });
        if (all.contains("N") && all.contains("D")) {
            all.add(Point.COMPUTE);
        }
        plan.on().stream().flatMap(this::missing).forEach(problems::add);
        nothingLeft(plan).forEach(problems::add);
        if (!all.isEmpty() && !all.contains(with.by())) {
            problems.add(unknown("with.by", with.by(), all));
        }
        for (int k = 0; k < with.at().size(); k++) {
            int index = k;
            with.at().get(k).keySet().stream()
                    .filter(symbol -> !all.contains(symbol))
                    .forEach(symbol -> problems.add(unknown("with.at[" + index + "]", symbol, all)));
        }
        with.named()
                .forEach((name, point) -> point.keySet().stream()
                        .filter(symbol -> !all.contains(symbol))
                        .forEach(symbol -> problems.add(unknown("with.named." + name, symbol, all))));
        return problems.stream().distinct().toList();
    }

    private static List<String> names(PlannedFit fit) {
        return fit.dataset().covariates().stream().map(Variable::name).toList();
    }

    private static Problem unknown(String path, String symbol, Set<String> allowed) {
        List<String> names = List.copyOf(allowed);
        return new Problem(
                "UNKNOWN_COVARIATE",
                path,
                "no covariate '" + symbol + "'; allowed: " + String.join(", ", names)
                        + DidYouMean.suggestion(symbol, names));
    }

    private Stream<Problem> missing(PlannedFit fit) {
        return Stream.concat(with.at().stream(), with.named().values().stream())
                .flatMap(point -> names(fit).stream()
                        .filter(symbol -> new Point(point).value(symbol).isEmpty()))
                .distinct()
                .map(symbol -> new Problem(
                        "OPEN_COVARIATE",
                        "with.at",
                        "'" + fit.key().formulation() + "' also depends on " + symbol + ", which has no value here"));
    }

    /** A group from which nothing is left is told in its place, if others have more runs. */
    private Stream<Problem> nothingLeft(AnalysisPlan plan) {
        Map<String, List<PlannedFit>> responses = plan.on().stream()
                .collect(Collectors.groupingBy(
                        fit -> fit.key().fit() + "/" + fit.key().response(), LinkedHashMap::new, Collectors.toList()));
        return responses.values().stream()
                .filter(fits -> fits.stream().allMatch(fit -> left(fit) < 1))
                .flatMap(List::stream)
                .map(fit -> new Problem(
                        "NOTHING_LEFT",
                        "with.hold-out",
                        with.holdOut() + " held out of " + fit.dataset().size() + " runs leave nothing to fit to in "
                                + fit.key().path() + ", runs of one size being kept together"));
    }

    private int left(PlannedFit fit) {
        return RunTable.ofData(List.of(fit.dataset()), with.by())
                .map(table -> table.without(with.holdOut()))
                .orElse(fit.dataset().size() - with.holdOut());
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        Map<String, List<FitResult>> responses = new LinkedHashMap<>();
        context.on()
                .forEach(fit -> responses
                        .computeIfAbsent(Quality.response(fit.key()), path -> new ArrayList<>())
                        .add(fit));
        List<Finding> findings = new ArrayList<>();
        ReachPicture picture = new ReachPicture();
        responses.forEach((path, fits) -> {
            List<List<FitResult>> seen = SameRuns.of(fits);
            seen.forEach(laws -> RunTable.of(laws, with.by())
                    .ifPresent(table ->
                            findings.addAll(of(path, laws, table, context, picture, laws.equals(seen.get(0))))));
        });
        picture.finding("error-by-reach/picture").ifPresent(findings::add);
        findings.addAll(0, new Overview(responses.keySet(), findings).answer());
        return findings;
    }

    /** @param first whether what is said of the response and not of a law is said here */
    private List<Finding> of(
            String path,
            List<FitResult> fits,
            RunTable table,
            AnalysisContext context,
            ReachPicture picture,
            boolean first) {
        int training = table.without(with.holdOut());
        List<Target> targets = Target.of(with, table, training);
        List<Finding> findings = new ArrayList<>(first ? runs(path, table, training) : List.of());
        List<LawForecaster> laws = new ArrayList<>();
        boolean alone = fits.size() == 1 || with.average() == Averaging.NONE;
        for (FitResult fit : fits) {
            Optional<LawForecaster> law = law(fit, context).refitted(table.smallest(training));
            law.ifPresent(laws::add);
            String own = fit.key().path();
            findings.addAll(law.map(found -> forecasts(
                            own,
                            alone ? Optional.of(picture) : Optional.empty(),
                            found,
                            found.parameters(),
                            table,
                            training,
                            targets))
                    .orElseGet(() -> Forecasts.missing(
                                    own, targets, table.data().response().unit(), unfitted(fit, training))
                            .toList()));
        }
        if (first && with.average() != Averaging.NONE && laws.size() > 1) {
            int parameters =
                    laws.stream().mapToInt(LawForecaster::parameters).min().orElseThrow();
            AveragedForecaster.of(laws, new Weighing(with.average(), with.criterion(), table), table.smallest(training))
                    .ifPresent(average -> findings.addAll(forecasts(
                            path + "/averaged", Optional.of(picture), average, parameters, table, training, targets)));
        }
        return findings;
    }

    private List<Finding> runs(String path, RunTable table, int training) {
        List<Finding> findings = new ArrayList<>(
                Resolution.of(table).map(found -> found.findings(path)).orElse(List.of()));
        ScoreResolution.missing(path, table.data()).ifPresent(findings::add);
        if (with.grid() > 1) {
            findings.add(RunSeries.of(path + "/runs", table, training));
        }
        return findings;
    }

    private static Notice unfitted(FitResult fit, int runs) {
        int parameters = fit.request().formulation().parameters().size();
        return runs < parameters
                ? new Notice("TOO_FEW_OBSERVATIONS", runs + " runs for " + parameters + " parameters")
                : new Notice("FIT_FAILED", "the law cannot be fitted to these runs");
    }

    private LawForecaster law(FitResult fit, AnalysisContext context) {
        return LawForecaster.of(fit, with.inference(), context);
    }

    private List<Finding> forecasts(
            String path,
            Optional<ReachPicture> picture,
            Forecaster forecaster,
            int parameters,
            RunTable table,
            int training,
            List<Target> targets) {
        int least = with.minTrain().orElseGet(() -> table.different(1 + parameters));
        List<Judged> judged = new Backtest(table, training, least, with.cutoffs()).of(forecaster);
        double level = forecaster.laws().get(0).law().inference().level();
        Evidence evidence = Evidence.of(table, training, forecaster, new Track(judged, level), with);
        List<Finding> findings = new ArrayList<>(new Forecasts(path, evidence, targets).findings());
        picture.ifPresent(drawn -> {
            findings.add(new ForecastPicture(evidence, targets).series(path + "/picture"));
            drawn.add(path, ErrorByReach.of(evidence.track()));
        });
        return findings;
    }
}
