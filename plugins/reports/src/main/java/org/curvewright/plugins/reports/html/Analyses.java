package org.curvewright.plugins.reports.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.report.ResultDocument.AnalysisSection;

/** What an analysis found: its answers, its series drawn, its numbers a row a subject. */
final class Analyses {

    private static final int DRAWN = 60;
    private static final String CURVE = "/curve";
    private static final Set<String> PLAIN = Set.of("series", "curve", "cells", "picture");
    private static final int IN_SIGHT = 16;

    private final Contents contents;
    private final Drawn drawn;

    Analyses(Contents contents, Drawn drawn) {
        this.contents = contents;
        this.drawn = drawn;
    }

    List<Tag> of(AnalysisSection analysis) {
        List<Tag> parts = new ArrayList<>();
        parts.add(Tag.of("h3").text(title(analysis)));
        analysis.notices()
                .forEach(notice -> parts.add(Tag.of("p", "notice").text(notice.code() + ": " + notice.text())));
        List<Finding> found = contents.below(contents.place(analysis));
        found.stream()
                .filter(finding -> finding.address().endsWith("/answer"))
                .forEach(finding -> parts.add(says(analysis, finding)));
        parts.addAll(charts(found));
        Allocations.charts(contents.place(analysis), found).ifPresent(parts::add);
        parts.add(table(contents.place(analysis), found));
        return parts;
    }

    private Tag says(AnalysisSection analysis, Finding answer) {
        String place = contents.place(analysis);
        String parent = answer.address().substring(0, answer.address().length() - "/answer".length());
        Tag sentence = Tag.of("p", "says");
        if (parent.length() > place.length()) {
            sentence.add(Tag.of("span", "eyebrow").text(below(place, parent) + ": "));
        }
        return sentence.addAll(Sentence.of(contents, place, answer)).addAll(Numbered.flags(answer.notices()));
    }

    private static String title(AnalysisSection analysis) {
        return analysis.as().equals(analysis.use()) ? analysis.use() : analysis.as() + " (" + analysis.use() + ")";
    }

    /** The first ones in sight, the others folded. */
    private List<Tag> charts(List<Finding> found) {
        Set<String> addresses = found.stream().map(Finding::address).collect(Collectors.toSet());
        List<Finding> series = found.stream()
                .filter(finding -> finding.value() instanceof Value.Series some && hasRows(some))
                .filter(finding -> !Forecasts.isGrid(finding) && !Forecasts.isBeside(finding))
                .filter(finding -> !addresses.contains(series(finding.address())))
                .filter(finding -> !(unitByRow(finding) && addresses.contains(finding.address() + "/picture")))
                .toList();
        List<Tag> places = series.stream()
                .filter(drawn::holds)
                .limit(DRAWN)
                .map(Analyses::place)
                .toList();
        List<Tag> charts = new ArrayList<>();
        charts.add(grid(places.subList(0, Math.min(IN_SIGHT, places.size()))));
        if (places.size() > IN_SIGHT) {
            charts.add(Tag.of("details")
                    .add(
                            Tag.of("summary").text((places.size() - IN_SIGHT) + " more charts"),
                            grid(places.subList(IN_SIGHT, places.size()))));
        }
        int left = series.size() - places.size();
        if (left > 0) {
            charts.add(Tag.of("p", "lead")
                    .text(left + " further series are not drawn, so that the page stays small; they stand in"
                            + " result.json, from " + firstLeft(series, places.size()) + " on"));
        }
        return charts;
    }

    private static boolean hasRows(Value.Series series) {
        return series.lanes().stream()
                .anyMatch(lane -> !lane.numbers().isEmpty() || !lane.labels().isEmpty());
    }

    /** Rows of unlike units have no common axis: such a table is looked at in the picture that its analysis made of it. */
    private static boolean unitByRow(Finding finding) {
        return ((Value.Series) finding.value())
                .lanes().stream()
                        .anyMatch(lane ->
                                lane.name().equals("unit") && !lane.labels().isEmpty());
    }

    private String firstLeft(List<Finding> series, int shown) {
        return series.stream()
                .filter(finding -> !drawn.holds(finding))
                .findFirst()
                .orElseGet(() -> series.get(shown))
                .address();
    }

    /** The series that the curve at an address is drawn with; empty where it is none. */
    private static String series(String address) {
        return address.endsWith(CURVE) ? address.substring(0, address.length() - CURVE.length()) + "/series" : "";
    }

    private static Tag grid(List<Tag> places) {
        return Tag.of("div", places.size() > 4 ? "charts many small" : places.size() > 1 ? "charts many" : "charts")
                .addAll(places);
    }

    private static Tag place(Finding finding) {
        boolean cells = finding.address().endsWith("/cells");
        return Tag.of("figure", cells ? "chart double" : "chart")
                .with("data-chart", "series")
                .with("data-of", finding.address())
                .add(Tag.of("figcaption").text(subject(finding.address())));
    }

    /** {@code analyses/backtest/loss/x/kaplan/series} becomes {@code loss, x, kaplan}. */
    static String subject(String address) {
        List<String> parts = new ArrayList<>(List.of(address.split("/", -1)));
        int from = parts.size() > 3 && parts.get(2).equals("fits") ? 3 : 2;
        List<String> own = parts.size() > from ? parts.subList(from, parts.size()) : parts;
        if (own.size() == 1 && parts.size() > 1 && PLAIN.contains(own.get(0))) {
            return parts.get(1);
        }
        int last = own.size() - 1;
        own = Stream.concat(
                        own.subList(0, last).stream(), Stream.of(own.get(last).replace('-', ' ')))
                .toList();
        boolean plain = own.size() > 1 && PLAIN.contains(own.get(own.size() - 1));
        return String.join(", ", plain ? own.subList(0, own.size() - 1) : own);
    }

    /** Made from the register by the page's script, since they all stand there already. */
    private static Tag table(String place, List<Finding> found) {
        long numbers = found.stream()
                .filter(finding -> !(finding.value() instanceof Value.Series))
                .count();
        return numbers == 0
                ? Tag.of("div")
                : Tag.of("details")
                        .with("data-under", place)
                        .with("data-count", Long.toString(numbers))
                        .add(Tag.of("summary").text("Numbers (" + numbers + ")"));
    }

    private static String below(String place, String subject) {
        return subject.length() > place.length()
                ? subject.substring(place.length() + 1).replace("/", ", ")
                : "all";
    }
}
