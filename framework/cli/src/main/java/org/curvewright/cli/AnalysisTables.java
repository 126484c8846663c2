package org.curvewright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.report.ResultDocument;

/**
 * The answers and tables of all analyses of one kind, for a terminal. What a figure draws of a table is left out.
 *
 * @param analysis the kind's id
 */
record AnalysisTables(ResultDocument document, String analysis) {

    private static final String PICTURE = "/picture";
    private static final int INDENT = 2;

    List<String> lines(Layout layout) {
        Set<String> prefixes = document.analyses().stream()
                .filter(section -> section.use().equals(analysis))
                .map(section -> "analyses/" + section.as() + "/")
                .collect(Collectors.toSet());
        List<String> lines = new ArrayList<>();
        document.findings().stream()
                .filter(finding ->
                        prefixes.stream().anyMatch(prefix -> finding.address().startsWith(prefix)))
                .forEach(finding -> lines.addAll(of(finding, layout)));
        return lines.isEmpty() ? unanswered(prefixes) : lines;
    }

    /** Why there is neither an answer nor a table: the notices of what is absent, each once. */
    private List<String> unanswered(Set<String> prefixes) {
        return document.findings().stream()
                .filter(finding -> finding.value() instanceof Value.Absent)
                .filter(finding ->
                        prefixes.stream().anyMatch(prefix -> finding.address().startsWith(prefix)))
                .flatMap(finding -> finding.notices().stream()
                        .map(notice -> finding.address() + ": none (" + notice.code() + "): " + notice.text() + "."))
                .distinct()
                .toList();
    }

    private static List<String> of(Finding finding, Layout layout) {
        List<String> lines = new ArrayList<>();
        if (finding.address().endsWith("/answer") && finding.value() instanceof Value.Text answer) {
            lines.add(finding.address());
            lines.addAll(layout.wrapped(answer.text(), INDENT));
            lines.add("");
        }
        if (finding.value() instanceof Value.Series series && !finding.address().endsWith(PICTURE)) {
            lines.add(finding.address());
            new SeriesTable(series).lines().forEach(line -> lines.add(" ".repeat(INDENT) + line));
            lines.add("");
        }
        return lines;
    }
}
