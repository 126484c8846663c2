package org.curvewright.spi.fit;

import java.util.Optional;

/** A complete recipe from (formulation, dataset) to fit: objective + search. Stateless and thread-safe. */
public interface Estimator {

    /** What is minimised. */
    Objective objective();

    /** Why it cannot fit this law to these observations, as a fact that names what is allowed; told before anything runs. */
    default Optional<String> objection(FitRequest request) {
        return Optional.empty();
    }

    /** Fits; a numerical failure is a value, not a throw. */
    Fit fit(FitRequest request, FitContext context);

    /** Repeats a fit on resampled observations, warm-started; one refitter per thread. */
    Refitter refitter(FitRequest request, Fit fit, FitContext context);
}
