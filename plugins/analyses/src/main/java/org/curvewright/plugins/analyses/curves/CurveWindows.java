package org.curvewright.plugins.analyses.curves;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.runs.Quality;
import org.curvewright.plugins.analyses.runs.Sizes;
import org.curvewright.spi.Key;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.DataReference;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Interval;

/**
 * Where a curve's ceiling comes out when other stretches of the training are fitted, how well each stretch forecasts what lies
 * beyond, and what other laws make of the same points.
 *
 * <p>Reference: D. Khatri et al., arXiv 2510.13786 (2025), section 3 and appendix A.
 */
record CurveWindows(Configuration with) implements Analysis {

    record Configuration(
            @Key(doc = "the covariate along the training", byDefault = "C")
            String by,

            @Key(doc = "the symbol of the ceiling", byDefault = "A")
            String ceiling,

            @Key(doc = "all points of the training; by default those that were fitted")
            Optional<DataReference> data,

            @Key(doc = "what forecasts are held against, such as a noiseless curve; by default all points")
            Optional<DataReference> against,

            @Key(doc = "the stretches to fit besides", byDefault = "[]")
            List<CurveWindow> windows,

            @Key(doc = "an error of a forecast within this band is noise between trainings", byDefault = "0.02")
            double band,

            @Key(doc = "where a warm-up ends, for the forecast from half of the budget", byDefault = "0")
            double warmUp,

            @Key(doc = "draws behind the interval of the ceiling", byDefault = "200")
            int draws,

            @Key(
                    doc =
                            "residuals of so many neighbours are drawn together; by default an autoregression is drawn instead")
            OptionalInt block,

            @Key(doc = "the coverage that intervals aim at", byDefault = "0.95")
            double level,

            @Key(
                    doc =
                            "the true ceiling, where it is known as in synthetic worlds: how many intervals hold it is counted")
            OptionalDouble truth) {

        Configuration {
            if (!(band > 0) || !(warmUp >= 0)) {
                throw new IllegalArgumentException("band must be above 0, warm-up at least 0");
            }
            new CurveBootstrap(draws, block, level);
        }

        CurveBootstrap bootstrap() {
            return new CurveBootstrap(draws, block, level);
        }
    }

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        return Stream.concat(
                        Sizes.problems(with.by(), plan.on()).stream(),
                        LawParameters.missing(plan.on(), "with.ceiling", with.ceiling()).stream())
                .toList();
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        Findings findings = Findings.begin();
        List<CurveCard> cards = new ArrayList<>();
        List<Interval> intervals = new ArrayList<>();
        for (FitResult fit : context.on()) {
            Findings below = findings.within(fit.key().path());
            if (fit.fit().failed()) {
                below.absent("ceiling", "", fit.fit().status().name(), "the fit is " + Quality.described(fit.fit()));
            } else {
                CurveCard card = CurveCard.of(fit, with, context);
                cards.add(card);
                intervals.add(card.report(below));
            }
        }
        contrast(findings, cards);
        with.truth()
                .ifPresent(truth -> Counted.of(intervals, interval -> interval.contains(truth))
                        .report(
                                findings.below("all"),
                                "coverage",
                                with.level(),
                                "the interval holds the true ceiling"));
        return findings.list();
    }

    /** The ceilings that several laws find in the same points. */
    private static void contrast(Findings findings, List<CurveCard> cards) {
        for (CurveCard one : cards) {
            for (CurveCard other : cards) {
                boolean same = Quality.response(one.fit().key())
                        .equals(Quality.response(other.fit().key()));
                if (same && cards.indexOf(one) < cards.indexOf(other)) {
                    findings.within(Quality.response(one.fit().key()))
                            .below("contrast")
                            .below(other.fit().key().formulation() + "-over-"
                                    + one.fit().key().formulation())
                            .measurement(
                                    "ceiling-difference",
                                    other.ceiling() - one.ceiling(),
                                    one.fit().request().dataset().response().unit());
                }
            }
        }
    }
}
