package org.curvewright.plugins.analyses.curves;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.runs.Quality;
import org.curvewright.plugins.analyses.runs.Sizes;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.fit.FitResult;

/**
 * From where on a training stands still: the first x from which on the slope of every window [x, x·2^w] is shown, by its upper
 * bound, to stay below a smallest slope that matters. Absence of a significant slope is no plateau; a bound below the smallest
 * slope is. Beside it the knot of two straight lines, the largest cumulative sum of slopes, and, for sigmoids, where the law
 * itself falls below that slope.
 *
 * <p>Reference: X. Zhang et al., <i>Critique-GRPO</i>, arXiv 2506.03106 (2025), whose plateaus it makes testable.
 */
record Plateau(Configuration with) implements Analysis {

    private static final int LEAST_POINTS = 8;

    record Configuration(
            @Key(doc = "the covariate along the training", byDefault = "C")
            String by,

            @Key(doc = "the smallest gain per doubling that matters, in the response's unit", byDefault = "0.005")
            double slope,

            @Key(doc = "the width of a window as a share of the range of the covariate's logarithm", byDefault = "0.2")
            double window,

            @Key(doc = "look only up to here, such as a change of the training")
            OptionalDouble until,

            @Key(doc = "draws behind each bound", byDefault = "200")
            int draws,

            @Key(
                    doc =
                            "residuals of so many neighbours are drawn together; by default an autoregression is drawn instead")
            OptionalInt block,

            @Key(doc = "the coverage of each one-sided bound and of intervals", byDefault = "0.95")
            double level) {

        Configuration {
            if (!(slope > 0) || !(window > 0 && window < 1)) {
                throw new IllegalArgumentException("slope must be above 0 and window between 0 and 1");
            }
            new CurveBootstrap(draws, block, level);
        }
    }

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        return Sizes.problems(with.by(), plan.on());
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        Map<String, FitResult> curves = new LinkedHashMap<>();
        context.on().forEach(fit -> curves.merge(Quality.response(fit.key()), fit, Plateau::preferred));
        Findings findings = Findings.begin();
        Map<String, List<Optional<OptionalDouble>>> shown = new LinkedHashMap<>();
        curves.forEach((path, fit) -> shown.computeIfAbsent(fit.key().fit(), name -> new ArrayList<>())
                .add(curve(findings.within(path), fit, context)));
        shown.forEach((name, places) -> {
            if (places.size() > 1) {
                PlateauShare.of(places, axis(curves.values().iterator().next()), with.level())
                        .state(findings.below(name).below("all"));
            }
        });
        return findings.list();
    }

    private String axis(FitResult fit) {
        return Sizes.of(with.by(), fit.request().dataset())
                .orElseThrow()
                .covariate()
                .unit();
    }

    /** A sigmoid says more than other laws. */
    private static FitResult preferred(FitResult one, FitResult other) {
        return PlateauCard.sigmoid(one) || !PlateauCard.sigmoid(other) ? one : other;
    }

    /** Where its plateau is shown, if it is; empty where there are too few points to tell. */
    private Optional<OptionalDouble> curve(Findings findings, FitResult fit, AnalysisContext context) {
        Sizes sizes = Sizes.of(with.by(), fit.request().dataset()).orElseThrow();
        double[] x = fit.request().dataset().rows().value(sizes.place());
        int[] rows = Arrays.stream(sizes.order())
                .filter(i -> x[i] <= with.until().orElse(Double.POSITIVE_INFINITY))
                .toArray();
        if (rows.length < LEAST_POINTS) {
            findings.absent(
                    "demonstrated",
                    sizes.covariate().unit(),
                    "TOO_FEW_POINTS",
                    rows.length + " points up to "
                            + Decimal.shortest(with.until().orElse(Double.MAX_VALUE)) + " make no curve; it takes "
                            + LEAST_POINTS);
            return Optional.empty();
        }
        double[] observed = fit.request().dataset().observed();
        SlopeWindows curve = SlopeWindows.of(
                Arrays.stream(rows).mapToDouble(i -> sizes.logarithms()[i]).toArray(),
                Arrays.stream(rows).mapToDouble(i -> observed[i]).toArray());
        return Optional.of(new PlateauCard(curve, fit, with, Recipe.seed(fit, context)).report(findings));
    }
}
