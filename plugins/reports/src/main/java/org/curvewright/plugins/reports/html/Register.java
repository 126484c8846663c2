package org.curvewright.plugins.reports.html;

import java.util.List;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;

/** Every finding by its address; links from the numbers above lead here. */
final class Register {

    private static final int MOST = 4000;

    private final List<Finding> findings;

    Register(Contents contents) {
        findings = contents.document().findings().stream()
                .filter(finding -> !(finding.value() instanceof Value.Series))
                .toList();
    }

    Tag section() {
        Grid grid = new Grid("address", ">value", "unit", "interval", "what qualifies it");
        findings.stream()
                .limit(MOST)
                .forEach(finding -> grid.row(
                        finding.address(),
                        Grid.cell(Tag.of("code").text(finding.address())),
                        Grid.cell(
                                Contents.number(finding).orElse(Double.NaN),
                                Tag.of("span").text(Readable.value(finding))),
                        Grid.cell(finding.unit()),
                        interval(finding),
                        notices(finding)));
        Tag section = Tag.of("section").with("id", "register").add(Tag.of("h2").text("All findings"));
        section.add(Tag.of("p", "lead")
                .text("Each number has an address, at which the result document holds it to the last digit:"
                        + " curvewright get result.json ADDRESS."));
        if (findings.size() > MOST) {
            section.add(Tag.of("p", "notice")
                    .text("the first " + MOST + " of " + findings.size()
                            + " findings; the others stand in result.json"));
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
                                grid.table("findings by address")));
    }

    private static Tag interval(Finding finding) {
        Tag cell = Tag.of("td");
        finding.interval()
                .ifPresent(interval -> cell.text(Readable.interval(interval) + " ")
                        .add(Tag.of("small").text(Readable.method(interval))));
        return cell;
    }

    private static Tag notices(Finding finding) {
        Tag cell = Tag.of("td");
        finding.notices().forEach(notice -> cell.add(Tag.of("p").text(notice.code() + ": " + notice.text())));
        return cell;
    }
}
