package org.curvewright.runner.sweep;

import java.util.Map;
import org.curvewright.runner.Curvewright;
import org.curvewright.runner.Source;
import org.curvewright.runner.document.DocumentBuilder;
import org.curvewright.runner.engine.LocalEngine;
import org.curvewright.runner.execute.Execution;
import org.curvewright.runner.execute.Outcomes;
import org.curvewright.runner.execute.Progress;
import org.curvewright.runner.plan.Plan;
import org.curvewright.runner.plan.Preparation.Prepared;
import org.curvewright.runner.store.TaskStore;
import org.curvewright.spi.engine.Engine;
import org.curvewright.spi.report.ResultDocument;

/** One experiment, such as a cell of a sweep. */
public record Single(Prepared prepared, Source source) implements Executable {

    @Override
    public String name() {
        return prepared.configuration().experiment();
    }

    @Override
    public Map<String, Plan> plans() {
        return Map.of("", plan());
    }

    Plan plan() {
        return prepared.planned().plan();
    }

    @Override
    public Executed execute(int threads, TaskStore store, Progress progress) throws InterruptedException {
        try (Engine engine = new LocalEngine(threads)) {
            Execution execution = new Execution(plan(), engine, store, progress);
            Outcomes outcomes = execution.run();
            ResultDocument document = new DocumentBuilder(prepared.configuration(), prepared.planned(), outcomes)
                    .build(Curvewright.version(), recorded(), prepared.plugins());
            return new Executed(document, Map.of(), outcomes.defects(), execution.tasks(), execution.reused());
        }
    }

    private ResultDocument.Configuration recorded() {
        return new ResultDocument.Configuration(
                source.text(),
                source.overrides(),
                prepared.configuration().node().json());
    }
}
