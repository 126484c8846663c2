package org.curvewright.plugins.inference;

import java.util.stream.IntStream;

/** What an error by linearisation takes a parameter for whose estimate lies on a bound of its support. */
enum OnBound {
    /** As uncertain as the tangent says that knows of no bound. */
    FREE,
    /** As if known. */
    HELD;

    /** The parameters that have an error. */
    int[] moving(FittedObjective objective) {
        return this == FREE ? IntStream.range(0, objective.optimum().length).toArray() : Boundaries.free(objective);
    }
}
