package org.curvewright.runner.execute;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.curvewright.runner.json.RecordJson;
import org.curvewright.runner.plan.AnalysisTask;
import org.curvewright.runner.plan.FitPlan;
import org.curvewright.spi.analysis.ChunkedAnalysis.Chunk;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.engine.Engine.Task;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Reason;
import org.curvewright.spi.inference.Draws;
import org.curvewright.spi.inference.Intervals;

/** What the tasks of a plan gave so far. */
public final class Outcomes {

    private final Map<String, FitOutcome> fits;
    private final Map<String, Record> values = new ConcurrentHashMap<>();
    private final Map<String, Record> made = new ConcurrentHashMap<>();
    private final Map<String, Throwable> defects = new ConcurrentHashMap<>();
    private final List<Finding> onShelves = new ArrayList<>();

    Outcomes() {
        this(new ConcurrentHashMap<>());
    }

    private Outcomes(Map<String, FitOutcome> fits) {
        this.fits = fits;
    }

    /** Outcomes that have the fits in common with these and nothing else. */
    Outcomes beside() {
        return new Outcomes(fits);
    }

    /** An analysis's findings as a task stores them. */
    record AnalysisOutcome(List<Finding> findings) {}

    static byte[] encode(Record outcome) {
        return RecordJson.bytes(outcome);
    }

    /** What a task gave in this JVM: its bytes need not be read again when they are put. */
    void made(Task task, Record outcome) {
        made.put(task.id(), outcome);
    }

    /** Reads what is put next, on any thread; what is of another shape is left to be told by whoever puts it. */
    void readAhead(Task task, byte[] bytes) {
        try {
            made(task, read(task, bytes));
        } catch (IOException e) {
            made.remove(task.id());
        }
    }

    void put(Task task, byte[] bytes) throws IOException {
        Record here = made.remove(task.id());
        Record outcome = here != null ? here : read(task, bytes);
        if (outcome instanceof FitOutcome fit) {
            fits.put(task.id(), fit);
        } else {
            values.put(task.id(), outcome);
        }
    }

    private static Record read(Task task, byte[] bytes) throws IOException {
        return RecordJson.read(new String(bytes, StandardCharsets.UTF_8), shape(task));
    }

    /** Whether the task of that id has ended well. */
    boolean has(String id) {
        return fits.containsKey(id) || values.containsKey(id);
    }

    /** What the task of that id gave, as it is stored. */
    byte[] bytes(String id) {
        return encode(Optional.<Record>ofNullable(fits.get(id))
                .or(() -> Optional.ofNullable(values.get(id)))
                .orElseThrow());
    }

    private static Class<? extends Record> shape(Task task) {
        return switch (task.id().substring(0, task.id().indexOf('/'))) {
            case "fit" -> FitOutcome.class;
            case "intervals" -> IntervalsOutcome.class;
            case "draws" -> PackedDraws.class;
            case "chunk" -> Chunk.class;
            default -> AnalysisOutcome.class;
        };
    }

    void putDefect(Task task, Throwable thrown) {
        defects.put(task.id(), thrown);
    }

    /** Why the task's fit FAILED, where it did. */
    Optional<String> failure(Task task) {
        return Optional.ofNullable(fits.get(task.id()))
                .filter(fit -> fit.status() == FitStatus.FAILED)
                .map(fit -> fit.reasons().stream().findFirst().map(Reason::text).orElse("the fit FAILED"));
    }

    /** What a shelf holds is needed no more: the fits stay, for analyses, their intervals go. */
    void release(List<FitPlan> shelved) {
        for (FitPlan fit : shelved) {
            fit.inferences().forEach(inference -> values.remove(TaskKeys.intervalsId(fit, inference)));
        }
        String draws = "draws/" + shelved.get(0).key().fit() + "/";
        values.keySet().removeIf(id -> id.startsWith(draws));
    }

    void shelved(List<Finding> findings) {
        onShelves.clear();
        onShelves.addAll(findings);
    }

    /** What the document holds of fits that went to a store. */
    public List<Finding> shelved() {
        return List.copyOf(onShelves);
    }

    /** What was thrown, by task id. */
    public Map<String, Throwable> defects() {
        return Map.copyOf(defects);
    }

    /** The fit, where its task did not end in a defect. */
    public Optional<Fit> fit(FitPlan plan) {
        return Optional.ofNullable(fits.get(TaskKeys.fitId(plan))).map(outcome -> outcome.bind(plan.formulation()));
    }

    public Optional<FitResult> result(FitPlan plan) {
        return fit(plan).map(plan::result);
    }

    Optional<Draws> draws(Task task) {
        return Optional.ofNullable((PackedDraws) values.get(task.id())).map(PackedDraws::unpack);
    }

    /** @throws IllegalStateException where the chunk ended in a defect */
    Chunk chunk(Task task) {
        return Optional.ofNullable((Chunk) values.get(task.id()))
                .orElseThrow(() -> new IllegalStateException(task.id() + " is missing"));
    }

    public Optional<Intervals> intervals(FitPlan plan, FitPlan.NamedInference inference) {
        return outcome(plan, inference).map(IntervalsOutcome::intervals);
    }

    Optional<IntervalsOutcome> outcome(FitPlan plan, FitPlan.NamedInference inference) {
        return Optional.ofNullable((IntervalsOutcome) values.get(TaskKeys.intervalsId(plan, inference)));
    }

    public List<Finding> findings(AnalysisTask analysis) {
        return Optional.ofNullable(values.get(TaskKeys.analysisId(analysis)))
                .map(outcome -> ((AnalysisOutcome) outcome).findings())
                .orElse(List.of());
    }
}
