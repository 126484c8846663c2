package org.curvewright.runner.execute;

import java.util.HashMap;
import java.util.Map;
import org.curvewright.runner.plan.Plan;
import org.curvewright.spi.engine.Engine.Task;

/** How many tasks of each kind have ended, for whoever interrupts a run. */
final class Ended {

    private final Plan plan;
    private final Map<String, Integer> kinds = new HashMap<>();

    Ended(Plan plan) {
        this.plan = plan;
    }

    void add(Task task) {
        kinds.merge(task.id().substring(0, task.id().indexOf('/')), 1, Integer::sum);
    }

    /** Such as {@code 20 of 20 fits, 8 of 60 intervals, 0 of 12 analyses}. */
    String words() {
        int intervals =
                plan.fits().stream().mapToInt(fit -> fit.inferences().size()).sum();
        return of("fit", plan.fits().size(), "fits") + ", " + of("intervals", intervals, "intervals") + ", "
                + of("analysis", plan.analyses().size(), "analyses");
    }

    private String of(String kind, int planned, String name) {
        return kinds.getOrDefault(kind, 0) + " of " + planned + " " + name;
    }
}
