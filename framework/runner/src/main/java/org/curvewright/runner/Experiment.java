package org.curvewright.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.curvewright.runner.config.ExperimentConfiguration;
import org.curvewright.runner.document.DocumentBuilder;
import org.curvewright.runner.document.DocumentFile;
import org.curvewright.runner.document.OutputFolder;
import org.curvewright.runner.document.RunInfo;
import org.curvewright.runner.engine.LocalEngine;
import org.curvewright.runner.execute.Execution;
import org.curvewright.runner.execute.Outcomes;
import org.curvewright.runner.execute.Progress;
import org.curvewright.runner.plan.Plan;
import org.curvewright.runner.plan.Planned;
import org.curvewright.runner.plan.Preparation;
import org.curvewright.runner.store.TaskStore;
import org.curvewright.spi.Notice;
import org.curvewright.spi.engine.Engine;
import org.curvewright.spi.report.ResultDocument;

/** An experiment without problems: it can run. */
public final class Experiment {

    private static final String STATE = ".resume";

    private final Preparation.Prepared prepared;
    private final Source source;
    private final Environment environment;

    Experiment(Preparation.Prepared prepared, Source source, Environment environment) {
        this.prepared = prepared;
        this.source = source;
        this.environment = environment;
    }

    public String name() {
        return configuration().experiment();
    }

    public Plan plan() {
        return planned().plan();
    }

    private ExperimentConfiguration configuration() {
        return prepared.configuration();
    }

    private Planned planned() {
        return prepared.planned();
    }

    /**
     * Runs it: the document is written first, then the reports.
     *
     * @param folder where to write
     * @param reuse whether outcomes of an interrupted run are taken up
     * @throws Refused when the folder cannot be written to
     * @throws IOException when writing fails on the way
     */
    public Completed run(Path folder, boolean reuse, Progress progress)
            throws Refused, IOException, InterruptedException {
        RunInfo info = RunInfo.begin(source, environment);
        OutputFolder output = new OutputFolder(folder);
        try {
            output.prepare();
        } catch (IOException e) {
            throw new Refused(
                    "UNWRITABLE_OUTPUT: the folder " + folder + " cannot be written to (" + e.getMessage() + ")");
        }
        TaskStore store = new TaskStore(output.path().resolve(STATE));
        if (!reuse) {
            store.clear();
        }
        Executed executed = execute(store, progress);
        output.write(DocumentFile.NAME, DocumentFile.text(executed.document()));
        Map<String, Throwable> defects = new LinkedHashMap<>(executed.defects());
        List<Notice> notices = render(executed.document(), output, defects);
        output.write(RunInfo.NAME, info.end(executed.tasks(), executed.reused()));
        store.clear();
        return new Completed(executed.document(), folder, defects, notices);
    }

    /**
     * Runs it for its document alone: no folder, no reports.
     *
     * @throws IOException when temporary files cannot be written
     */
    public ResultDocument compute(Progress progress) throws IOException, InterruptedException {
        TaskStore store = new TaskStore(Files.createTempDirectory("curvewright"));
        try {
            return execute(store, progress).document();
        } finally {
            store.clear();
        }
    }

    /** The document alone, nothing written but the store. */
    ResultDocument repeat(TaskStore store) throws InterruptedException {
        return execute(store, Progress.SILENT).document();
    }

    private record Executed(ResultDocument document, Map<String, Throwable> defects, int tasks, int reused) {}

    private Executed execute(TaskStore store, Progress progress) throws InterruptedException {
        try (Engine engine = new LocalEngine(environment.threads())) {
            Execution execution = new Execution(plan(), engine, store, progress);
            Outcomes outcomes = execution.run();
            ResultDocument document = new DocumentBuilder(configuration(), planned(), outcomes)
                    .build(Curvewright.version(), recorded(), prepared.plugins());
            return new Executed(document, outcomes.defects(), execution.tasks(), execution.reused());
        }
    }

    private ResultDocument.Configuration recorded() {
        return new ResultDocument.Configuration(
                source.text(), source.overrides(), configuration().node().json());
    }

    /** A report that fails leaves the others and the document whole. */
    private List<Notice> render(ResultDocument document, OutputFolder output, Map<String, Throwable> defects)
            throws IOException {
        List<Notice> notices = new ArrayList<>();
        for (Preparation.NamedReport report : prepared.reports()) {
            try {
                notices.addAll(report.report().render(document, output));
            } catch (RuntimeException | LinkageError e) {
                defects.put("report/" + report.as(), e);
            }
        }
        return notices;
    }
}
