package org.curvewright.plugins.analyses.quantities;

import org.curvewright.spi.inference.LawFunction;
import org.curvewright.spi.law.Law;

/**
 * θ_j/θ_k; infinite where θ_k alone is 0.
 *
 * @param positive whether neither can be below 0
 */
record ParameterRatio(String name, String unit, int above, int below, boolean positive) implements LawFunction {

    @Override
    public double of(Law law) {
        return law.parameter(above) / law.parameter(below);
    }
}
