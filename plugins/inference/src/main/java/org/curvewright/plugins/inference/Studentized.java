package org.curvewright.plugins.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.numerics.statistics.Quantiles;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Refitter;
import org.curvewright.spi.inference.FewDraws;
import org.curvewright.spi.inference.Inference;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.inference.Intervals;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.spi.inference.Recipe;
import org.curvewright.spi.law.Law;

/**
 * [ĝ − t*ᵤ s, ĝ − t*ₗ s] with the quantiles of t* = (g* − ĝ)/s* over refits to resampled responses, s and s* standard errors
 * by linearisation.
 *
 * @param scheme one that resamples responses, not rows
 * @see <a href="https://doi.org/10.1017/CBO9780511802843">Davison and Hinkley 1997, Bootstrap Methods, §2.4 and 5.2</a>
 */
record Studentized(String method, Scheme scheme, int draws, double level, OnBound onBound) implements Inference {

    Studentized {
        new Bootstrap(method, scheme, draws, level, Discard.NONE);
    }

    private Optional<Notice> obstacle(FitResult fit) {
        return scheme.obstacle(fit).or(() -> Noise.SD_DOF.obstacle(fit)).or(() -> FittedObjective.obstacle(fit));
    }

    @Override
    public Intervals intervals(FitResult fit, List<LawFunction> functions, FitContext context) {
        Intervals made = unexamined(fit, functions, context);
        if (obstacle(fit).isPresent()) {
            return made;
        }
        Resampler resampler = scheme.of(fit);
        RandomStream streams = streams(context);
        return SearchedAgain.noted(
                fit, made, draws, (d, observed, once) -> resampler.draw(streams.substream(d), observed, once), context);
    }

    @Override
    public Intervals unexamined(FitResult fit, List<LawFunction> functions, FitContext context) {
        Optional<Notice> obstacle = obstacle(fit);
        if (obstacle.isPresent()) {
            return Missing.intervals(functions, level, method, obstacle.get());
        }
        double[] errors = errors(fit, functions);
        List<double[]> pivots = pivots(fit, functions, context);
        List<Interval> intervals = new ArrayList<>();
        for (int k = 0; k < errors.length; k++) {
            intervals.add(interval(fit, functions.get(k), errors[k], pivots.get(k)));
        }
        Map<String, Double> counts = new TreeMap<>();
        counts.put("draws", (double) draws);
        for (int k = 0; k < errors.length; k++) {
            counts.put("draws-without-error/" + functions.get(k).name(), (double) draws - pivots.get(k).length);
        }
        return new Intervals(
                intervals,
                counts,
                Stream.of(
                                new FewDraws(draws, level).notice().stream(),
                                Qualifying.notices(fit.fit()).stream(),
                                Ignored.notices(fit).stream())
                        .flatMap(each -> each)
                        .toList());
    }

    /** Every function's standard error by linearisation; NaN where it has none, as on a bound. */
    private double[] errors(FitResult fit, List<LawFunction> functions) {
        FittedObjective objective = new FittedObjective(fit);
        Optional<ErrorPropagation> found = ErrorPropagation.of(fit, objective, onBound);
        double[] errors = new double[functions.size()];
        Arrays.setAll(errors, k -> {
            FunctionDerivatives derivatives = new FunctionDerivatives(objective, functions.get(k));
            derivatives.evaluate(objective.optimum());
            double error = found.map(each -> each.standardError(derivatives.gradient()))
                    .orElse(Double.NaN);
            Axis axis = Axis.of(fit, functions.get(k));
            return error > 0 && Double.isFinite(error) ? axis.error(derivatives.value(), error) : Double.NaN;
        });
        return errors;
    }

    /** t* of every draw that has one, sorted, function by function. */
    private List<double[]> pivots(FitResult fit, List<LawFunction> functions, FitContext context) {
        double[][] drawn = new double[functions.size()][draws];
        Resampler resampler = scheme.of(fit);
        Refitter refitter = fit.estimator().refitter(fit.request(), fit.fit(), context);
        Dataset data = fit.request().dataset();
        double[] observed = data.observed().clone();
        double[] once = new double[observed.length];
        Arrays.fill(once, 1);
        RandomStream streams = streams(context);
        for (int d = 0; d < draws; d++) {
            resampler.draw(streams.substream(d), observed, once);
            FitResult refitted = refitted(fit, data.withObserved(observed), refitter.refit(observed, once));
            boolean failed = refitted.fit().failed();
            double[] errors = failed ? new double[0] : errors(refitted, functions);
            for (int k = 0; k < drawn.length; k++) {
                drawn[k][d] = failed ? Double.NaN : departure(fit, refitted, functions.get(k)) / errors[k];
            }
        }
        return Arrays.stream(drawn)
                .map(values ->
                        Arrays.stream(values).filter(Double::isFinite).sorted().toArray())
                .toList();
    }

    private RandomStream streams(FitContext context) {
        return RandomStream.of(context.seed()).substream(method);
    }

    /** How far a refit moved a function, on the axis of the fit; NaN where the refit's value has no place there. */
    private static double departure(FitResult fit, FitResult refitted, LawFunction function) {
        Axis axis = Axis.of(fit, function);
        return axis == Axis.of(refitted, function)
                ? axis.place(function.of(refitted.fit().law()))
                        - axis.place(function.of(fit.fit().law()))
                : Double.NaN;
    }

    private static FitResult refitted(FitResult fit, Dataset data, Refitter.Refit refit) {
        boolean usable = refit.status() != FitStatus.FAILED
                && Arrays.stream(refit.theta()).allMatch(Double::isFinite);
        FitRequest request = fit.request().withDataset(data);
        Fit found = new Fit(
                new Law(request.formulation(), refit.theta()),
                refit.nuisance(),
                refit.objective(),
                usable ? refit.status() : FitStatus.FAILED,
                List.of(),
                fit.fit().certificate(),
                OptionalDouble.empty());
        return new FitResult(fit.key(), request, fit.estimator(), found);
    }

    private Interval interval(FitResult fit, LawFunction function, double error, double[] pivots) {
        double value = function.of(fit.fit().law());
        if (!Double.isFinite(value) || !Double.isFinite(error) || pivots.length < 2) {
            return Missing.interval(
                    level,
                    method,
                    new Notice("AT_BOUND", function.name() + " has no standard error here, as on a bound"));
        }
        List<Notice> notices = new ArrayList<>();
        new FewDraws(pivots.length, level).notice().ifPresent(notices::add);
        if (pivots.length < draws) {
            notices.add(new Notice(
                    "DRAWS_WITHOUT_ERROR",
                    (draws - pivots.length) + " of " + draws + " draws have no standard error of " + function.name()));
        }
        Axis axis = Axis.of(fit, function);
        double below = error * Quantiles.ofSorted(pivots, (1 + level) / 2);
        double above = -error * Quantiles.ofSorted(pivots, (1 - level) / 2);
        double own = axis == Axis.LOGARITHM ? error * value : error;
        return Supports.noted(
                fit,
                function,
                axis.interval(value, below, above, own, level, method).noting(notices));
    }

    @Override
    public Optional<Recipe> recipe() {
        return Recipes.of(method);
    }
}
