package org.curvewright.runner.execute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.curvewright.runner.engine.Parallel;
import org.curvewright.runner.plan.AnalysisTask;
import org.curvewright.runner.plan.FitPlan;
import org.curvewright.runner.plan.FitPlan.NamedInference;
import org.curvewright.runner.plan.Plan;
import org.curvewright.runner.store.TaskStore;
import org.curvewright.spi.engine.Engine;
import org.curvewright.spi.engine.Engine.Task;
import org.curvewright.spi.engine.Study;

/** Does the tasks of a plan: fits, their intervals, then analyses once every fit is there. */
public final class Execution {

    private static final int FITS_A_PARTITION = 500;

    private final Plan plan;
    private final Study study;
    private final Engine.Session engine;
    private final TaskStore store;
    private final Progress progress;
    private final TaskKeys keys;
    private final Steps steps;
    private final Shelf shelf;
    private final Outcomes outcomes;
    private final Ended ended;
    private final Headings headings;
    private final int planned;
    private int chunked;
    private int done;
    private int reused;
    private int failed;

    /** @param study the plan as other JVMs get it */
    public Execution(Plan plan, Study study, Engine.Session engine, TaskStore store, Progress progress) {
        this.plan = plan;
        this.study = study;
        this.engine = engine;
        this.store = store;
        this.progress = progress;
        this.keys = new TaskKeys(plan);
        this.steps = new Steps(plan, keys);
        this.shelf = new Shelf(plan.stored(), store);
        this.outcomes = new Outcomes();
        this.ended = new Ended(plan);
        this.headings = new Headings(plan, progress);
        this.planned = plan.tasks();
    }

    /**
     * Runs everything that the store does not hold yet.
     *
     * @throws InterruptedException when interrupted; what has finished is in the store
     */
    public Outcomes run() throws InterruptedException {
        headings.begin();
        fit();
        analyse(plan.analyses());
        headings.end();
        return outcomes;
    }

    /** How many outcomes came from the store. */
    public int reused() {
        return reused;
    }

    /** How many tasks were done or reused. */
    public int tasks() {
        return done;
    }

    private int total() {
        return planned + chunked;
    }

    /** Fits for the document all at once; those for a store a partition at a time, so that few are held. */
    private void fit() throws InterruptedException {
        Map<String, List<FitPlan>> byEntry = new LinkedHashMap<>();
        List<FitPlan> documented = new ArrayList<>();
        for (FitPlan fit : plan.fits()) {
            List<FitPlan> members = plan.stored().of(fit).isPresent()
                    ? byEntry.computeIfAbsent(fit.key().fit(), entry -> new ArrayList<>())
                    : documented;
            members.add(fit);
        }
        fit(documented);
        for (List<FitPlan> members : byEntry.values()) {
            for (int from = 0; from < members.size(); from += FITS_A_PARTITION) {
                List<FitPlan> partition = members.subList(from, Math.min(from + FITS_A_PARTITION, members.size()));
                fit(partition);
                shelf.put(partition, outcomes);
                outcomes.release(partition);
            }
        }
        outcomes.shelved(shelf.findings());
    }

    private void fit(List<FitPlan> fits) throws InterruptedException {
        wave(fits.stream().map(keys::fit).toList());
        List<Task> drawing = new ArrayList<>();
        List<Task> inferring = new ArrayList<>();
        for (FitPlan fit : fits) {
            outcomes.result(fit).filter(result -> !result.fit().failed()).ifPresent(result -> {
                for (NamedInference inference : fit.inferences()) {
                    new Inferring(keys, outcomes, fit, inference, result)
                            .chunks()
                            .forEach(chunk -> drawing.add(chunk.task()));
                    inferring.add(keys.intervals(fit, inference));
                }
            });
        }
        chunked += drawing.size();
        wave(drawing);
        wave(inferring);
    }

    /** Those in one go run beside the chunks of the others, which are then reduced; what is stored needs no chunks. */
    private void analyse(List<AnalysisTask> analyses) throws InterruptedException {
        List<Task> first = new ArrayList<>();
        List<Task> chunks = new ArrayList<>();
        List<Task> reducing = new ArrayList<>();
        Set<String> missing = open(analyses.stream().map(keys::analysis).toList()).stream()
                .map(Task::id)
                .collect(Collectors.toSet());
        for (AnalysisTask analysis : analyses) {
            Task whole = keys.analysis(analysis);
            if (missing.contains(whole.id())) {
                List<Task> own = new Analysing(keys, outcomes, plan, analysis).chunks();
                (own.isEmpty() ? first : reducing).add(whole);
                chunks.addAll(own);
            }
        }
        chunked += chunks.size();
        first.addAll(open(chunks));
        compute(first);
        compute(reducing);
    }

    private boolean isStored(Task task, TaskStore.Found found) {
        store.use(task, found);
        if (found.bytes().isEmpty() || !accept(task, found.bytes().get())) {
            return false;
        }
        reused++;
        finished(task);
        return true;
    }

    private void wave(List<Task> tasks) throws InterruptedException {
        compute(open(tasks));
    }

    /** Those that are not stored; what is stored is read by two threads and taken in order. */
    private List<Task> open(List<Task> tasks) {
        List<TaskStore.Found> found = Parallel.map(tasks, task -> {
            TaskStore.Found stored = store.look(task);
            stored.bytes().ifPresent(bytes -> outcomes.readAhead(task, bytes));
            return stored;
        });
        return IntStream.range(0, tasks.size())
                .filter(k -> !isStored(tasks.get(k), found.get(k)))
                .mapToObj(tasks::get)
                .toList();
    }

    private void compute(List<Task> tasks) throws InterruptedException {
        try {
            engine.run(new Wave(tasks, steps, outcomes, study), this::receive);
        } catch (InterruptedException e) {
            throw new InterruptedException(done + " of " + total() + " tasks have finished (" + ended.words() + ")");
        }
    }

    private void receive(Engine.Outcome outcome) {
        if (outcome.defect().isPresent()) {
            outcomes.putDefect(outcome.task(), outcome.defect().get());
            fail(outcome.task(), outcome.defect().get().toString());
        } else {
            accept(outcome.task(), outcome.bytes());
            keep(outcome);
        }
        finished(outcome.task());
    }

    private boolean accept(Task task, byte[] bytes) {
        try {
            outcomes.put(task, bytes);
            return true;
        } catch (IOException e) {
            store.refuse(task);
            return false;
        }
    }

    private void keep(Engine.Outcome outcome) {
        try {
            store.put(outcome.task(), outcome.bytes());
        } catch (ClosedByInterruptException e) {
            // the run is being interrupted, which whoever waits next is told
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void finished(Task task) {
        done++;
        ended.add(task);
        headings.ended(task);
        outcomes.failure(task).ifPresent(why -> fail(task, why));
        progress.task(new Progress.Tally(done, reused, failed, total()));
    }

    private void fail(Task task, String why) {
        failed++;
        progress.failed(task.id(), why);
    }
}
