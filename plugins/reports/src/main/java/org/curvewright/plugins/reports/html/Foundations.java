package org.curvewright.plugins.reports.html;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.curvewright.plugins.reports.contents.Caveats;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.spi.fit.Certificate;
import org.curvewright.spi.report.ResultDocument;
import org.curvewright.spi.report.ResultDocument.Data;
import org.curvewright.spi.report.ResultDocument.FitSection;

/** What the page rests on: data, searches, procedures, the configuration, the digests. */
final class Foundations {

    private static final String CERTIFICATE = "/certificate/";

    private final Contents contents;
    private final Numbered numbered;
    private final ResultDocument document;

    Foundations(Contents contents) {
        this.contents = contents;
        this.numbered = new Numbered(contents);
        this.document = contents.document();
    }

    Tag section() {
        Tag section =
                Tag.of("section").with("id", "foundations").add(Tag.of("h2").text("Foundations"));
        document.notices()
                .forEach(notice -> section.add(Tag.of("p", "notice").text(notice.code() + ": " + notice.text())));
        caveats().forEach(section::add);
        section.add(Tag.of("h3").text("Data"));
        document.data().forEach(data -> section.add(data(data)));
        if (!document.fits().isEmpty()) {
            section.add(
                    Tag.of("h3").text("Searches"),
                    Tag.of("p", "lead")
                            .text("What speaks for each fit being the global optimum. The bar is the share of starts"
                                    + " that ended in the best basin."),
                    Tag.of("div", "charts")
                            .add(Tag.of("figure", "chart")
                                    .with("data-chart", "basins")
                                    .add(Tag.of("figcaption").text("basin census"))),
                    certificates());
        }
        if (!contents.strayClaims().isEmpty()) {
            section.add(Tag.of("h3").text("Other published statements"), Claims.of(contents, contents.strayClaims()));
        }
        section.add(Tag.of("span").with("id", "claims"));
        return section.add(expectations(), Tag.of("h3").text("Configuration and citation"))
                .addAll(configuration());
    }

    /** What analyses say against their findings, each kind once. */
    private List<Tag> caveats() {
        Caveats caveats = Caveats.of(document);
        if (caveats.shown().isEmpty()) {
            return List.of();
        }
        Tag list = Tag.of("ul");
        caveats.shown()
                .forEach(kind -> list.add(Tag.of("li")
                        .text(kind.first().code() + ": " + kind.first().text() + " (" + kind.address()
                                + (kind.others() == 0 ? "" : " and " + kind.others() + " more") + ")")));
        if (caveats.hidden() > 0) {
            list.add(Tag.of("li")
                    .text(caveats.hidden() + " more kinds of notices stand beside the findings they concern."));
        }
        return List.of(Tag.of("h3").text("Limitations"), list);
    }

    private static Tag data(Data data) {
        String columns = data.columns().stream()
                .map(column -> column.name() + (column.unit().isEmpty() ? "" : " (" + column.unit() + ")"))
                .collect(Collectors.joining(", "));
        Tag facts = Tag.of("dl");
        fact(facts, "from", data.origin());
        fact(facts, "sha256", data.sha256());
        fact(facts, "cite", data.citation());
        fact(facts, "licence", data.licence());
        fact(facts, "rows", data.rows() + excluded(data.excluded()));
        fact(facts, "columns", columns);
        data.notices().forEach(notice -> fact(facts, notice.code(), notice.text()));
        return Tag.of("details").add(Tag.of("summary").text(data.name() + ", " + data.rows() + " rows"), facts);
    }

    private static String excluded(Map<String, Integer> excluded) {
        return excluded.isEmpty()
                ? ", none excluded by the configuration"
                : "; excluded by the configuration: "
                        + excluded.entrySet().stream()
                                .map(entry -> entry.getValue() + " (" + entry.getKey() + ")")
                                .collect(Collectors.joining(", "));
    }

    private static void fact(Tag facts, String name, String text) {
        if (!text.isBlank()) {
            facts.add(Tag.of("dt").text(name), Tag.of("dd").text(text));
        }
    }

    private Tag certificates() {
        Grid grid = new Grid(
                "fit",
                "status",
                ">searched",
                ">reach the best",
                ">objective",
                ">next basin",
                "cross-check",
                ">its difference",
                ">condition",
                ">rank",
                ">gradient",
                "curvature + / 0 / −",
                "on a bound",
                "not determined");
        document.fits().forEach(fit -> certificate(grid, fit));
        return grid.folded("Certificates");
    }

    private void certificate(Grid grid, FitSection fit) {
        Certificate certificate = fit.certificate();
        grid.row(
                Grid.cell(fit.key().path()),
                Grid.cell(Numbered.link(fit.address() + "/status").add(Badge.of(fit.status()))),
                evidence(fit, "searched"),
                reached(fit),
                number(fit.address() + "/objective"),
                evidence(fit, "second-basin"),
                Grid.cell(certificate.crossCheck()),
                evidence(fit, "cross-check-difference"),
                evidence(fit, "condition"),
                evidence(fit, "rank"),
                evidence(fit, "projected-gradient"),
                curvatures(fit),
                Grid.cell(String.join(", ", certificate.atBound())),
                Grid.cell(certificate.undetermined()));
    }

    private Tag evidence(FitSection fit, String quantity) {
        return number(fit.address() + CERTIFICATE + quantity);
    }

    private Tag number(String address) {
        return Grid.cell(contents.number(address).orElse(Double.NaN), numbered.at(address));
    }

    private Tag reached(FitSection fit) {
        String address = fit.address() + CERTIFICATE + "reaching-best";
        return contents.number(address).stream()
                .mapToObj(share -> Grid.cell(share, Numbered.link(address).text(Readable.percent(share))))
                .findFirst()
                .orElseGet(() -> number(address));
    }

    private Tag curvatures(FitSection fit) {
        String place = fit.address() + CERTIFICATE;
        return Tag.of("td")
                .add(numbered.at(place + "positive-curvatures"))
                .text(" / ")
                .add(numbered.at(place + "zero-curvatures"))
                .text(" / ")
                .add(numbered.at(place + "negative-curvatures"));
    }

    private Tag expectations() {
        Grid grid = new Grid("expected of", "test", ">found", "holds", "remark");
        document.expectations()
                .forEach(expectation -> grid.row(
                        Grid.cell(numbered.nearest(expectation.finding()).text(expectation.finding())),
                        Grid.cell(expectation.test()),
                        Grid.cell(numbered.nearest(expectation.finding())
                                .text(expectation.found().orElse(Readable.NONE))),
                        Grid.cell(Badge.of(expectation.holds())),
                        Grid.cell(expectation.because())));
        return grid.isEmpty() ? Tag.of("div") : grid.folded("What the experiment expects of itself");
    }

    private List<Tag> configuration() {
        Tag facts = Tag.of("dl");
        fact(facts, "Curvewright", document.curvewright());
        fact(facts, "seed", Long.toString(document.experiment().seed()));
        fact(facts, "overrides", String.join(" ", document.configuration().overrides()));
        fact(
                facts,
                "plugins",
                document.plugins().stream()
                        .map(plugin -> plugin.name() + " " + plugin.version())
                        .collect(Collectors.joining(", ")));
        fact(facts, "cite", document.experiment().cites().orElse(""));
        return List.of(
                facts,
                code(
                        "The configuration as it was written",
                        document.configuration().typed()));
    }

    private static Tag code(String summary, String text) {
        return Tag.of("details")
                .add(
                        Tag.of("summary").text(summary),
                        Tag.of("pre").with("tabindex", "0").add(Tag.of("code").text(text)));
    }
}
