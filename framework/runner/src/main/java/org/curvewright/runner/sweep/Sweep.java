package org.curvewright.runner.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.curvewright.runner.Source;
import org.curvewright.runner.config.ExperimentConfiguration;
import org.curvewright.runner.config.SweepEntry;
import org.curvewright.runner.document.DocumentFile;
import org.curvewright.runner.execute.Phases;
import org.curvewright.runner.execute.Progress;
import org.curvewright.runner.plan.AddressCheck;
import org.curvewright.runner.plan.CodeCheck;
import org.curvewright.runner.plan.Plan;
import org.curvewright.runner.plan.PossibleAddresses;
import org.curvewright.runner.plan.Preparation;
import org.curvewright.runner.plan.Preparation.NamedSweepAnalysis;
import org.curvewright.runner.plan.Preparation.Prepared;
import org.curvewright.runner.problem.Code;
import org.curvewright.runner.problem.Problems;
import org.curvewright.runner.store.TaskStore;
import org.curvewright.spi.engine.Engine;
import org.curvewright.spi.report.ResultDocument;

/** A grid of overrides, run as one experiment. Tasks that cells have in common are done once. */
public final class Sweep implements Executable {

    /** Where the documents of cells lie. */
    public static final String CELLS = "cells/";

    private final ExperimentConfiguration configuration;
    private final Source source;
    private final Map<SweepCell, Single> cells;
    private final List<NamedSweepAnalysis> analyses;
    private final Preparation preparation;

    private Sweep(
            ExperimentConfiguration configuration,
            Source source,
            Map<SweepCell, Single> cells,
            List<NamedSweepAnalysis> analyses,
            Preparation preparation) {
        this.configuration = configuration;
        this.source = source;
        this.cells = cells;
        this.analyses = analyses;
        this.preparation = preparation;
    }

    /** Prepares every cell; not to be run where a problem was reported. */
    public static Sweep prepare(
            Preparation preparation,
            SweepEntry sweep,
            ExperimentConfiguration configuration,
            Source source,
            Path published,
            Problems problems) {
        CellProblems gathered = new CellProblems(problems);
        Map<SweepCell, Single> cells = new LinkedHashMap<>();
        for (SweepCell cell : SweepCell.of(sweep)) {
            Problems own = new Problems();
            Source alone = cell.source(source);
            Optional<Prepared> prepared =
                    Preparation.read(alone, own).map(read -> preparation.prepare(read, alone, published, own));
            prepared.ifPresent(found -> cells.put(cell, new Single(found, alone)));
            gathered.add(cell, own);
        }
        gathered.report();
        List<NamedSweepAnalysis> analyses = preparation.across(sweep, configuration, problems);
        checkNames(sweep, cells, analyses, problems);
        if (problems.isEmpty()) {
            PossibleAddresses possible = new PossibleAddresses();
            cells.forEach((cell, single) -> possible.add("sweep/" + cell.name() + "/", single.plan()));
            analyses.forEach(analysis -> possible.addOpen("sweep/" + analysis.as()));
            new AddressCheck(possible, problems).check(configuration);
        }
        new CodeCheck(preparation.codes(), problems).check(configuration);
        return new Sweep(configuration, source, cells, analyses, preparation);
    }

    private static void checkNames(
            SweepEntry sweep, Map<SweepCell, Single> cells, List<NamedSweepAnalysis> analyses, Problems problems) {
        analyses.stream()
                .filter(analysis ->
                        cells.keySet().stream().anyMatch(cell -> cell.name().equals(analysis.as())))
                .forEach(analysis -> problems.add(
                        Code.DUPLICATE_AS,
                        sweep.node().at(),
                        sweep.node().path().text(),
                        "'" + analysis.as() + "' is both a cell and an analysis; name one of them otherwise"));
    }

    @Override
    public String name() {
        return configuration.experiment();
    }

    @Override
    public Map<String, Plan> plans() {
        Map<String, Plan> plans = new LinkedHashMap<>();
        cells.forEach((cell, single) -> plans.put(cell.name(), single.plan()));
        return plans;
    }

    @Override
    public List<String> phases() {
        return analyses.isEmpty() ? List.of() : List.of("Analyses across the cells");
    }

    @Override
    public Executed execute(Engine.Session engine, List<Path> plugins, TaskStore store, Phases phases)
            throws InterruptedException {
        SweepDocument combined = new SweepDocument(configuration, source, analyses, preparation.plugins());
        Map<String, Throwable> defects = new LinkedHashMap<>();
        int tasks = 0;
        int reused = 0;
        Progress.Tally tally = new Progress.Tally(0, 0, 0, 0);
        int finished = 0;
        for (SweepCell cell : cells.keySet()) {
            CellProgress own = new CellProgress(phases, cell.name(), finished, cells.size(), tally);
            Executed executed;
            try {
                executed = executeCell(cell, engine, plugins, store, own);
            } catch (InterruptedException e) {
                throw interrupted(finished, cell, e);
            }
            finished++;
            tally = own.tally();
            combined.add(cell, executed.document());
            stage(store, cell, executed.document());
            executed.defects().forEach((task, thrown) -> defects.put(cell.name() + "/" + task, thrown));
            tasks += executed.tasks();
            reused += executed.reused();
        }
        if (!analyses.isEmpty()) {
            phases.follow();
            combined.analyse(defects);
        }
        phases.follow();
        return new Executed(
                combined.build(defects).explained(preparation.codes().severities()), defects, tasks, reused);
    }

    private Executed executeCell(
            SweepCell cell, Engine.Session engine, List<Path> plugins, TaskStore store, Progress progress)
            throws InterruptedException {
        Set<String> kept = new Checked(configuration).of("sweep/" + cell.name() + "/");
        return Optional.ofNullable(cells.get(cell))
                .orElseThrow()
                .executeAt(CELLS + cell.name() + "/", kept, engine, plugins, store, progress);
    }

    /** Documents of cells are put aside as they come, so that one is held at a time. */
    private static void stage(TaskStore store, SweepCell cell, ResultDocument document) {
        try {
            String text = DocumentFile.text(document);
            store.stage(CELLS + cell.name() + "/" + DocumentFile.NAME, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InterruptedException interrupted(int before, SweepCell cell, InterruptedException how) {
        InterruptedException told = new InterruptedException(before + " of " + cells.size()
                + " cells have finished; of the cell '" + cell.name() + "' " + how.getMessage());
        told.initCause(how);
        return told;
    }
}
