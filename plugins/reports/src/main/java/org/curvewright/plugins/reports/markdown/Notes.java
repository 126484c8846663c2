package org.curvewright.plugins.reports.markdown;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;

/** What qualifies the numbers of a table, each thing said once with the addresses that it concerns. */
final class Notes {

    private static final int NAMED = 3;

    private final Map<Notice, Set<String>> addresses = new LinkedHashMap<>();

    void add(Finding finding) {
        finding.notices().forEach(notice -> add(notice, finding.address()));
        finding.interval().ifPresent(interval -> interval.notices().forEach(notice -> add(notice, finding.address())));
    }

    private void add(Notice notice, String address) {
        addresses.computeIfAbsent(notice, key -> new LinkedHashSet<>()).add(address);
    }

    List<String> bullets() {
        return addresses.entrySet().stream()
                .map(entry -> of(entry.getKey()) + " (" + concerned(List.copyOf(entry.getValue())) + ")")
                .toList();
    }

    static String concerned(List<String> concerned) {
        return concerned.size() <= NAMED
                ? Markdown.codes(concerned)
                : Markdown.code(concerned.get(0)) + " and " + (concerned.size() - 1) + " more";
    }

    /** {@code **CODE**: text}. */
    static String of(Notice notice) {
        return Markdown.bold(notice.code()) + ": " + Markdown.text(notice.text());
    }
}
