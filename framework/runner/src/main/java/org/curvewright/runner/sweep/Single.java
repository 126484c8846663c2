package org.curvewright.runner.sweep;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.curvewright.runner.Curvewright;
import org.curvewright.runner.Source;
import org.curvewright.runner.document.DocumentBuilder;
import org.curvewright.runner.execute.Execution;
import org.curvewright.runner.execute.Outcomes;
import org.curvewright.runner.execute.Phases;
import org.curvewright.runner.execute.Progress;
import org.curvewright.runner.explain.Explanations;
import org.curvewright.runner.plan.Plan;
import org.curvewright.runner.plan.Preparation.Prepared;
import org.curvewright.runner.store.TaskStore;
import org.curvewright.runner.workshop.PlannedStudy;
import org.curvewright.spi.engine.Engine;
import org.curvewright.spi.engine.Study;
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
    public List<String> phases() {
        return List.of();
    }

    @Override
    public Executed execute(Engine.Session engine, List<Path> plugins, TaskStore store, Phases phases)
            throws InterruptedException {
        Execution execution = execution(plan(), engine, plugins, store, phases);
        Outcomes outcomes = execution.run();
        phases.follow();
        return executed(execution, outcomes);
    }

    /** The same for a document that lies below another one, which checks findings of it. */
    Executed executeAt(
            String place,
            Set<String> kept,
            Engine.Session engine,
            List<Path> plugins,
            TaskStore store,
            Progress progress)
            throws InterruptedException {
        Plan plan = plan();
        Execution execution = execution(plan.storing(plan.stored().at(place, kept)), engine, plugins, store, progress);
        return executed(execution, execution.run());
    }

    private Execution execution(
            Plan plan, Engine.Session engine, List<Path> plugins, TaskStore store, Progress progress) {
        Study study = new PlannedStudy(source, prepared.planned(), prepared.catalog(), plugins);
        return new Execution(plan, study, engine, store, progress);
    }

    private Executed executed(Execution execution, Outcomes outcomes) {
        ResultDocument document = new DocumentBuilder(prepared.configuration(), prepared.planned(), outcomes)
                .build(Curvewright.version(), Recorded.of(source, prepared.configuration()), prepared.plugins())
                .explained(Explanations.of(prepared.catalog()).severities());
        return new Executed(document, outcomes.defects(), execution.tasks(), execution.reused());
    }
}
