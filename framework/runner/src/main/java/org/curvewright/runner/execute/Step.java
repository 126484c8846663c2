package org.curvewright.runner.execute;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.curvewright.spi.engine.Engine.Task;

/**
 * How one task is done.
 *
 * @param task as its plan keys it
 * @param inputs the ids of the outcomes that it looks at, as far as they are there
 * @param run does it, from the outcomes of earlier tasks; what it gives is stored as JSON
 */
record Step(Supplier<Task> task, Function<Outcomes, List<String>> inputs, Function<Outcomes, Record> run) {}
