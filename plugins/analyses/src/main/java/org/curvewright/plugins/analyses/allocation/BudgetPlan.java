package org.curvewright.plugins.analyses.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.spi.law.Law;

/** The numbers of the plan for one budget. */
final class BudgetPlan {

    private static final String FLOP = "FLOP";
    private static final String PARAMETERS = "parameters";
    private static final String TOKENS = "tokens";

    private final Planner planner;
    private final double budget;
    private final String lossUnit;

    BudgetPlan(Planner planner, double budget, String lossUnit) {
        this.planner = planner;
        this.budget = budget;
        this.lossUnit = lossUnit;
    }

    /** The budget as part of an address. */
    String label() {
        return Magnitude.label(budget);
    }

    private double logSize(Law law) {
        return planner.logSize(law, budget);
    }

    /** N, D, D/N, the loss and how fast N grows with the budget. */
    List<LawFunction> optimum() {
        return List.of(
                function("N", PARAMETERS, law -> Elementary.exp(logSize(law))),
                function("D", TOKENS, law -> Elementary.exp(planner.logData(logSize(law), budget))),
                function("tokens-per-parameter", "tokens/parameter", law -> {
                    double size = logSize(law);
                    return Elementary.exp(planner.logData(size, budget) - size);
                }),
                function("loss", lossUnit, law -> planner.loss(law, logSize(law), budget)),
                function("N-exponent", "", law -> planner.sizeExponent(law, budget)));
    }

    /** The smallest and the largest model whose loss is about as good. */
    List<LawFunction> flatRegion() {
        return List.of(
                function("N-least", PARAMETERS, law -> flatEnd(law, false)),
                function("N-most", PARAMETERS, law -> flatEnd(law, true)));
    }

    private double flatEnd(Law law, boolean upwards) {
        OptionalDouble end = planner.flatEnd(law, logSize(law), budget, upwards);
        return end.isPresent() ? Elementary.exp(end.getAsDouble()) : Double.NaN;
    }

    /** What there is to be said of where the plan of that law lies. */
    List<Finding> remarks(Law law) {
        List<Finding> remarks = new ArrayList<>();
        if (planner.isLimited(logSize(law), budget)) {
            remarks.add(remark(
                    "limited",
                    new Notice("LIMITED", "the plan ends at a limit that was set for it, not where the law would")));
        }
        planner.lowerEnd(law, budget).ifPresent(end -> remarks.add(remark("far-end", farEnd(end))));
        return remarks;
    }

    private Finding remark(String name, Notice notice) {
        return Finding.verdict(label() + "/" + name, notice.code()).noting(List.of(notice));
    }

    private Notice farEnd(double logSize) {
        return new Notice(
                "FAR_END_LOWER",
                "the law's loss falls lower again far off, as at " + Magnitude.words(Elementary.exp(logSize))
                        + " parameters on " + Magnitude.words(Elementary.exp(planner.logData(logSize, budget)))
                        + " tokens, where it is no plan");
    }

    /** Why there is no plan. */
    Notice reason() {
        return planner.affordable(budget).reason();
    }

    /** The cheapest model of the same loss when so many tokens are served as well. */
    List<LawFunction> lifetime(double served) {
        List<LawFunction> functions = new ArrayList<>();
        String prefix = "inference-" + Magnitude.label(served) + "/";
        functions.add(function(prefix + "N", PARAMETERS, law -> Elementary.exp(lifetimeSize(law, served))));
        functions.add(function(prefix + "D", TOKENS, law -> Elementary.exp(lifetimeData(law, served))));
        functions.add(
                function(prefix + "N-ratio", "", law -> Elementary.exp(lifetimeSize(law, served) - logSize(law))));
        functions.add(function(
                prefix + "compute",
                FLOP,
                law -> planner.lifetimeCost(lifetimeSize(law, served), lifetimeData(law, served), served)));
        functions.add(function(prefix + "compute-of-training-optimum", FLOP, law -> {
            double size = logSize(law);
            return planner.lifetimeCost(size, planner.logData(size, budget), served);
        }));
        return functions;
    }

    private double target(Law law) {
        return planner.loss(law, logSize(law), budget);
    }

    private double lifetimeSize(Law law, double served) {
        return served == 0 ? logSize(law) : planner.lifetimeLogSize(law, target(law), served);
    }

    private double lifetimeData(Law law, double served) {
        if (served == 0) {
            return planner.logData(logSize(law), budget);
        }
        return planner.logDataFor(planner.surface(law), lifetimeSize(law, served), target(law))
                .orElse(Double.NaN);
    }

    private LawFunction function(String name, String unit, ToDoubleFunction<Law> of) {
        return new PlanFunction(label() + "/" + name, unit, of);
    }
}
