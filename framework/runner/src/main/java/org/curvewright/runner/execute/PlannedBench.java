package org.curvewright.runner.execute;

import java.io.IOException;
import java.util.Map;
import org.curvewright.runner.plan.Plan;
import org.curvewright.runner.problem.Code;
import org.curvewright.spi.engine.Engine.Outcome;
import org.curvewright.spi.engine.Engine.Task;
import org.curvewright.spi.engine.EngineRefused;
import org.curvewright.spi.engine.Workshop;

/** Does tasks of a plan that was rebuilt away from where it was made. Fits that were looked at once are kept. */
public final class PlannedBench implements Workshop.Bench {

    private final Steps steps;
    private final Outcomes fits;

    public PlannedBench(Plan plan) {
        TaskKeys keys = new TaskKeys(plan);
        this.steps = new Steps(plan, keys);
        this.fits = new Outcomes();
    }

    @Override
    public Outcome work(Task task, Map<String, byte[]> inputs) {
        boolean same = steps.find(task.id())
                .filter(step -> step.task().get().equals(task))
                .isPresent();
        if (!same) {
            throw new EngineRefused(
                    Code.DIFFERENT_PROGRAM.name(),
                    "the task " + task.id() + " has another key here than where it was planned");
        }
        Outcomes outcomes = fits.beside();
        inputs.forEach((id, bytes) -> put(outcomes, id, bytes));
        return steps.work(task, outcomes);
    }

    private static void put(Outcomes outcomes, String id, byte[] bytes) {
        if (outcomes.has(id)) {
            return;
        }
        try {
            outcomes.put(new Task(id, ""), bytes);
        } catch (IOException e) {
            throw new EngineRefused(Code.DIFFERENT_PROGRAM.name(), "the outcome of " + id + " cannot be read here");
        }
    }
}
