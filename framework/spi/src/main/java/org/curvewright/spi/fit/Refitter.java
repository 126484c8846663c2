package org.curvewright.spi.fit;

/** Repeats one fit on changed responses or weights without building anything anew. Not thread-safe. */
public interface Refitter {

    /**
     * @param observed the responses, in the order of the fitted dataset
     * @param multiplicity multiplies every row's contribution: how often it was drawn
     */
    Refit refit(double[] observed, double[] multiplicity);

    /** Whether a refit looks for the lowest minimum of the changed data; else it descends from those of the fitted data. */
    default boolean searches() {
        return true;
    }

    /**
     * A refit in brief.
     *
     * @param theta the law's parameters; NaN when FAILED
     * @param status {@link FitStatus#AT_BOUND} when the optimum lies on a bound of the support
     */
    record Refit(double[] theta, double[] nuisance, double objective, FitStatus status) {}
}
