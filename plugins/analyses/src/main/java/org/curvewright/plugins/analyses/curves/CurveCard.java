package org.curvewright.plugins.analyses.curves;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.runs.Quality;
import org.curvewright.plugins.analyses.runs.Sizes;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FittedUnits;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.law.Law;
import org.curvewright.spi.law.Parameter;

/** One curve: its ceiling, what other stretches of it say, and its forecasts. */
record CurveCard(FitResult fit, CurveWindows.Configuration with, Dataset all, Dataset truth, AnalysisContext context) {

    static CurveCard of(FitResult fit, CurveWindows.Configuration with, AnalysisContext context) {
        Dataset all = with.data()
                .flatMap(data -> context.dataset(data, fit))
                .orElse(fit.request().dataset());
        Dataset truth =
                with.against().flatMap(data -> context.dataset(data, fit)).orElse(all);
        return new CurveCard(fit, with, all, truth, context);
    }

    private record Fitted(CurveWindow window, Optional<FitResult> fit, Optional<CurveWindow.Error> error) {

        boolean determined() {
            return fit.map(found -> Quality.identified(found.fit())).orElse(false);
        }
    }

    double ceiling() {
        return ceiling(fit.fit().law());
    }

    private double ceiling(Law law) {
        return LawParameters.of(law, with.ceiling()).orElse(Double.NaN);
    }

    private String unit() {
        return fit.request().dataset().response().unit();
    }

    private String axis() {
        return Sizes.of(with.by(), all).orElseThrow().covariate().unit();
    }

    /** The interval of the ceiling by resampling. */
    Interval report(Findings findings) {
        Interval block = ceilings(findings);
        List<Fitted> windows = Stream.concat(Stream.of(own()), with.windows().stream())
                .map(this::fitted)
                .toList();
        table(findings.below("windows"), windows);
        List<Fitted> determined = windows.stream().filter(Fitted::determined).toList();
        if (determined.size() > 1) {
            findings.measurement("ceiling-range", stability(determined), unit());
        }
        Optional<String> forecast = forecast(findings.below("forecast"), windows.get(0));
        half().ifPresent(window -> forecast(findings.below("half-budget"), fitted(window)));
        findings.verdict(
                "answer",
                "points up to " + axisValue(own().to()) + " put the ceiling at " + Words.number(ceiling())
                        + Words.interval(block)
                        + (CeilingNotice.impossible(ceiling(), unit()) ? ", above 1, which no probability is" : "")
                        + forecast.map(said -> "; beyond, " + said).orElse("")
                        + stretches(windows.size(), determined),
                Quality.notices(fit.fit()).toArray(Notice[]::new));
        return block;
    }

    private String stretches(int all, List<Fitted> determined) {
        return determined.size() > 1
                ? "; over " + determined.size() + " stretches"
                        + (all > determined.size() ? " of " + all + " that determine it" : "")
                        + " the ceiling moves by "
                        + Words.number(stability(determined))
                : "";
    }

    private String axisValue(double x) {
        return Decimal.significant(x, 4) + (axis().isEmpty() ? "" : " " + axis());
    }

    /** By the fit's own inference, and by residual blocks. */
    private Interval ceilings(Findings findings) {
        List<Notice> notices = Quality.notices(fit.fit());
        Optional<Interval> own = context.intervals(
                        fit, List.of(LawParameters.function(fit.request().formulation(), with.ceiling())))
                .map(found -> found.intervals().get(0));
        own.ifPresentOrElse(
                found -> findings.estimate(
                        "ceiling", ceiling(), unit(), found, CeilingNotice.with(notices, ceiling(), unit(), found)),
                () -> findings.estimate("ceiling", ceiling(), unit(), CeilingNotice.with(notices, ceiling(), unit())));
        CurveBootstrap bootstrap = with.bootstrap();
        List<Law> laws = bootstrap.laws(fit, with.by(), context.seed());
        Interval block = bootstrap.interval(CurveBootstrap.values(laws, this::ceiling), fit);
        findings.estimate(
                "ceiling-by-resampling",
                ceiling(),
                unit(),
                block,
                CeilingNotice.with(notices, ceiling(), unit(), block));
        return block;
    }

    /** What was fitted. */
    private CurveWindow own() {
        double[] x = x(fit.request().dataset());
        return new CurveWindow(
                Arrays.stream(x).min().orElseThrow(), Arrays.stream(x).max().orElseThrow());
    }

    private double[] x(Dataset data) {
        return data.rows().value(Sizes.of(with.by(), data).orElseThrow().place());
    }

    /** Whether a window holds the very points that were fitted, so that its forecast is theirs. */
    private boolean same(CurveWindow window) {
        return Arrays.equals(x(window.of(all, with.by())), x(own().of(all, with.by())));
    }

    /** From the warm-up to half of all points' budget, where that is not what was fitted. */
    private Optional<CurveWindow> half() {
        double most = Arrays.stream(x(all)).max().orElseThrow() / 2;
        return Optional.of(with.warmUp())
                .filter(from -> from < most)
                .map(from -> new CurveWindow(from, most))
                .filter(window -> !same(window));
    }

