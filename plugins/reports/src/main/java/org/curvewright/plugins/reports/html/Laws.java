package org.curvewright.plugins.reports.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.plugins.reports.contents.Resolved;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.fit.Reason;
import org.curvewright.spi.report.ResultDocument.FitSection;

/** The fitted laws in numbers. */
final class Laws {

    private final Contents contents;
    private final Numbered numbered;

    Laws(Contents contents) {
        this.contents = contents;
        this.numbered = new Numbered(contents);
    }

    /** Each law once, typeset. */
    Tag formulas(List<FitSection> fits) {
        Map<String, FitSection> byLaw = new LinkedHashMap<>();
        fits.forEach(fit -> byLaw.putIfAbsent(fit.key().formulation() + fit.formula(), fit));
        Tag list = Tag.of("div", "formulas");
        byLaw.values()
                .forEach(fit -> list.add(Tag.of("div", "formula")
                        .add(
                                Tag.of("p", "eyebrow")
                                        .with("title", fit.citation())
                                        .text(fit.key().formulation()),
                                Formula.of(fit.formula()))));
        return list;
    }

    List<Tag> tables(List<FitSection> fits) {
        List<Tag> tables = new ArrayList<>();
        tables.add(scores(fits));
        List<Resolved> resolved = Resolved.of(contents, fits);
        if (!resolved.isEmpty()) {
            tables.add(resolution(resolved));
        }
        tables.add(parameters(fits));
        tables.add(remarks(fits));
        return tables;
    }

    private Tag scores(List<FitSection> fits) {
        Set<String> quantities = new LinkedHashSet<>();
        fits.forEach(fit -> direct(fit)
                .filter(finding -> finding.kind() == Finding.Kind.MEASUREMENT)
                .forEach(finding -> quantities.add(quantity(fit, finding))));
        boolean several = several(fits);
        List<String> header = new ArrayList<>(several ? List.of("fit") : List.of());
        header.addAll(List.of("response", "law", "status"));
        quantities.forEach(quantity -> header.add(">" + quantity));
        Grid grid = new Grid(header);
        for (FitSection fit : fits) {
            List<Tag> row = new ArrayList<>(of(fit, several));
            row.add(Grid.cell(status(fit)));
            quantities.forEach(quantity -> row.add(Grid.cell(
                    contents.number(fit.address() + "/" + quantity).orElse(Double.NaN),
                    numbered.at(fit.address() + "/" + quantity))));
            grid.row(row);
        }
        return grid.table("How well the laws fit");
    }

    private Tag resolution(List<Resolved> resolved) {
        List<String> header = new ArrayList<>(List.of("response"));
        Resolved.QUANTITIES.keySet().forEach(name -> header.add(">" + name));
        Grid grid = new Grid(header);
        for (Resolved each : resolved) {
            List<Tag> row = new ArrayList<>(List.of(Grid.cell(each.rivals().name())));
            Resolved.QUANTITIES
                    .values()
                    .forEach(name -> row.add(Grid.cell(
                            contents.number(each.address() + "/" + name).orElse(Double.NaN),
                            numbered.at(each.address() + "/" + name))));
            grid.row(row);
        }
        return grid.table(Resolved.CAPTION);
    }

    private static boolean several(List<FitSection> fits) {
        return fits.stream().map(fit -> fit.key().fit()).distinct().count() > 1;
    }

    /** What is fitted, by its fit too where there are several. */
    private static List<Tag> of(FitSection fit, boolean several) {
        List<Tag> cells = new ArrayList<>();
        if (several) {
            cells.add(Grid.cell(fit.key().fit()));
        }
        cells.add(Grid.cell(response(fit)));
        cells.add(Grid.cell(fit.key().formulation()));
        return cells;
    }

    private static Tag status(FitSection fit) {
        return Numbered.link(fit.address() + "/status").add(Badge.of(fit.status()));
    }

    private java.util.stream.Stream<Finding> direct(FitSection fit) {
        return contents.below(fit.address()).stream()
                .filter(finding -> quantity(fit, finding).indexOf('/') < 0);
    }

    private static String quantity(FitSection fit, Finding finding) {
        return finding.address().substring(fit.address().length() + 1);
    }

    static String response(FitSection fit) {
        return fit.key().response()
                + fit.key().group().map(group -> ", " + group).orElse("");
    }

    private Tag parameters(List<FitSection> fits) {
        boolean several = several(fits);
        List<String> header = new ArrayList<>(several ? List.of("fit") : List.of());
        header.addAll(List.of("response", "law", "parameter", "meaning", ">value", "interval", "unit"));
        Grid grid = new Grid(header);
        for (FitSection fit : fits) {
            fit.free().forEach(estimate -> {
                String symbol = estimate.parameter().symbol();
                boolean atBound = fit.certificate().atBound().contains(symbol);
                contents.finding(fit.address() + "/" + symbol).ifPresent(finding -> {
                    List<Tag> row = new ArrayList<>(of(fit, several));
                    row.add(Grid.cell(Symbol.plain(symbol)));
                    row.add(Grid.cell(estimate.parameter().meaning()));
                    row.add(Grid.cell(
                            Contents.number(finding).orElse(Double.NaN),
                            Tag.of("span")
                                    .add(Numbered.value(finding))
                                    .addAll(atBound ? List.of(bound()) : List.of())));
                    row.add(interval(finding));
                    row.add(Grid.cell(finding.unit()));
                    grid.row(row);
                });
            });
            contents.besides(fit)
                    .forEach(finding -> grid.row(
                            Grid.cell(response(fit)),
                            Grid.cell(fit.key().formulation()),
                            Grid.cell(Symbol.plain(quantity(fit, finding))),
                            Grid.cell(Contents.standing(finding)),
                            Grid.cell(Contents.number(finding).orElse(Double.NaN), Numbered.value(finding)),
                            interval(finding),
                            Grid.cell(finding.unit())));
        }
        return grid.folded("Parameters with their intervals");
    }

    private static Tag bound() {
        return Tag.of("span", "badge doubtful").text("at a bound");
    }

    private static Tag interval(Finding finding) {
        Tag cell = Tag.of("td");
        finding.interval()
                .ifPresent(interval -> cell.add(Numbered.interval(finding.address(), interval))
                        .text(" ")
                        .addAll(
                                interval.refused()
                                        ? List.of()
                                        : List.of(Tag.of("small").text(Readable.method(interval))))
                        .addAll(Numbered.flags(interval.notices())));
        return cell;
    }

    /** Why a fit is not simply converged; those of which the same is said share it. */
    private Tag remarks(List<FitSection> fits) {
        Map<String, List<FitSection>> alike = new LinkedHashMap<>();
        fits.forEach(fit -> {
            String why = String.join(
                    "; ", fit.reasons().stream().map(Reason::text).distinct().toList());
            if (!why.isEmpty()) {
                alike.computeIfAbsent(fit.status() + why, key -> new ArrayList<>())
                        .add(fit);
            }
        });
        Tag list = Tag.of("ul", "remarks");
        alike.values().forEach(same -> {
            Tag item = Tag.of("li");
            same.forEach(fit -> item.add(status(fit))
                    .text(" " + response(fit) + ", " + fit.key().formulation() + ". "));
            String why = String.join(
                    "; ",
                    same.get(0).reasons().stream().map(Reason::text).distinct().toList());
            list.add(item.add(Tag.of("span", "why")
                    .addAll(Sentence.about(contents, same.get(0).address(), why))));
        });
        return list.isEmpty()
                ? Tag.of("div")
                : Tag.of("details").add(Tag.of("summary").text("What to know about these fits"), list);
    }
}
