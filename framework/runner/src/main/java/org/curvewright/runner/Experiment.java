package org.curvewright.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.curvewright.runner.document.DocumentFirst;
import org.curvewright.runner.document.FolderLock;
import org.curvewright.runner.document.InterruptedRun;
import org.curvewright.runner.document.OutputFolder;
import org.curvewright.runner.document.RunInfo;
import org.curvewright.runner.engine.OnDemand;
import org.curvewright.runner.execute.Phases;
import org.curvewright.runner.execute.Progress;
import org.curvewright.runner.plan.Plan;
import org.curvewright.runner.plan.Preparation.NamedEngine;
import org.curvewright.runner.plan.Preparation.NamedReport;
import org.curvewright.runner.problem.Code;
import org.curvewright.runner.store.CacheUse;
import org.curvewright.runner.store.TaskCache;
import org.curvewright.runner.store.TaskStore;
import org.curvewright.runner.sweep.Executable;
import org.curvewright.runner.sweep.Executed;
import org.curvewright.spi.Notice;
import org.curvewright.spi.engine.Engine;
import org.curvewright.spi.engine.EngineRefused;
import org.curvewright.spi.engine.Site;
import org.curvewright.spi.report.ReportSink;
import org.curvewright.spi.report.ResultDocument;

/** An experiment without problems: it can run. */
public final class Experiment {

    private static final String STATE = ".resume";
    private static final int TOLD = 3;
    private static final String WRITING = "Document and reports";
    private static final String KEEPING = "Outcomes to the cache";

    private final Executable executable;
    private final List<NamedReport> reports;
    private final Source source;
    private final Environment environment;
    private final NamedEngine engine;

    Experiment(
            Executable executable,
            List<NamedReport> reports,
            Source source,
            Environment environment,
            NamedEngine engine) {
        this.executable = executable;
        this.engine = engine;
        this.reports = List.copyOf(reports);
        this.source = source;
        this.environment = environment;
    }

    public String name() {
        return executable.name();
    }

    /** What would be computed; of a sweep its first cell. */
    public Plan plan() {
        return plans().values().iterator().next();
    }

    /** What each cell of a sweep would compute, by its name; otherwise one plan without a name. */
    public Map<String, Plan> plans() {
        return executable.plans();
    }

    /** What is known before it runs and does not keep it from running, such as fits that will FAIL: of a sweep with the cell. */
    public List<String> warnings() {
        return plans().entrySet().stream()
                .flatMap(cell -> cell.getValue().warnings().stream()
                        .map(notice -> (cell.getKey().isEmpty() ? "" : cell.getKey() + ": ") + notice.code() + ": "
                                + notice.text()))
                .toList();
    }

    /** How many tasks are known before it runs; chunks of draws and of analyses come on top. */
    public int tasks() {
        return plans().values().stream().mapToInt(Plan::tasks).sum();
    }

    /**
     * Runs it: the document is written first, then the reports; what an earlier run left and this one does not write goes.
     *
     * @param folder where to write
     * @param reuse whether outcomes of an interrupted run, and of earlier ones in the cache, are taken up
     * @throws Refused when the folder cannot be written to, another run is writing to it, or the engine cannot work
     * @throws IOException when writing fails on the way
     */
    public Completed run(Path folder, boolean reuse, Progress progress)
            throws Refused, IOException, InterruptedException {
        OutputFolder output = new OutputFolder(folder);
        boolean made = !Files.exists(folder);
        FolderLock lock = locked(output, folder);
        try {
            return run(output, folder, reuse, progress);
        } finally {
            progress.over();
            lock.close();
            if (made) {
                output.removeIfEmpty();
            }
        }
    }

