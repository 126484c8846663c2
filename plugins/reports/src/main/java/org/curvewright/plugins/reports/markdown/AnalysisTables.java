package org.curvewright.plugins.reports.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.plugins.reports.contents.PValue;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.report.ResultDocument.AnalysisSection;

/** An analysis's findings: those of the same shape in one table, a row for what they are of, a column a quantity. */
final class AnalysisTables {

    private static final int MOST_COLUMNS = 5;
    private static final int MOST_ANSWERS = 50;

    private final Contents contents;
    private final Page page;

    AnalysisTables(Contents contents, Page page) {
        this.contents = contents;
        this.page = page;
    }

    /** What a finding is of, and its findings by quantity. */
    private record Subject(String address, Map<String, Finding> findings) {

        /** Subjects that have one of these in common go to one table. */
        List<String> shapes() {
            String depth =
                    "/".repeat((int) address.chars().filter(c -> c == '/').count());
            return findings.keySet().stream().map(quantity -> depth + quantity).toList();
        }
    }

    void write(AnalysisSection analysis) {
        page.heading(3, "Analysis: " + analysis.as());
        page.paragraph(introduction(analysis));
        page.bullets(answers(analysis));
        Notes notes = new Notes();
        List<List<Subject>> groups = groups(subjects(analysis));
        Table single = new Table("finding", ">value", "interval", "address");
        groups.stream()
                .filter(group -> group.size() == 1)
                .forEach(group -> list(analysis, group.get(0), single, notes));
        page.table("Single findings", single);
        groups.stream().filter(group -> group.size() > 1).forEach(group -> grid(group, notes));
        CellTable.of(contents, analysis).ifPresent(cells -> page.table("Every cell", cells));
        page.bullets(notes.bullets());
        page.bullets(analysis.notices().stream().map(Notes::of).toList());
    }

    private List<String> answers(AnalysisSection analysis) {
        List<Finding> all = new Answers(contents).of(analysis);
        List<String> bullets = new ArrayList<>(
                all.stream().limit(MOST_ANSWERS).map(Answers::bullet).toList());
        if (all.size() > MOST_ANSWERS) {
            bullets.add("… and " + (all.size() - MOST_ANSWERS) + " more; `result.json` has all of them.");
        }
        return bullets;
    }

    private static String introduction(AnalysisSection analysis) {
        String kind = analysis.use().equals(analysis.as()) ? "" : "The analysis " + Markdown.code(analysis.use());
        if (analysis.on().isEmpty()) {
            return kind.isEmpty() ? "" : kind + ".";
        }
        return (kind.isEmpty() ? "Made" : kind) + " on the fits " + Markdown.codes(analysis.on()) + ".";
    }

    private List<Subject> subjects(AnalysisSection analysis) {
        Map<String, Subject> subjects = new LinkedHashMap<>();
        contents.below(contents.place(analysis)).stream()
                .filter(finding -> finding.kind() != Finding.Kind.SERIES)
                .filter(finding -> !finding.address().endsWith(Answers.ANSWER))
                .forEach(finding -> {
                    int cut = finding.address().lastIndexOf('/');
                    subjects.computeIfAbsent(
                                    finding.address().substring(0, cut),
                                    address -> new Subject(address, new LinkedHashMap<>()))
                            .findings()
                            .put(finding.address().substring(cut + 1), finding);
                });
        return List.copyOf(subjects.values());
    }

    /** Each subject to the first group that has one of its shapes; looked up, since there may be thousands of subjects. */
    private static List<List<Subject>> groups(List<Subject> subjects) {
        List<List<Subject>> groups = new ArrayList<>();
        Map<String, Integer> byShape = new HashMap<>();
        for (Subject subject : subjects) {
            List<String> shapes = subject.shapes();
            int place = shapes.stream()
                    .mapToInt(shape -> byShape.getOrDefault(shape, groups.size()))
                    .min()
                    .orElse(groups.size());
            if (place == groups.size()) {
                groups.add(new ArrayList<>());
            }
            groups.get(place).add(subject);
            shapes.forEach(shape -> byShape.merge(shape, place, Math::min));
        }
        return groups;
    }

