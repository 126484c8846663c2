package org.curvewright.spi.fit;

/** A complete recipe from (formulation, dataset) to fit: objective + search. Stateless and thread-safe. */
public interface Estimator {

    /** What is minimised. */
    Objective objective();

    /** Fits; a numerical failure is a value, not a throw. */
    Fit fit(FitRequest request, FitContext context);

    /** Repeats a fit on resampled observations, warm-started; one refitter per thread. */
    Refitter refitter(FitRequest request, Fit fit, FitContext context);
}
