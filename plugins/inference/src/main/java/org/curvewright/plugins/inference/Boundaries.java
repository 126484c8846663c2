package org.curvewright.plugins.inference;

import java.util.stream.IntStream;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.spi.law.Law;
import org.curvewright.spi.law.Parameter;

/** Whether parameters lie on the bounds of their supports. */
final class Boundaries {

    private Boundaries() {}

    static boolean holds(Parameter parameter, double value) {
        return value <= parameter.support().lower()
                || value >= parameter.support().upper();
    }

    /** Whether a function is a parameter whose estimate lies on a bound. */
    static boolean holds(FitResult fit, LawFunction function) {
        Law law = fit.fit().law();
        return function.parameter().isPresent()
                && holds(law.formulation().parameters().get(function.parameter().getAsInt()), function.of(law));
    }

    /** The parameters that the optimum leaves off their bounds. */
    static int[] free(FittedObjective objective) {
        double[] optimum = objective.optimum();
        return IntStream.range(0, optimum.length)
                .filter(j -> !holds(objective.parameter(j), optimum[j]))
                .toArray();
    }
}
