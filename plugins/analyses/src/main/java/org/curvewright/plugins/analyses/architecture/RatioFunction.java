package org.curvewright.plugins.analyses.architecture;

import org.curvewright.spi.inference.LawFunction;
import org.curvewright.spi.law.Law;

/** {@code q/p}, where {@code p ln z + q/z} is least; NaN unless p and q are positive, since else it has no minimum. */
record RatioFunction(String symbol, int logarithm, int reciprocal) implements LawFunction {

    @Override
    public String name() {
        return symbol + "-optimum";
    }

    @Override
    public String unit() {
        return "";
    }

    @Override
    public boolean positive() {
        return true;
    }

    @Override
    public double of(Law law) {
        double p = law.parameter(logarithm);
        double q = law.parameter(reciprocal);
        return p > 0 && q > 0 ? q / p : Double.NaN;
    }
}
