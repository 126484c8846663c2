package org.curvewright.runner.execute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.curvewright.runner.plan.Plan;
import org.curvewright.spi.engine.Engine.Task;

/**
 * Tells the headings of a plan in order, each when the first of its tasks has ended: tasks of several headings run beside
 * each other.
 */
final class Headings {

    private final List<String> titles;
    private final Map<String, Integer> fits = new HashMap<>();
    private final Map<String, Integer> analyses = new HashMap<>();
    private final Progress progress;
    private int told;

    Headings(Plan plan, Progress progress) {
        this.titles = plan.sections();
        this.progress = progress;
        plan.fits().forEach(fit -> fits.put(fit.key().fit(), titles.indexOf(fit.section())));
        plan.analyses().forEach(analysis -> analyses.put(analysis.as(), titles.indexOf(analysis.section())));
    }

    void begin() {
        tell(Math.min(1, titles.size()));
    }

    void ended(Task task) {
        String[] names = task.id().split("/", 3);
        boolean ofFit = !names[0].equals("analysis") && !names[0].equals("chunk");
        tell(1 + (ofFit ? fits : analyses).getOrDefault(names[1], 0));
    }

    void end() {
        tell(titles.size());
    }

    private void tell(int upTo) {
        while (told < upTo) {
            progress.phase(told + 1, titles.size(), titles.get(told));
            told++;
        }
    }
}
