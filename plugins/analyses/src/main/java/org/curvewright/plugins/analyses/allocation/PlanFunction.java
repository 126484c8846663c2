package org.curvewright.plugins.analyses.allocation;

import java.util.function.ToDoubleFunction;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.spi.law.Law;

/** A number of a plan, as a function of the law that it is made with. */
record PlanFunction(String name, String unit, ToDoubleFunction<Law> function) implements LawFunction {

    /** Sizes, tokens, costs, losses and exponents of a plan are. */
    @Override
    public boolean positive() {
        return true;
    }

    @Override
    public double of(Law law) {
        return function.applyAsDouble(law);
    }
}