    private Fitted fitted(CurveWindow window) {
        Optional<FitResult> result = window.equals(own()) ? Optional.of(fit) : window.fit(fit, all, with.by(), context);
        return new Fitted(
                window,
                result,
                result.flatMap(found -> CurveWindow.Error.of(found.fit().law(), window.beyond(truth, with.by()))));
    }

    private void table(Findings findings, List<Fitted> windows) {
        List<String> symbols = fit.request().formulation().parameters().symbols();
        List<Lane> lanes = new ArrayList<>();
        lanes.add(Lane.labels(
                "window", windows.stream().map(each -> each.window().name()).toList()));
        for (String symbol : symbols) {
            lanes.add(Lane.numbers(
                    symbol,
                    "",
                    windows.stream()
                            .mapToDouble(each -> parameter(each, symbol))
                            .toArray()));
        }
        lanes.add(Lane.numbers(
                "mean_error",
                unit(),
                windows.stream()
                        .mapToDouble(each ->
                                each.error().map(CurveWindow.Error::mean).orElse(Double.NaN))
                        .toArray()));
        lanes.add(Lane.numbers(
                "largest_error",
                unit(),
                windows.stream()
                        .mapToDouble(each ->
                                each.error().map(CurveWindow.Error::largest).orElse(Double.NaN))
                        .toArray()));
        findings.series("series", lanes.toArray(Lane[]::new));
        windows.subList(1, windows.size())
                .forEach(each -> one(findings.below(each.window().name()), each));
    }

    private void one(Findings findings, Fitted window) {
        if (window.fit().isEmpty()) {
            findings.absent(with.ceiling(), unit(), "NO_FIT", "the stretch has too few points or no fit");
            return;
        }
        FitResult found = window.fit().get();
        if (!window.determined()) {
            findings.absent(
                    with.ceiling(),
                    unit(),
                    found.fit().status().name(),
                    "the fit is " + Quality.described(found.fit()));
            return;
        }
        CurveBootstrap bootstrap = with.bootstrap();
        List<Law> laws = bootstrap.laws(found, with.by(), context.seed());
        FittedUnits units = FittedUnits.of(
                found.request().formulation().covariates(), found.request().dataset());
        for (Parameter parameter : found.request().formulation().parameters().parameters()) {
            String symbol = parameter.symbol();
            double value = RegimeTest.value(found.fit().law(), symbol);
            Interval interval =
                    bootstrap.interval(CurveBootstrap.values(laws, law -> RegimeTest.value(law, symbol)), found);
            boolean ceiling = symbol.equals(with.ceiling());
            findings.estimate(
                    symbol,
                    value,
                    ceiling ? unit() : units.of(parameter),
                    interval,
                    ceiling ? CeilingNotice.with(List.of(), value, unit(), interval) : new Notice[0]);
        }
        window.error().ifPresent(error -> {
            findings.measurement("mean-error-beyond", error.mean(), unit());
            findings.measurement("largest-error-beyond", error.largest(), unit());
        });
    }

    private static double parameter(Fitted window, String symbol) {
        return window.fit()
                .map(found -> LawParameters.of(found.fit().law(), symbol).orElse(Double.NaN))
                .orElse(Double.NaN);
    }

    private double stability(List<Fitted> windows) {
        double[] found = windows.stream()
                .flatMap(each -> each.fit().stream())
                .mapToDouble(each -> ceiling(each.fit().law()))
                .toArray();
        return Arrays.stream(found).max().orElseThrow()
                - Arrays.stream(found).min().orElseThrow();
    }

    /** The errors beyond a stretch; a sentence about them. */
    private Optional<String> forecast(Findings findings, Fitted window) {
        if (window.error().isEmpty()) {
            findings.absent(
                    "mean-absolute-error",
                    unit(),
                    "NOTHING_HELD_OUT",
                    "no point lies beyond " + axisValue(window.window().to()));
            return Optional.empty();
        }
        CurveWindow.Error error = window.error().get();
        boolean inside = error.largest() <= with.band();
        findings.measurement("points", error.points(), "");
        findings.measurement("mean-absolute-error", error.mean(), unit());
        findings.measurement("max-absolute-error", error.largest(), unit());
        findings.verdict("verdict", inside ? "WITHIN_BAND" : "OUTSIDE_BAND");
        Dataset beyond = window.window().beyond(truth, with.by());
        findings.series(
                "series",
                Lane.numbers(with.by(), axis(), x(beyond)),
                Lane.numbers("observed", unit(), beyond.observed()),
                Lane.numbers(
                        "predicted",
                        unit(),
                        window.fit().orElseThrow().fit().law().predict(beyond.rows())));
        return Optional.of("the forecast misses by " + Words.number(error.mean()) + " on average and by at most "
                + Words.number(error.largest()) + ", " + (inside ? "inside" : "outside") + " the band of ±"
                + Decimal.shortest(with.band()));
    }
}