    private static FolderLock locked(OutputFolder output, Path folder) throws Refused {
        prepare(output, folder);
        Optional<FolderLock> lock;
        try {
            lock = FolderLock.take(output);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
        return lock.orElseThrow(() -> new Refused("BUSY_OUTPUT: another run is writing to the folder " + folder
                + "; wait for its end, or name another one with --out"));
    }

    /** @throws Refused when the folder cannot be made or written to */
    static void prepare(OutputFolder output, Path folder) throws Refused {
        try {
            output.prepare();
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static Refused unwritable(Path folder, IOException why) {
        return new Refused(
                "UNWRITABLE_OUTPUT: the folder " + folder + " cannot be written to (" + OutputFolder.reason(why) + ")");
    }

    private Completed run(OutputFolder output, Path folder, boolean reuse, Progress progress)
            throws Refused, IOException, InterruptedException {
        RunInfo info = RunInfo.begin(source, environment, engine.id());
        output.removeParts();
        StoreFolders stores = new StoreFolders(output.path());
        stores.sweepOut(output);
        InterruptedRun.forget(output);
        Optional<TaskCache> cache = environment.cache().filter(any -> reuse).map(TaskCache::new);
        TaskStore store = new TaskStore(output.path().resolve(STATE), cache);
        Phases phases = phases(progress, cache.stream().map(any -> KEEPING).toList());
        if (!reuse) {
            store.clear();
        }
        Executed executed;
        try {
            executed = execute(store, phases);
        } catch (InterruptedException e) {
            throw InterruptedRun.tell(output, e, reuse);
        }
        stores.makeRoom(output, store.staged().keySet());
        for (Map.Entry<String, Path> staged : store.staged().entrySet()) {
            output.adopt(staged.getKey(), staged.getValue());
        }
        DocumentFirst sink = DocumentFirst.begin(output, executed.document());
        Map<String, Throwable> defects = new LinkedHashMap<>(executed.defects());
        List<Notice> notices = render(executed.document(), sink, defects);
        sink.write();
        output.removeStale(RunInfo.files(output));
        cache.ifPresent(any -> phases.follow());
        store.finish();
        CacheUse use = store.use();
        notices.addAll(troubles(use));
        output.write(RunInfo.NAME, info.end(executed.tasks(), executed.reused(), use, output.written()));
        return new Completed(executed.document(), folder, defects, notices);
    }

    /** The first few in words; all of them stand in the run's own record. */
    private static List<Notice> troubles(CacheUse use) {
        List<Notice> notices = new ArrayList<>();
        use.troubles().stream()
                .limit(TOLD)
                .forEach(trouble -> notices.add(new Notice(Code.CACHE_TROUBLE.name(), trouble)));
        if (use.troubles().size() > TOLD) {
            notices.add(new Notice(
                    Code.CACHE_TROUBLE.name(),
                    (use.troubles().size() - TOLD) + " more of the kind, see " + RunInfo.NAME));
        }
        return notices;
    }

    /**
     * Runs it for its document alone: no folder, no reports.
     *
     * @throws Refused when the engine cannot work
     * @throws IOException when temporary files cannot be written
     */
    public ResultDocument compute(Progress progress) throws Refused, IOException, InterruptedException {
        TaskStore store = new TaskStore(Files.createTempDirectory("curvewright"));
        try {
            return execute(store, phases(progress, List.of())).document();
        } finally {
            progress.over();
            store.clear();
        }
    }

    /** The document alone, nothing written but the store. */
    ResultDocument repeat(TaskStore store) throws Refused, InterruptedException {
        return execute(store, phases(Progress.SILENT, List.of())).document();
    }

    /** @throws Refused when the engine cannot work, as far as that can be told without starting it */
    public void requireEngine() throws Refused {
        Optional<EngineRefused> objection = engine.engine().objection();
        if (objection.isPresent()) {
            throw refused(objection.get());
        }
    }

    /** What this JVM must be started with for its engine to work, and was not; empty where nothing is missing. */
    public Optional<String> lacks() {
        return engine.engine().lacks();
    }

    private static Refused refused(EngineRefused why) {
        return new Refused(why.code() + " engine: " + why.getMessage());
    }

    private Phases phases(Progress progress, List<String> last) {
        return new Phases(
                progress,
                Stream.of(executable.phases(), List.of(WRITING), last)
                        .flatMap(List::stream)
                        .toList());
    }

    private Executed execute(TaskStore store, Phases phases) throws Refused, InterruptedException {
        try (Engine.Session session =
                new OnDemand(engine.engine(), new Site(environment.threads(), environment.plugins()), phases::begin)) {
            return executable.execute(session, environment.plugins(), store, phases);
        } catch (EngineRefused e) {
            throw refused(e);
        }
    }

    /** A report that fails leaves the others and the document whole. */
    private List<Notice> render(ResultDocument document, ReportSink sink, Map<String, Throwable> defects)
            throws IOException {
        List<Notice> notices = new ArrayList<>();
        for (NamedReport report : reports) {
            try {
                notices.addAll(report.report().render(document, sink));
            } catch (RuntimeException | LinkageError e) {
                defects.put("report/" + report.as(), e);
            }
        }
        return notices;
    }
}
