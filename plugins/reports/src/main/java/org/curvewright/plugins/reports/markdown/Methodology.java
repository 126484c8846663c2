package org.curvewright.plugins.reports.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.report.ResultDocument;
import org.curvewright.spi.report.ResultDocument.Data;
import org.curvewright.spi.report.ResultDocument.FitSection;
import org.curvewright.spi.report.ResultDocument.InferenceSection;

/** Of what and how everything was made. */
final class Methodology {

    private static final String INCOMPLETE = "EMPTY_CELLS";
    private static final String NO_FILE = "No sha256, since it is read from no file.";

    private final ResultDocument document;
    private final Page page;

    Methodology(Contents contents, Page page) {
        this.document = contents.document();
        this.page = page;
    }

    void write() {
        data();
        formulations();
        objectives();
        inferences();
        program();
    }

    private void data() {
        if (!document.data().isEmpty()) {
            page.heading(3, "Data");
        }
        for (Data data : document.data()) {
            page.paragraph(Markdown.code(data.name()) + ": " + Markdown.text(data.origin()) + ", " + data.rows()
                    + " rows"
                    + excluded(data) + ". " + incomplete(data) + sentence("Cite", data.citation())
                    + sentence("Licence", data.licence()) + digest(data));
            page.folded("Columns of " + data.name(), columns(data));
        }
    }

    private static String sentence(String name, String text) {
        return text.isBlank() ? "" : name + ": " + Markdown.text(text) + (text.endsWith(".") ? " " : ". ");
    }

    private static String excluded(Data data) {
        String reasons = new TreeMap<>(data.excluded())
                .entrySet().stream()
                        .map(entry -> entry.getValue() + " (" + Markdown.text(entry.getKey()) + ")")
                        .collect(Collectors.joining(", "));
        return reasons.isEmpty()
                ? ", none excluded by the configuration"
                : "; excluded by the configuration: " + reasons;
    }

    /** Rows that stand in the table and that its fits do without. */
    private static String incomplete(Data data) {
        return data.notices().stream()
                .filter(notice -> notice.code().equals(INCOMPLETE))
                .map(notice -> sentence("Without a value", notice.text()))
                .collect(Collectors.joining());
    }

    private static String digest(Data data) {
        return data.sha256().isBlank() ? NO_FILE : "sha256 " + Markdown.code(data.sha256()) + ".";
    }

    private static Table columns(Data data) {
        Table table = new Table("column", "unit", "convention", ">items", ">chance");
        for (Variable column : data.columns()) {
            table.row(
                    Markdown.code(column.name()),
                    Markdown.text(column.unit()),
                    column.convention().map(Markdown::text).orElse(""),
                    column.items().isPresent() ? Numbers.of(column.items().getAsInt()) : "",
                    column.chance().isPresent() ? Numbers.of(column.chance()) : "");
        }
        return table;
    }

    private void formulations() {
        Table table = new Table("formulation", "formula", "parameters", "reference");
        Stream<List<String>> rows = document.fits().stream()
                .map(fit -> List.of(
                        Markdown.code(fit.use()),
                        Markdown.code(fit.formula()),
                        fit.free().stream()
                                .map(estimate -> parameter(estimate.parameter()))
                                .collect(Collectors.joining("; ")),
                        Markdown.text(fit.citation())))
                .distinct();
        rows.forEach(table::row);
        if (!table.isEmpty()) {
            page.heading(3, "Formulations");
            page.table(table);
        }
    }

    private static String parameter(Parameter parameter) {
        String unit = parameter.unit().equals("response") ? "unit of the response" : parameter.unit();
        return Markdown.code(parameter.symbol()) + " " + Markdown.text(parameter.meaning())
                + (unit.isEmpty() ? "" : ", " + Markdown.text(unit)) + ", in "
                + Markdown.code(parameter.support().toString());
    }

    private void objectives() {
        Map<String, List<FitSection>> byObjective = new LinkedHashMap<>();
        document.fits()
                .forEach(fit -> byObjective
                        .computeIfAbsent(fit.objective(), key -> new ArrayList<>())
                        .add(fit));
        if (!byObjective.isEmpty()) {
            page.heading(3, "Objectives");
        }
        page.bullets(byObjective.entrySet().stream()
                .map(entry -> objective(entry.getKey(), entry.getValue()))
                .toList());
    }

    private static String objective(String formula, List<FitSection> fits) {
        List<String> names =
                fits.stream().map(fit -> fit.key().fit()).distinct().toList();
        return Markdown.codes(names) + (names.size() == 1 ? " minimises " : " minimise ") + Markdown.code(formula)
                + ", "
                + (fits.get(0).likelihood()
                        ? "a likelihood, so that information criteria and profile likelihoods are defined."
                        : "which is no likelihood, so that information criteria are not given.");
    }

    private void inferences() {
        TreeSet<String> names = new TreeSet<>();
        document.fits()
                .forEach(fit -> fit.inferences()
                        .forEach(used -> used.counts().keySet().stream()
                                .filter(name -> !name.contains("/"))
                                .forEach(names::add)));
        List<String> header = new ArrayList<>(List.of("inference", "kind", ">level"));
        names.forEach(name -> header.add(">" + DrawCounts.words(name)));
        header.add("by parameter");
        header.add("fit");
        Table table = new Table(header);
        for (FitSection fit : document.fits()) {
            for (InferenceSection used : fit.inferences()) {
                table.row(counts(fit, used, names));
            }
        }
        if (!table.isEmpty()) {
            page.heading(3, "Intervals");
            page.paragraph("Draws are counted as they fell, and none is dropped in silence. Each fit's first inference"
                    + " answers at its parameters' own addresses.");
            page.table("Draws by fit", table);
        }
    }

    private static List<String> counts(FitSection fit, InferenceSection used, TreeSet<String> names) {
        List<String> row = new ArrayList<>(
                List.of(Markdown.code(used.as()), Markdown.code(used.use()), Numbers.percent(used.level())));
        names.forEach(name -> row.add(
                Optional.ofNullable(used.counts().get(name)).map(Numbers::of).orElse("")));
        row.add(used.counts().entrySet().stream()
                .filter(entry -> entry.getKey().contains("/") && entry.getValue() > 0)
                .map(entry ->
                        Markdown.code(entry.getKey().substring(entry.getKey().lastIndexOf('/') + 1)) + " "
                                + DrawCounts.words(entry.getKey()
                                        .substring(0, entry.getKey().lastIndexOf('/'))) + " "
                                + Numbers.of(entry.getValue()))
                .sorted()
                .collect(Collectors.joining(", ")));
        row.add(Markdown.code(fit.address()));
        return row;
    }

    private void program() {
        page.heading(3, "Program");
        String plugins = document.plugins().stream()
                .map(plugin -> Markdown.text(plugin.name() + " " + plugin.version()))
                .collect(Collectors.joining(", "));
        page.paragraph("Curvewright " + Markdown.text(document.curvewright()) + ", document schema " + document.schema()
                + ", seed " + document.experiment().seed() + (plugins.isEmpty() ? "" : "; plugins: " + plugins) + ".");
        List<String> overrides = document.configuration().overrides();
        page.paragraph(overrides.isEmpty() ? "" : "Overridden on the command line: " + Markdown.codes(overrides) + ".");
        page.paragraph(
                "The configuration as it was typed and as it was used, and every number to its last digit, stand in `result.json`.");
    }
}
