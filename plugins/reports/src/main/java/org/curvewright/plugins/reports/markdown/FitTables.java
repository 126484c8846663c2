package org.curvewright.plugins.reports.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.report.ResultDocument.Estimate;
import org.curvewright.spi.report.ResultDocument.FitSection;

/** The fits under one heading: what was fitted, how well, with which parameters, and how surely. */
final class FitTables {

    private final Contents contents;
    private final Page page;

    FitTables(Contents contents, Page page) {
        this.contents = contents;
        this.page = page;
    }

    void write(List<FitSection> fits) {
        Map<String, List<FitSection>> byFit = new LinkedHashMap<>();
        fits.forEach(fit ->
                byFit.computeIfAbsent(fit.key().fit(), key -> new ArrayList<>()).add(fit));
        byFit.forEach(this::fit);
    }

    private void fit(String name, List<FitSection> laws) {
        page.heading(3, "Laws: " + name);
        page.paragraph(introduction(laws));
        Notes notes = new Notes();
        page.table(scores(laws, notes));
        ResolutionTable.of(contents, laws).write(page, notes);
        page.table("Parameters with their intervals", parameters(laws, notes));
        page.bullets(notes.bullets());
        page.bullets(
                Statuses.sentences(laws.stream().filter(Statuses::needsWords).toList()));
        Certificates certificates = new Certificates(laws);
        page.folded(
                "What speaks for each fit being the global optimum, and where that is not proven",
                certificates.table(),
                certificates.reasons());
    }

    private static String introduction(List<FitSection> laws) {
        FitSection first = laws.get(0);
        List<String> formulations =
                laws.stream().map(law -> law.key().formulation()).distinct().toList();
        List<String> responses = laws.stream()
                .map(law -> named(law.response(), law.key().response()))
                .distinct()
                .toList();
        List<String> covariates = first.covariates().stream()
                .map(covariate -> named(covariate, covariate.name()))
                .toList();
        return Markdown.codes(formulations) + (formulations.size() == 1 ? " was" : " were") + " fitted to "
                + (responses.size() == 1 ? "the response " : responses.size() + " responses, ")
                + Markdown.list(responses) + ", over " + Markdown.list(covariates) + ", in the data entry "
                + Markdown.code(first.data()) + ".";
    }

    private static String named(Variable variable, String name) {
        return Markdown.code(name) + (variable.unit().isEmpty() ? "" : " (" + Markdown.text(variable.unit()) + ")");
    }

    private Table scores(List<FitSection> laws, Notes notes) {
        List<String> quantities = scores(laws);
        List<String> header = new ArrayList<>(List.of("response", "law", "status", ">n"));
        quantities.forEach(quantity -> header.add(">" + headed(laws, quantity)));
        header.add("address");
        Table table = new Table(header);
        for (FitSection law : laws) {
            List<String> row = new ArrayList<>(List.of(
                    response(law), Markdown.code(law.key().formulation()), Statuses.word(law), Numbers.of(law.n())));
            quantities.forEach(quantity -> row.add(contents.finding(law.address() + "/" + quantity)
                    .map(finding -> noted(finding, notes))
                    .orElse("")));
            row.add(Markdown.code(law.address()));
            table.row(row);
        }
        return table;
    }

    private static String noted(Finding finding, Notes notes) {
        notes.add(finding);
        return Numbers.value(finding);
    }

    private String headed(List<FitSection> laws, String quantity) {
        Set<String> units = new LinkedHashSet<>();
        laws.forEach(law -> contents.finding(law.address() + "/" + quantity)
                .map(Finding::unit)
                .ifPresent(units::add));
        String unit = units.size() == 1 ? units.iterator().next() : "";
        return quantity + (unit.isEmpty() ? "" : " (" + unit + ")");
    }

    /** What was measured of the fits themselves. */
    private List<String> scores(List<FitSection> laws) {
        Set<String> names = new LinkedHashSet<>();
        for (FitSection law : laws) {
            String prefix = law.address() + "/";
            contents.below(law.address()).stream()
                    .filter(finding -> finding.kind() == Finding.Kind.MEASUREMENT)
                    .map(finding -> finding.address().substring(prefix.length()))
                    .filter(quantity -> !quantity.contains("/") && !quantity.equals("n"))
                    .forEach(names::add);
        }
        return List.copyOf(names);
    }

    private static String response(FitSection law) {
        return Markdown.code(law.key().response())
                + law.key().group().map(group -> ", " + Markdown.code(group)).orElse("");
    }

    private Table parameters(List<FitSection> laws, Notes notes) {
        Table table = new Table("law", "parameter", ">value", "interval", "address");
        for (FitSection law : laws) {
            law.free().forEach(estimate -> rows(law, estimate, table, notes));
            contents.besides(law)
                    .forEach(other -> row(law, symbol(law, other), Contents.standing(other), other, table));
        }
        return table;
    }

    private void rows(FitSection law, Estimate estimate, Table table, Notes notes) {
        Parameter parameter = estimate.parameter();
        String address = law.address() + "/" + parameter.symbol();
        contents.finding(address).ifPresent(main -> {
            row(law, parameter.symbol(), parameter.meaning(), main, table);
            notes.add(main);
            contents.below(address).stream()
                    .filter(other -> !other.interval().equals(main.interval()))
                    .forEach(other -> row(law, parameter.symbol(), parameter.meaning(), other, table));
        });
    }

    private static String symbol(FitSection law, Finding finding) {
        return finding.address().substring(law.address().length() + 1);
    }

    private static void row(FitSection law, String symbol, String meaning, Finding finding, Table table) {
        table.row(
                Markdown.code(law.key().formulation()) + " of " + response(law),
                Markdown.code(symbol) + ", " + Markdown.text(meaning)
                        + (finding.unit().isEmpty() ? "" : " (" + Markdown.text(finding.unit()) + ")"),
                Numbers.value(finding),
                (Numbers.interval(finding) + " " + Numbers.method(finding)).strip(),
                Markdown.code(finding.address()));
    }
}
