package org.curvewright.plugins.reports.html;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.plugins.reports.contents.Digits;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.inference.Interval;

/** Findings on the page: each a link to the place that holds its address, with its interval and what qualifies it. */
final class Numbered {

    private static final String LOWER = "/lower";
    private static final String UPPER = "/upper";
    private static final Set<String> ENDS = Set.of(LOWER, UPPER);

    private final Contents contents;

    Numbered(Contents contents) {
        this.contents = contents;
    }

    /** The value and its interval at an address; a dash where there is none. */
    Tag at(String address) {
        return contents.finding(address)
                .map(Numbered::full)
                .orElseGet(() -> Tag.of("span")
                        .with("title", "there is no such number: it was not asked for, or does not apply")
                        .text(Readable.NONE));
    }

    /** To the finding at an address, to the end of an interval, or to what stands nearest above; plain text where nothing does. */
    Tag nearest(String address) {
        for (int end = address.length(); end > 0; end = address.lastIndexOf('/', end - 1)) {
            Optional<Finding> finding = contents.finding(address.substring(0, end));
            if (finding.isPresent()) {
                boolean its = finding.get()
                                .interval()
                                .filter(found -> !found.refused())
                                .isPresent()
                        && ENDS.contains(address.substring(end));
                return link(its ? address : finding.get().address()).with("title", address);
            }
        }
        return Tag.of("span").with("title", address);
    }

    static Tag full(Finding finding) {
        if (finding.interval().isEmpty() && finding.notices().isEmpty()) {
            return value(finding);
        }
        Tag whole = Tag.of("span").add(value(finding));
        finding.interval()
                .ifPresent(interval -> whole.text(" ")
                        .add(interval(finding.address(), interval).with("title", Readable.method(interval))));
        return whole.addAll(flags(finding.notices()));
    }

    /** Each end linked to where it is asked for: {@code …/lower}, {@code …/upper}. */
    static Tag interval(String address, Interval interval) {
        if (interval.refused()) {
            return Tag.of("span", "interval").text(refusal(interval));
        }
        return Tag.of("span", "interval")
                .text("[")
                .add(end(address + LOWER, interval.lower(), "−∞"))
                .text(", ")
                .add(end(address + UPPER, interval.upper(), "∞"))
                .text("]");
    }

    private static String refusal(Interval interval) {
        return interval.notices().stream()
                .findFirst()
                .map(notice -> "none: " + notice.text())
                .orElse(Readable.NONE);
    }

    private static Tag end(String address, OptionalDouble end, String none) {
        return Digits.ends(end)
                ? link(address).text(Readable.of(end.getAsDouble()))
                : Tag.of("span").text(none);
    }

    /** The value alone, linked. */
    static Tag value(Finding finding) {
        Tag link = link(finding.address());
        if (finding.value() instanceof Value.Absent) {
            link.with(
                    "title",
                    finding.notices().stream()
                            .map(notice -> notice.code() + ": " + notice.text())
                            .collect(Collectors.joining("; ")));
        }
        return finding.value() instanceof Value.Text text && Badge.isVerdict(text.text())
                ? link.add(Badge.of(text.text()))
                : link.text(Readable.value(finding));
    }

    static Tag link(String address) {
        return Tag.of("a", "number").with("href", Labels.fragment(address));
    }

    /** A mark a notice, which says itself when pointed at. */
    static List<Tag> flags(List<Notice> notices) {
        return notices.stream()
                .filter(notice -> !notice.code().equals("CONVERGED"))
                .map(notice -> Tag.of("span", "flag")
                        .with("tabindex", "0")
                        .with("role", "note")
                        .with("title", notice.code() + ": " + notice.text())
                        .text("!"))
                .toList();
    }
}
