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
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Law;

/**
 * The published grid fit of an rl-sigmoid beside the global minimum of the same residuals: what the grid's steps cost, what a descent from its best cell finds, and
 * where the best cell lies on an edge, what a wider grid does. Fits of other
 * laws are passed over.
 *
 * <p>Reference: D. Khatri et al., <i>The art of scaling reinforcement learning compute for LLMs</i>, arXiv 2510.13786 (2025).
 */
record PublishedGrid(Configuration with) implements Analysis {

    private static final int WIDENINGS = 3;
    /** A midpoint on a linear grid is above 0. */
    private static final double LEAST_MIDDLE = 1;

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
        GridProtocol wide = widened(grid, fit, initial);
        if (grid.atEdge()) {
            findings.below("widened").estimate("ceiling", wide.ceiling(), unit, widening(wide));
        }
        GridProtocol polished = GridPolish.from(wide, fit.request().dataset(), initial);
        polished(findings.below("polished"), polished, global, fit);
        findings.verdict("answer", answer(grid, wide, polished, law), edge);
    }

    private static String answer(GridProtocol grid, GridProtocol wide, GridProtocol polished, Law law) {
        return "the published grid puts the ceiling at " + Decimal.significant(grid.ceiling(), 4)
                + " with exponent " + Decimal.significant(grid.exponent(), 3)
                + (grid.atEdge() ? ", on its edge; widened, at " + Decimal.significant(wide.ceiling(), 4) : "")
                + "; a descent from its best cell ends at " + Decimal.significant(polished.ceiling(), 4)
                + "; the global minimum of the same squares is at "
                + Decimal.significant(value(law, "A"), 4) + " with " + Decimal.significant(value(law, "B"), 3);
    }

    private static Notice[] widening(GridProtocol wide) {
        return new Notice[] {
            wide.atEdge()
                    ? new Notice("GRID_EDGE", "the best cell lies on the edge of the widened grid too")
                    : new Notice("GRID_WIDENED", "the grid was widened until its best cell lay inside")
        };
    }

    /** The grid until its best cell lies inside, or no wider grid makes sense. */
    private GridProtocol widened(GridProtocol first, FitResult fit, double initial) {
        GridProtocol grid = first;
        GridProtocol.Steps ceilings = with.ceilings();
        GridProtocol.Steps middles = with.middles();
        for (int round = 0; round < WIDENINGS && grid.atEdge(); round++) {
            ceilings = ceilings.widened(Math.min(ceilings.from(), initial), Math.max(ceilings.to(), 1));
            middles = middles.widened(Math.min(middles.from(), LEAST_MIDDLE), Double.POSITIVE_INFINITY);
            grid = GridProtocol.search(fit.request().dataset(), initial, ceilings, middles);
        }
        return grid;
    }

    private static void polished(Findings findings, GridProtocol found, double global, FitResult fit) {
        Dataset data = fit.request().dataset();
        findings.estimate("ceiling", found.ceiling(), data.response().unit());
        findings.estimate("middle", found.middle(), data.covariates().get(0).unit());
        findings.estimate("exponent", found.exponent(), "");
        findings.measurement("excess-rss", 100 * (found.squares() / global - 1), "percent");
    }

    private static double value(Law law, String symbol) {
        OptionalDouble value = LawParameters.of(law, symbol);
        return value.orElse(Double.NaN);
    }
}
