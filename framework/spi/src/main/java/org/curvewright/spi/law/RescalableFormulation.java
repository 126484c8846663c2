package org.curvewright.spi.law;

/**
 * Capability: a change of the units of covariates and response moves the parameters only, so that a fit can be made in
 * any units.
 */
public interface RescalableFormulation extends Formulation {

    /** Whether the unit of that covariate may change; a parameter that was fixed in one unit may forbid it. */
    default boolean rescales(int covariate) {
        return true;
    }

    /**
     * The parameters after every covariate xₖ became xₖ·factorₖ and the response y became y·responseFactor: f(x·factor;
     * rescaled θ) = responseFactor · f(x; θ).
     */
    double[] rescaled(double[] theta, double[] factors, double responseFactor);
}
