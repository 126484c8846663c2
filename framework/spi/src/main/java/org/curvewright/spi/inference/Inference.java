package org.curvewright.spi.inference;

import java.util.List;
import java.util.Optional;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitResult;

/** A procedure that gives intervals of any function of a law. Stateless and thread-safe. */
public interface Inference {

    /** The nominal coverage it is configured for, 0 to 1. */
    double level();

    /** Intervals of every function, in order. The fit is not FAILED. */
    Intervals intervals(FitResult fit, List<LawFunction> functions, FitContext context);

    /** The same intervals without {@link DrawingInference#examined the closer look}: for whoever asks in many worlds and reads the ends. */
    default Intervals unexamined(FitResult fit, List<LawFunction> functions, FitContext context) {
        return intervals(fit, functions, context);
    }

    /** How it comes by them, for people; empty where it does not say. */
    default Optional<Recipe> recipe() {
        return Optional.empty();
    }
}
