package org.curvewright.spi.law;

/**
 * Capability: a change of the units of covariates and response moves the parameters only, so that a fit can be made in
 * any units.
 */
public interface RescalableFormulation extends Formulation {

    /**
     * The parameters after every covariate xₖ became xₖ·factorₖ and the response y became y·responseFactor: f(x·factor;
     * rescaled θ) = responseFactor · f(x; θ).
     */
    double[] rescaled(double[] theta, double[] factors, double responseFactor);
}
