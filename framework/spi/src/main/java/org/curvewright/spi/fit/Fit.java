package org.curvewright.spi.fit;

import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.spi.law.Law;

/**
 * The outcome of an estimation.
 *
 * @param law its parameters are NaN when the status is FAILED
 * @param nuisance the noise parameters, in the objective's order
 * @param objective the objective's value at the law; NaN when FAILED
 * @param reasons the first one belongs to the status
 * @param logLikelihood ln of the maximised likelihood, constants included, where the objective is a likelihood
 */
public record Fit(
        Law law,
        double[] nuisance,
        double objective,
        FitStatus status,
        List<Reason> reasons,
        Certificate certificate,
        OptionalDouble logLikelihood) {

    public Fit {
        nuisance = nuisance.clone();
        reasons = List.copyOf(reasons);
    }

    @Override
    public double[] nuisance() {
        return nuisance.clone();
    }

    public boolean failed() {
        return status == FitStatus.FAILED;
    }
}
