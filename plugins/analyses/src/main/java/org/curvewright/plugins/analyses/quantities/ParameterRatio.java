package org.curvewright.plugins.analyses.quantities;

import org.curvewright.spi.inference.LawFunction;
import org.curvewright.spi.law.Law;

/** θ_j/θ_k; NaN where θ_k = 0. */
record ParameterRatio(String name, String unit, int above, int below) implements LawFunction {

    @Override
    public double of(Law law) {
        double denominator = law.parameter(below);
        return denominator == 0 ? Double.NaN : law.parameter(above) / denominator;
    }
}
