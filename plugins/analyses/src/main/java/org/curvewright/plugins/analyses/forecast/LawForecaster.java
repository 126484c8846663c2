package org.curvewright.plugins.analyses.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.plugins.analyses.runs.Quality;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Inference;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.inference.LawFunction;

/**
 * One law fitted to some of the runs.
 *
 * @param whole the fit to all runs, of which refits take theirs
 * @param fit to the runs at hand
 * @param largest which of these runs new ones are measured like
 */
record LawForecaster(FitResult whole, FitResult fit, int largest, Inference inference, AnalysisContext context)
        implements Forecaster {

    /** With the first inference of the fit's section, or with that one where it asks for none. */
    static LawForecaster of(FitResult fit, Inference otherwise, AnalysisContext context) {
        Inference inference =
                context.inferences(fit).values().stream().findFirst().orElse(otherwise);
        return new LawForecaster(fit, fit, fit.request().dataset().size() - 1, inference, context);
    }

    String name() {
        return whole.key().formulation();
    }

    @Override
    public double value(Point point) {
        return fit.fit().law().predict(point.row(data().covariates(), group()))[0];
    }

    private Dataset data() {
        return fit.request().dataset();
    }

    private int group() {
        return data().rows().group()[largest];
    }

    @Override
    public List<Predicted> at(List<Point> points) {
        List<LawFunction> functions = IntStream.range(0, points.size())
                .mapToObj(k -> LawFunction.prediction(
                        "point-" + k, data().response().unit(), points.get(k).row(data().covariates(), group())))
                .toList();
        Optional<RunNoise> noise = RunNoise.of(fit);
        if (noise.isEmpty()) {
            return points.stream()
                    .map(point -> new Predicted(value(point), Optional.empty(), Optional.empty()))
                    .toList();
        }
        List<Interval> intervals = inference
                .unexamined(fit, functions, FitContext.seeded(context.seed()))
                .intervals();
        List<Predicted> predicted = new ArrayList<>();
        for (int k = 0; k < points.size(); k++) {
            double value = value(points.get(k));
            Interval prediction = noise.get()
                    .around(value, intervals.get(k), points.get(k).row(data().covariates(), group()), largest);
            predicted.add(new Predicted(value, Optional.of(intervals.get(k)), Optional.of(prediction)));
        }
        return predicted;
    }

    @Override
    public Optional<Forecaster> fittedTo(int[] rows) {
        return refitted(rows).map(law -> law);
    }

    Optional<LawForecaster> refitted(int[] rows) {
        if (rows.length < parameters()) {
            return Optional.empty();
        }
        FitRequest request =
                whole.request().withDataset(whole.request().dataset().rows(rows));
        Fit refit = rows.length == whole.request().dataset().size() ? whole.fit() : context.refit(whole, request);
        return refit.failed()
                ? Optional.empty()
                : Optional.of(new LawForecaster(
                        whole,
                        new FitResult(whole.key(), request, whole.estimator(), refit),
                        rows.length - 1,
                        inference,
                        context));
    }

    /** Whether the runs at hand determine its parameters. */
    boolean determined() {
        return Quality.identified(fit.fit());
    }

    int parameters() {
        return whole.request().formulation().parameters().size();
    }

    @Override
    public List<Weighted> laws() {
        return List.of(new Weighted(this, 1));
    }

    @Override
    public List<Notice> notices() {
        return Quality.notices(fit.fit());
    }
}
