package org.curvewright.plugins.reports.html;

import java.util.List;
import java.util.Optional;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;

/** Findings on the page: each a link to the place that holds its address, with its interval and what qualifies it. */
final class Numbered {

    private final Contents contents;

    Numbered(Contents contents) {
        this.contents = contents;
    }

    /** The value and its interval at an address; a dash where there is none. */
    Tag at(String address) {
        return contents.finding(address)
                .map(Numbered::full)
                .orElseGet(() -> Tag.of("span").text(Readable.NONE));
    }

    /** To the finding at an address; the end of an interval stands with its finding. Plain text where nothing does. */
    Tag nearest(String address) {
        for (int end = address.length(); end > 0; end = address.lastIndexOf('/', end - 1)) {
            Optional<Finding> finding = contents.finding(address.substring(0, end));
            if (finding.isPresent() && !(finding.get().value() instanceof Value.Series)) {
                return link(finding.get().address()).with("title", address);
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
                        .add(Tag.of("span", "interval")
                                .with("title", Readable.method(interval))
                                .text(Readable.interval(interval))));
        return whole.addAll(flags(finding.notices()));
    }

    /** The value alone, linked. */
    static Tag value(Finding finding) {
        Tag link = link(finding.address());
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
