package org.curvewright.spi.inference;

import java.util.List;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitResult;

/**
 * Capability: works from draws, each keyed by its number, so that chunks of them may run anywhere and in any order:
 * plan(chunks) → draw(chunk) → reduce.
 */
public interface DrawingInference extends Inference {

    /** How many draws it takes. */
    int draws();

    /** The draws numbered {@code from} (inclusive) to {@code to} (exclusive). */
    Draws draw(FitResult fit, int from, int to, FitContext context);

    /** Intervals from all the draws in order. */
    Intervals reduce(FitResult fit, List<LawFunction> functions, Draws draws, FitContext context);

    /** Intervals of a fit with what a closer look at some of its draws counts or notes; made once a fit, since it may search. */
    default Intervals examined(FitResult fit, Intervals made, FitContext context) {
        return made;
    }

    @Override
    default Intervals intervals(FitResult fit, List<LawFunction> functions, FitContext context) {
        return examined(fit, unexamined(fit, functions, context), context);
    }

    @Override
    default Intervals unexamined(FitResult fit, List<LawFunction> functions, FitContext context) {
        return reduce(fit, functions, draw(fit, 0, draws(), context), context);
    }
}
