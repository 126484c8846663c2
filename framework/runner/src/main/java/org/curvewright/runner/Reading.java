package org.curvewright.runner;

import java.util.Optional;
import org.curvewright.runner.config.ExperimentConfiguration;
import org.curvewright.runner.plan.Preparation;
import org.curvewright.runner.problem.Problems;

/**
 * An experiment as text that was read; it takes no plugin to do so.
 *
 * @param problems what is wrong so far
 * @param configuration what could be read, complete only where there is no problem
 */
record Reading(Source source, Problems problems, Optional<ExperimentConfiguration> configuration) {

    static Reading of(Source source) {
        Problems problems = new Problems();
        return new Reading(source, problems, Preparation.read(source, problems));
    }
}