    private void list(AnalysisSection analysis, Subject subject, Table table, Notes notes) {
        String prefix = contents.place(analysis) + "/";
        subject.findings().values().forEach(finding -> {
            notes.add(finding);
            table.row(
                    Markdown.text(finding.address().substring(prefix.length()).replace("/", ", ")),
                    (Numbers.value(finding) + " " + Markdown.text(PValue.unit(finding))).strip(),
                    (Numbers.interval(finding) + " " + Numbers.method(finding)).strip(),
                    Markdown.code(finding.address()));
        });
    }

    /** No more columns than a page takes: the first stand in the open, the others are folded away. */
    private void grid(List<Subject> group, Notes notes) {
        Set<String> all = new LinkedHashSet<>();
        group.forEach(subject -> all.addAll(subject.findings().keySet()));
        List<String> quantities = List.copyOf(all);
        for (int from = 0; from < quantities.size(); from += MOST_COLUMNS) {
            List<String> some = quantities.subList(from, Math.min(quantities.size(), from + MOST_COLUMNS));
            Table table = grid(group, some, notes);
            if (from == 0) {
                page.table(String.join(", ", some), table);
            } else {
                page.folded(String.join(", ", some), table);
            }
        }
    }

    private static Table grid(List<Subject> group, List<String> quantities, Notes notes) {
        List<String> header = new ArrayList<>(List.of("address"));
        Map<String, String> units = new LinkedHashMap<>();
        quantities.forEach(quantity -> units.put(quantity, sharedUnit(group, quantity)));
        units.forEach((quantity, unit) -> header.add((isText(group, quantity) ? "" : ">")
                + quantity
                + (unit.isEmpty() ? "" : " (" + unit + ")")
                + sharedMethod(group, quantity)));
        Table table = new Table(header);
        for (Subject subject : group) {
            List<String> row = new ArrayList<>(List.of(Markdown.code(subject.address())));
            units.forEach((quantity, unit) ->
                    row.add(Optional.ofNullable(subject.findings().get(quantity))
                            .map(finding -> cell(finding, unit, notes))
                            .orElse("")));
            if (row.stream().skip(1).anyMatch(cell -> !cell.isEmpty())) {
                table.row(row);
            }
        }
        return table;
    }

    private static boolean isText(List<Subject> group, String quantity) {
        return group.stream()
                .flatMap(subject -> Optional.ofNullable(subject.findings().get(quantity)).stream())
                .allMatch(finding -> finding.value() instanceof Value.Text);
    }

    private static String sharedUnit(List<Subject> group, String quantity) {
        List<String> units = group.stream()
                .flatMap(subject -> Optional.ofNullable(subject.findings().get(quantity)).stream())
                .map(PValue::unit)
                .distinct()
                .toList();
        return units.size() == 1 ? units.get(0) : "";
    }

    /** What the brackets of a column hold, where it is the same in all of them. */
    private static String sharedMethod(List<Subject> group, String quantity) {
        List<String> methods = group.stream()
                .flatMap(subject -> Optional.ofNullable(subject.findings().get(quantity)).stream())
                .map(Numbers::method)
                .filter(method -> !method.isEmpty())
                .distinct()
                .toList();
        return methods.size() == 1 ? " [" + methods.get(0) + "]" : "";
    }

    private static String cell(Finding finding, String sharedUnit, Notes notes) {
        notes.add(finding);
        String unit = PValue.unit(finding).equals(sharedUnit) ? "" : " " + Markdown.text(PValue.unit(finding));
        String interval = Numbers.interval(finding);
        return Numbers.value(finding) + unit + (interval.isEmpty() ? "" : " " + interval);
    }
}
