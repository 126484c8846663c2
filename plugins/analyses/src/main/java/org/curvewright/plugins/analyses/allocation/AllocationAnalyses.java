package org.curvewright.plugins.analyses.allocation;

import java.util.List;
import org.curvewright.spi.Explanation;
import org.curvewright.spi.Provider;
import org.curvewright.spi.analysis.Analysis;

/** The questions about the use of a budget. */
public final class AllocationAnalyses {

    private static final List<Explanation> EXPLAINED = List.of(
            new Explanation(
                    "OPEN_COVARIATE",
                    "the law depends on a covariate besides size and data, and the plan gives it no value",
                    "give it one under with.at"),
            new Explanation(
                    "UNKNOWN_COVARIATE",
                    "the fits do not have the covariate that the analysis looks along",
                    "name one of the covariates that 'describe formulation' shows"),
            new Explanation(
                    "RISING_RESPONSE",
                    "the response grows with size and data, as a score does, while a plan looks for the least loss",
                    "plan on a loss; a score that follows it has its best model at the same place"),
            new Explanation(
                    "NO_OPTIMUM",
                    "the law has no best size for this budget within the bounds of the plan, or the loss cannot be reached",
                    "look at the law's parameters and the limits"),
            Explanation.informing(
                    "LIMITED",
                    "the best plan lies at a limit: the token supply, the largest or the smallest model",
                    ""),
            new Explanation(
                    "FAR_END_LOWER",
                    "the plan is the valley of the law's loss on the budget; far from any run, where few tokens or parameters are left, the law's formula says less still",
                    "nothing, unless the plan itself is far from the runs; limits shorten the search"),
            new Explanation(
                    "UNSPENT_BUDGET",
                    "the largest model on all the tokens that there are costs less than the budget",
                    "widen a limit, or plan on the smaller budget"),
            new Explanation(
                    "UNAFFORDABLE_MODEL",
                    "the smallest model that is allowed leaves the budget no tokens to train it on",
                    "lower least-parameters, or plan on a larger budget"),
            new Explanation(
                    "TOO_FEW_SLICES",
                    "fewer than two budgets have five runs each, so no power of the budget can be read off them",
                    "widen slice-width, or run sizes on equal budgets"),
            new Explanation("FIT_FAILED", "there is no law to plan with", "see the reasons at the fit's own status"));

    private AllocationAnalyses() {}

    public static List<Provider<? extends Analysis, ?>> offers() {
        return List.of(
                Provider.of(
                        "allocation",
                        "How large a model and how much data a budget should buy, with intervals, flat regions and limits.",
                        AllocationConfiguration.class,
                        Allocation::new),
                Provider.of(
                        "approach-bias",
                        "What Chinchilla's approaches 1 and 2 find where a stated law is exactly true.",
                        ApproachBias.Configuration.class,
                        ApproachBias::new),
                Provider.of(
                        "function-values",
                        "What a law with stated parameters says at stated points.",
                        FunctionValues.Configuration.class,
                        FunctionValues::new));
    }

    public static List<Explanation> codes() {
        return EXPLAINED;
    }
}
