package org.curvewright.runner.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.curvewright.runner.config.AnalysisEntry;
import org.curvewright.runner.config.DataEntry;
import org.curvewright.runner.config.ExperimentConfiguration;
import org.curvewright.runner.config.FitEntry;
import org.curvewright.runner.config.tree.Pinpoint;
import org.curvewright.runner.problem.Problems;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.FitReference;
import org.curvewright.spi.data.DataSource;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.store.FindingStore;

/** Turns a configuration into a plan, reporting every problem on the way. */
public final class Planner {

    private final ExperimentConfiguration configuration;
    private final Making making;
    private final Problems problems;

    Planner(ExperimentConfiguration configuration, Making making, Problems problems) {
        this.configuration = configuration;
        this.making = making;
        this.problems = problems;
    }

    /**
     * The plan, not to be run where a problem was reported. Analyses look at it only where the fits are sound, since they
     * would only repeat what is wrong with those.
     *
     * @param folder where relative paths start
     * @param published the folder of the published tables
     * @param build text of what computes
     */
    Planned plan(Path folder, Path published, String build) {
        Map<String, LoadedData> data = load(folder, published);
        configuration
                .derive()
                .forEach(entry -> new Derivation(entry, making, problems)
                        .of(data)
                        .ifPresent(derived -> data.put(entry.name(), derived)));
        List<SectionFits> fits = fits(data);
        boolean sound = problems.isEmpty();
        Plan plan = plan(data, fits, build);
        if (sound) {
            check(plan, plan.analyses());
        }
        return new Planned(plan, data);
    }

    /** The plan of an experiment whose tables are there and which was checked elsewhere. */
    Plan again(Map<String, LoadedData> data, String build) {
        return plan(data, fits(data), build);
    }

    private Plan plan(Map<String, LoadedData> data, List<SectionFits> sections, String build) {
        List<AnalysisTask> analyses = analyses();
        List<FitPlan> fits =
                sections.stream().flatMap(section -> section.plans().stream()).toList();
        return new Plan(
                configuration.seed(),
                sections(fits, analyses),
                tables(data),
                roles(),
                fits,
                sections.stream().flatMap(section -> section.notices().stream()).toList(),
                analyses,
                stored(),
                build);
    }

    private Stored stored() {
        Map<String, Stored.NamedStore> stores = new LinkedHashMap<>();
        for (FitEntry entry : configuration.fits()) {
            entry.store()
                    .flatMap(use -> making.make(FindingStore.class, use)
                            .map(made -> new Stored.NamedStore(use.id().text(), made.thing())))
                    .ifPresent(store -> stores.put(entry.name(), store));
        }
        Set<String> kept = new LinkedHashSet<>();
        configuration.claims().forEach(claim -> kept.add(claim.where()));
        configuration.expect().forEach(expectation -> kept.add(expectation.finding()));
        configuration.validate().stream()
                .flatMap(entry -> entry.expectation().stream())
                .forEach(expectation -> kept.add(expectation.finding()));
        return new Stored(stores, kept, "");
    }

    private Map<String, LoadedData> load(Path folder, Path published) {
        List<TableLoader.Wanted> wanted = new ArrayList<>();
        for (DataEntry entry : configuration.data()) {
            making.make(DataSource.class, entry.source())
                    .ifPresent(made -> wanted.add(new TableLoader.Wanted(entry, made.thing())));
        }
        return new TableLoader(folder, published, configuration.seed(), problems).load(wanted);
    }

    private static Map<String, Table> tables(Map<String, LoadedData> data) {
        Map<String, Table> tables = new LinkedHashMap<>();
        data.forEach((name, loaded) -> tables.put(name, loaded.table()));
        return tables;
    }

    private Map<String, RoleColumns> roles() {
        Map<String, RoleColumns> roles = new LinkedHashMap<>();
        configuration.fits().forEach(entry -> roles.put(entry.name(), FitPlanner.roles(entry)));
        return roles;
    }

    private List<SectionFits> fits(Map<String, LoadedData> data) {
        FitPlanner planner = new FitPlanner(making, problems);
        List<SectionFits> sections = new ArrayList<>();
        for (FitEntry entry : configuration.fits()) {
            sections.add(planner.plan(entry, data));
        }
        boolean remain = sections.stream().anyMatch(SectionFits::remain);
        return sections.stream()
                .map(section -> section.settled(remain, problems))
                .toList();
    }

    private List<AnalysisTask> analyses() {
        List<AnalysisTask> analyses = new ArrayList<>();
        for (AnalysisEntry entry : configuration.analyses()) {
            List<FitReference> on = entry.on().stream()
                    .map(name -> new FitReference(name.text()))
                    .toList();
            making.make(Analysis.class, entry.use())
                    .ifPresent(made -> analyses.add(new AnalysisTask(
                            entry.use().as(),
                            entry.use().id().text(),
                            entry.use().section().orElse(Headings.of(entry.use().as())),
                            on,
                            made.thing(),
                            made.identity()
                                    + on.stream().map(FitReference::name).toList())));
        }
        return analyses;
    }

    private static List<String> sections(List<FitPlan> fits, List<AnalysisTask> analyses) {
        Set<String> sections = new LinkedHashSet<>();
        fits.forEach(fit -> sections.add(fit.section()));
        analyses.forEach(analysis -> sections.add(analysis.section()));
        return List.copyOf(sections);
    }

    /** What is acknowledged is no problem; an acknowledgement is held against the problems of all analyses. */
    private void check(Plan plan, List<AnalysisTask> tasks) {
        Map<AnalysisTask, List<Problem>> found = new LinkedHashMap<>();
        tasks.forEach(task -> found.put(task, task.analysis().check(new PlannedAnalysis(plan, task))));
        Acknowledgements acknowledgements = new Acknowledgements(
                configuration.acknowledge(),
                found.values().stream().flatMap(List::stream).toList());
        found.forEach((task, own) -> acknowledgements.filter(own).forEach(problem -> report(task, problem)));
    }

    private void report(AnalysisTask task, Problem problem) {
        AnalysisEntry entry = configuration.analyses().stream()
                .filter(candidate -> candidate.use().as().equals(task.as()))
                .findFirst()
                .orElseThrow();
        problems.add(Pinpoint.in(entry.node(), problem));
    }
}
