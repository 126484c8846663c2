package org.curvewright.spi.fit;

import java.util.Optional;
import java.util.OptionalDouble;

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

    /** The objective that {@link #fit} ends at, for whoever needs no judgement of it, as in simulated worlds; empty where it fails. */
    default OptionalDouble least(FitRequest request, FitContext context) {
        Fit fit = fit(request, context);
        return fit.failed() ? OptionalDouble.empty() : OptionalDouble.of(fit.objective());
    }

    /** Repeats a fit on resampled observations, warm-started; one refitter per thread. */
    Refitter refitter(FitRequest request, Fit fit, FitContext context);
}
