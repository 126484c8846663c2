package org.curvewright.plugins.reports.html;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.plugins.reports.contents.PValue;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.inference.Interval;

/** Every finding by its address, turned over page by page; links from the numbers above lead here. */
final class Register {

    /** What keeps the largest page below three megabytes. */
    private static final int MOST = 12_000;

    private final List<Finding> findings;
    private final int all;
    private final Map<String, Integer> words = new LinkedHashMap<>();

    /** Of each analysis, whose numbers are made from the register, these many stand in it whatever their addresses. */
    private static final int OF_AN_ANALYSIS = 900;

    Register(Contents contents) {
        List<Finding> listed = contents.document().findings();
        all = listed.size();
        findings = all <= MOST ? listed : shallow(contents, listed);
    }

    /** The first of each analysis and those with the fewest steps in their addresses, in the order of the document. */
    private static List<Finding> shallow(Contents contents, List<Finding> listed) {
        Set<String> kept = contents.document().analyses().stream()
                .flatMap(analysis ->
                        contents.below(contents.place(analysis)).stream().limit(OF_AN_ANALYSIS))
                .map(Finding::address)
                .limit(MOST)
                .collect(Collectors.toCollection(HashSet::new));
        kept.addAll(listed.stream()
                .map(Finding::address)
                .filter(address -> !kept.contains(address))
                .sorted(Comparator.comparingLong(
                        address -> address.chars().filter(step -> step == '/').count()))
                .limit(MOST - kept.size())
                .toList());
        return listed.stream()
                .filter(finding -> kept.contains(finding.address()))
                .toList();
    }

    Tag section() {
        Tag section = Tag.of("section")
                .with("id", "register")
                .add(
                        Tag.of("h2").text("All findings"),
                        Tag.of("p", "lead")
                                .text(
                                        "Each number has an address, at which the result document holds it to the last digit:"
                                                + " curvewright get result.json ADDRESS."));
        if (findings.size() < all) {
            section.add(Tag.of("p", "notice")
                    .text(findings.size() + " of " + all
                            + " findings stand here, the first of each analysis and those with the shortest addresses;"
                            + " the others stand in result.json"));
        }
        return section.add(
                Tag.of("label", "filter")
                        .text("find ")
                        .add(Tag.of("input")
                                .with("type", "search")
                                .with("id", "find")
                                .with("autocomplete", "off")),
                Tag.of("details")
                        .with("id", "register-table")
                        .add(
                                Tag.of("summary").text(findings.size() + " findings by address"),
                                Tag.of("div").with("id", "register-pages")));
    }

    /**
     * The findings as the page's script reads them: how much of the address is that of the finding before, the rest of it,
     * the value, the unit, the interval's ends and procedure, the notices. Words that recur are numbers of {@code words}.
     */
    void write(Json json) {
        String[] before = {""};
        json.key("register").array(findings, (out, finding) -> {
            int shared = shared(before[0], finding.address());
            before[0] = finding.address();
            out.array(List.of(finding), (row, same) -> row(row, same, shared));
        });
        json.key("words").texts(List.copyOf(words.keySet()));
    }

    private void row(Json row, Finding finding, int shared) {
        row.number(shared).text(finding.address().substring(shared));
        value(row, finding);
        row.number(word(PValue.unit(finding)));
        row.array(
                finding.interval().filter(interval -> !interval.refused()).stream()
                        .toList(),
                this::interval);
        row.array(finding.notices(), (out, notice) -> out.number(word(said(notice))));
    }

    /** A series as the number of its rows in brackets. */
    private static void value(Json row, Finding finding) {
        if (finding.value() instanceof Value.Text text) {
            row.text(text.text());
        } else if (finding.value() instanceof Value.Series series) {
            row.numbers(List.of((double) rows(series)));
        } else if (PValue.unresolved(finding)) {
            row.text(PValue.or(finding, ""));
        } else {
            row.number(Contents.number(finding));
        }
    }

    private static int rows(Value.Series series) {
        return series.lanes().stream()
                .mapToInt(lane -> Math.max(lane.numbers().size(), lane.labels().size()))
                .max()
                .orElse(0);
    }

    private void interval(Json out, Interval interval) {
        out.number(interval.lower()).number(interval.upper()).number(word(Readable.method(interval)));
    }

    private static String said(Notice notice) {
        return notice.code() + ": " + notice.text();
    }

    private int word(String text) {
        return words.computeIfAbsent(text, unknown -> words.size());
    }

    private static int shared(String before, String address) {
        int most = Math.min(before.length(), address.length());
        int shared = 0;
        while (shared < most && before.charAt(shared) == address.charAt(shared)) {
            shared++;
        }
        return shared > 0 && Character.isHighSurrogate(address.charAt(shared - 1)) ? shared - 1 : shared;
    }
}
