package org.curvewright.spi.fit;

/** How a fit ended; the first that applies. Only {@link #FAILED} is a failure, the rest are findings. */
public enum FitStatus {
    /** No usable value was found. */
    FAILED(
            "no usable value was found, such as where the law is not finite anywhere near the data",
            "read the reason beside the status (get FOLDER fits/…/status); look for a wrong unit, such as losses in percent, or for a"
                    + " wrong column under columns"),
    /** The data do not determine the parameters. */
    NOT_IDENTIFIED(
            "the data do not determine the parameters: other values, far away, describe them as well; the reasons name"
                    + " the directions",
            "quote no parameter of this law, nor what it says far beyond the runs; fix one (parameters: { beta: { fix: 0.28 } }), take a"
                    + " law with fewer (kaplan), or add runs that break the pattern, such as other ratios of tokens to parameters"),
    /** The objective keeps falling towards infinity. */
    NO_FINITE_OPTIMUM(
            "the objective keeps falling as a parameter grows without end, so that no finite value is best",
            "quote no parameter of this law; bound the one that the reason names, such as parameters: { gamma: { max: 2 } }, or take a law"
                    + " without it"),
    /** The search ended, at its limit of evaluations or at a kink, before it settled. */
    BUDGET_EXHAUSTED(
            "the search ended, at its limit of evaluations or where the objective still falls, before the optimum was proven",
            "read the reason beside the status; take a smoother objective, such as a larger delta, or fit fewer parameters"),
    /** The optimum lies on a bound of the support. */
    AT_BOUND(
            "the optimum lies on a bound of a parameter's support, such as an irreducible loss of 0",
            "the law may be quoted; say that the data ask for no more of this parameter, and read the interval's other"
                    + " end"),
    /** An interior optimum. */
    CONVERGED(
            "the lowest minimum that the search met lies inside the support, and its certificate stands beside it; where no argument"
                    + " says that it is the global one, the reasons do",
            "");

    private final String meaning;
    private final String remedy;

    FitStatus(String meaning, String remedy) {
        this.meaning = meaning;
        this.remedy = remedy;
    }

    /** One sentence for {@code explain}. */
    public String meaning() {
        return meaning;
    }

    /** What the user can do; empty where all is well. */
    public String remedy() {
        return remedy;
    }
}
