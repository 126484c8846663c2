package org.curvewright.runner.plan;

import com.google.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvewright.runner.BuildIdentity;
import org.curvewright.runner.Refused;
import org.curvewright.runner.Source;
import org.curvewright.runner.catalog.Catalog;
import org.curvewright.runner.catalog.Kind;
import org.curvewright.runner.config.ConfigurationReader;
import org.curvewright.runner.config.ExperimentConfiguration;
import org.curvewright.runner.config.Use;
import org.curvewright.runner.problem.Problems;
import org.curvewright.spi.report.Report;
import org.curvewright.spi.report.ResultDocument.PluginVersion;

/** From text to something that can run, or to every problem that it has. */
public final class Preparation {

    private final Catalog catalog;

    @Inject
    Preparation(Catalog catalog) {
        this.catalog = catalog;
    }

    /** A report and what the user calls it. */
    public record NamedReport(String as, Report report) {}

    /** What was prepared. */
    public record Prepared(
            ExperimentConfiguration configuration,
            Planned planned,
            List<NamedReport> reports,
            List<PluginVersion> plugins) {}

    /** @throws Refused with every problem */
    public Prepared prepare(Source source, Path published) throws Refused {
        Problems problems = new Problems();
        Optional<ExperimentConfiguration> read =
                new ConfigurationReader().read(Path.of(source.name()), source.text(), source.overrides(), problems);
        Optional<Prepared> prepared = read.map(configuration -> prepare(configuration, source, published, problems));
        if (!problems.isEmpty() || prepared.isEmpty()) {
            throw new Refused(problems.render().lines().toList());
        }
        return prepared.get();
    }

    private Prepared prepare(ExperimentConfiguration configuration, Source source, Path published, Problems problems) {
        Making making = new CatalogMaking(catalog, configuration.fitNames(), configuration.dataNames(), problems);
        List<PluginVersion> plugins = catalog.plugins().stream()
                .map(plugin -> new PluginVersion(plugin.name(), plugin.version()))
                .toList();
        Planned planned = new Planner(configuration, making, problems)
                .plan(source.folder(), published, BuildIdentity.of(catalog));
        return new Prepared(configuration, planned, reports(configuration.reports(), making), plugins);
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
        Making making = new CatalogMaking(catalog, List.of(), List.of(), problems);
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
        Making making = new CatalogMaking(catalog, List.of(), List.of(), problems);
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
