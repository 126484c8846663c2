package org.curvewright.runner.plan;

import com.google.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.runner.BuildIdentity;
import org.curvewright.runner.Refused;
import org.curvewright.runner.Source;
import org.curvewright.runner.catalog.Catalog;
import org.curvewright.runner.catalog.Kind;
import org.curvewright.runner.config.ConfigurationReader;
import org.curvewright.runner.config.ExperimentConfiguration;
import org.curvewright.runner.config.SweepEntry;
import org.curvewright.runner.config.Use;
import org.curvewright.runner.explain.Explanations;
import org.curvewright.runner.problem.Problems;
import org.curvewright.spi.analysis.SweepAnalysis;
import org.curvewright.spi.engine.Engine;
import org.curvewright.spi.report.Report;
import org.curvewright.spi.report.ResultDocument.PluginVersion;

/** From text to something that can run, or to every problem that it has. */
public final class Preparation {

    private final Catalog catalog;
    private final BuildIdentity build;

    @Inject
    public Preparation(Catalog catalog) {
        this.catalog = catalog;
        this.build = new BuildIdentity(catalog);
    }

    /** An engine and its id. */
    public record NamedEngine(String id, Engine engine) {}

    /** A report and what the user calls it. */
    public record NamedReport(String as, Report report) {}

    /** An analysis across cells and what the user calls it. */
    public record NamedSweepAnalysis(String as, String use, SweepAnalysis analysis) {}

    /** What was prepared. */
    public record Prepared(
            ExperimentConfiguration configuration,
            Planned planned,
            List<NamedReport> reports,
            List<PluginVersion> plugins,
            Catalog catalog) {}

    /** Every code that there can be. */
    public Explanations codes() {
        return Explanations.of(catalog);
    }

    /** What computes, as text. */
    public String build() {
        return build.program();
    }

    /** What could be read of the text, without any plugin; it is complete only where no problem was reported. */
    public static Optional<ExperimentConfiguration> read(Source source, Problems problems) {
        return new ConfigurationReader().read(Path.of(source.name()), source.text(), source.overrides(), problems);
    }

    /** The plan and the reports, not to be run where a problem was reported. */
    public Prepared prepare(ExperimentConfiguration configuration, Source source, Path published, Problems problems) {
        Making making = making(configuration, problems);
        Planned planned = new Planner(configuration, making, problems).plan(source.folder(), published, build());
        if (problems.isEmpty()) {
            PossibleAddresses possible = new PossibleAddresses();
            possible.add("", planned.plan());
            new AddressCheck(possible, problems).check(configuration);
        }
        new CodeCheck(codes(), problems).check(configuration);
        return new Prepared(configuration, planned, reports(configuration.reports(), making), plugins(), catalog);
    }

    /**
     * The plan of an experiment that was prepared elsewhere without problems.
     *
     * @param data every table as it was loaded there
     */
    public Plan again(Source source, Map<String, LoadedData> data, String build, Problems problems) {
        return read(source, problems)
                .map(configuration ->
                        new Planner(configuration, making(configuration, problems), problems).again(data, build))
                .orElseGet(() -> Plan.nothing(build));
    }

    /** The engine that the configuration asks for; empty where it asks for none. */
    public Optional<NamedEngine> engine(ExperimentConfiguration configuration, Problems problems) {
        Making making = making(configuration, problems);
        return configuration
                .engine()
                .flatMap(use -> making.make(Engine.class, use)
                        .map(made -> new NamedEngine(use.id().text(), made.thing())));
    }

    /** The reports of a configuration whose fits are planned elsewhere. */
    public List<NamedReport> reports(ExperimentConfiguration configuration, Problems problems) {
        return reports(configuration.reports(), making(configuration, problems));
    }

    /** What looks across the cells of a sweep. */
    public List<NamedSweepAnalysis> across(SweepEntry sweep, ExperimentConfiguration configuration, Problems problems) {
        Making making = making(configuration, problems);
        return sweep.analyses().stream()
                .flatMap(use -> making
                        .make(SweepAnalysis.class, use)
                        .map(made -> new NamedSweepAnalysis(use.as(), use.id().text(), made.thing()))
                        .stream())
                .toList();
    }

    private Making making(ExperimentConfiguration configuration, Problems problems) {
        return new CatalogMaking(catalog, configuration.fitNames(), configuration.dataNames(), build, problems);
    }

    /** The versions that a document records. */
    public List<PluginVersion> plugins() {
        return catalog.computing().stream()
                .map(plugin -> new PluginVersion(plugin.name(), plugin.version()))
                .toList();
    }

    private static List<NamedReport> reports(List<Use> uses, Making making) {
        List<NamedReport> reports = new ArrayList<>();
        for (Use use : uses) {
            making.make(Report.class, use).ifPresent(made -> reports.add(new NamedReport(use.as(), made.thing())));
        }
        return reports;
    }

    /** The thing with every key at its default; empty where it has required keys. */
    public Optional<?> withDefaults(Kind kind, String id) {
        Problems problems = new Problems();
        Making making = new CatalogMaking(catalog, List.of(), List.of(), build, problems);
        return ConfigurationReader.readUses("", id, kind.noun(), problems).stream()
                .findFirst()
                .flatMap(use -> making.make(kind.socket(), use))
                .map(Making.Made::thing);
    }

    /**
     * Reports outside an experiment.
     *
     * @param typed ids, or YAML of {@code use}/{@code with} blocks
     * @throws Refused with every problem
     */
    public List<NamedReport> reports(List<String> typed) throws Refused {
        Problems problems = new Problems();
        Making making = new CatalogMaking(catalog, List.of(), List.of(), build, problems);
        List<NamedReport> reports = new ArrayList<>();
        for (String text : typed) {
            List<Use> uses = ConfigurationReader.readUses("--report", text, "report", problems);
            reports.addAll(reports(uses, making));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems.render().lines().toList());
        }
        return reports;
    }
}
