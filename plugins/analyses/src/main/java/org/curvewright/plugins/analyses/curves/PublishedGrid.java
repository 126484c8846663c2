package org.curvewright.plugins.analyses.curves;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.runs.Quality;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.Notice;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Law;

/**
 * The published grid fit of an rl-sigmoid beside the global minimum of the same residuals: what the grid's steps cost. Fits of other
 * laws are passed over.
 *
 * <p>Reference: D. Khatri et al., <i>The art of scaling reinforcement learning compute for LLMs</i>, arXiv 2510.13786 (2025).
 */
record PublishedGrid(Configuration with) implements Analysis {

    private static final String[] SYMBOLS = {"R0", "A", "C_mid", "B"};

    record Configuration(
            @Key(doc = "the ceilings tried", byDefault = "{from: 0.45, to: 0.8, count: 71}")
            GridProtocol.Steps ceilings,

            @Key(doc = "the midpoints tried, on the axis", byDefault = "{from: 100, to: 40000, count: 100}")
            GridProtocol.Steps middles) {}

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        List<Problem> missing = LawParameters.missing(plan.on(), "on", SYMBOLS);
        return plan.on().stream().anyMatch(fit -> isSigmoid(fit.formulation())) ? List.of() : missing;
    }

    private static boolean isSigmoid(Formulation formulation) {
        return Arrays.stream(SYMBOLS).allMatch(symbol -> LawParameters.has(formulation, symbol));
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        Findings findings = Findings.begin();
        for (FitResult fit : context.on()) {
            if (!isSigmoid(fit.request().formulation())) {
                continue;
            }
            Findings below = findings.within(fit.key().path());
            if (fit.fit().failed()) {
                below.absent("ceiling", "", fit.fit().status().name(), "the fit is " + Quality.described(fit.fit()));
            } else {
                report(below, fit);
            }
        }
        return findings.list();
    }

    private void report(Findings findings, FitResult fit) {
        Law law = fit.fit().law();
        double initial = value(law, "R0");
        GridProtocol grid = GridProtocol.search(fit.request().dataset(), initial, with.ceilings(), with.middles());
        String unit = fit.request().dataset().response().unit();
        Notice[] edge = grid.atEdge()
                ? new Notice[] {
                    new Notice("GRID_EDGE", "the best cell lies on the edge of the grid; widen ceilings or middles")
                }
                : new Notice[0];
        findings.estimate("ceiling", grid.ceiling(), unit, edge);
        findings.estimate(
                "middle",
                grid.middle(),
                fit.request().dataset().covariates().get(0).unit(),
                edge);
        findings.estimate("exponent", grid.exponent(), "", edge);
        findings.measurement("rss", grid.squares(), unit.isEmpty() ? "" : "(" + unit + ")²");
        double global = GridProtocol.squares(
                fit.request().dataset().observed(),
                fit.request().dataset().rows().logarithm(0),
                initial,
                value(law, "A"),
                Elementary.log(value(law, "C_mid")),
                value(law, "B"));
        findings.measurement("excess-rss", 100 * (grid.squares() / global - 1), "percent");
        findings.verdict(
                "answer",
                "the published grid puts the ceiling at " + Decimal.significant(grid.ceiling(), 4)
                        + " with exponent " + Decimal.significant(grid.exponent(), 3)
                        + "; the global minimum of the same squares is at "
                        + Decimal.significant(value(law, "A"), 4) + " with "
                        + Decimal.significant(value(law, "B"), 3),
                edge);
    }

    private static double value(Law law, String symbol) {
        OptionalDouble value = LawParameters.of(law, symbol);
        return value.orElse(Double.NaN);
    }
}
