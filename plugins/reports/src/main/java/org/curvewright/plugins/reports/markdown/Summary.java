package org.curvewright.plugins.reports.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.plugins.reports.contents.PValue;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.report.ResultDocument.AnalysisSection;
import org.curvewright.spi.report.ResultDocument.Claim;
import org.curvewright.spi.report.ResultDocument.Estimate;
import org.curvewright.spi.report.ResultDocument.Expectation;
import org.curvewright.spi.report.ResultDocument.FitSection;
import org.curvewright.spi.report.ResultDocument.Verdict;

/** The answers first. */
final class Summary {

    private static final int MOST_LAWS = 12;
    private static final String BEST = "/best";
    private static final String ADJUSTED = "adjusted-r2";

    private final Contents contents;
    private final Page page;

    Summary(Contents contents, Page page) {
        this.contents = contents;
        this.page = page;
    }

    void write() {
        page.heading(2, "Summary");
        List<String> answers = new Answers(contents).bullets();
        page.bullets(answers);
        claims();
        fits();
        best();
        expectations();
        if (answers.isEmpty()) {
            headlines();
        }
    }

    private void fits() {
        List<FitSection> fits = contents.document().fits();
        if (fits.isEmpty()
                && contents.cells().isEmpty()
                && !contents.document().analyses().isEmpty()) {
            return;
        }
        page.paragraph(
                fits.isEmpty()
                        ? cells()
                        : Markdown.number(fits.size(), "fit") + ": " + Statuses.counts(fits) + "."
                                + (Statuses.cautioned(fits) == 0 ? "" : " Limitations names the cautions."));
    }

    private String cells() {
        int cells = contents.cells().size();
        return cells == 0
                ? "Nothing was fitted."
                : "A sweep of " + Markdown.number(cells, "cell") + ": each is an experiment of its own, whose document"
                        + " stands in `cells/` and whose findings stand here below `sweep/`.";
    }

    private void claims() {
        List<Claim> claims = contents.document().claims();
        if (!claims.isEmpty()) {
            page.paragraph(ClaimTable.count(claims));
            List<Claim> others = claims.stream()
                    .filter(claim -> claim.verdict() != Verdict.HOLDS)
                    .toList();
            page.table(new ClaimTable(contents).of(others));
        }
    }

    private void expectations() {
        List<Expectation> all = contents.document().expectations();
        List<Expectation> failing =
                all.stream().filter(expectation -> !expectation.holds()).toList();
        if (!all.isEmpty()) {
            page.paragraph(
                    failing.isEmpty()
                            ? "The experiment checks itself: what it expects of itself holds ("
                                    + Markdown.number(all.size(), "expectation") + ")."
                            : "The experiment checks itself: **" + failing.size() + " of "
                                    + Markdown.number(all.size(), "expectation") + " not met.**");
        }
        Table table = new Table("expected", ">found", "remark", "address");
        failing.forEach(expectation -> table.row(
                Markdown.text(expectation.test()),
                expectation.found().map(Markdown::text).orElse(Numbers.NONE),
                Markdown.text(expectation.because()),
                Markdown.code(expectation.finding())));
        page.table(table);
    }

    private void best() {
        Table table = new Table("response", "preferred law", "status", ">adjusted R²", "exponents", "address");
        for (AnalysisSection analysis : contents.document().analyses()) {
            contents.below(contents.place(analysis)).stream()
                    .filter(finding -> finding.address().endsWith(BEST) && finding.value() instanceof Value.Text)
                    .forEach(finding -> best(analysis, finding, table));
        }
        if (!table.isEmpty()) {
            page.paragraph("The law that each response prefers:");
            page.table(table);
        } else {
            laws();
        }
    }

    /** What was fitted, where nothing was selected. */
    private void laws() {
        Table table = new Table("law", "of", "status", "exponents", "address");
        contents.document().fits().stream()
                .limit(MOST_LAWS)
                .forEach(fit -> table.row(
                        Markdown.code(fit.key().formulation()),
                        Markdown.code(fit.key().response()) + " (n = " + fit.n() + ")",
                        Statuses.word(fit),
                        exponents(fit),
                        Markdown.code(fit.address())));
        page.table(table);
    }

    private void best(AnalysisSection analysis, Finding finding, Table table) {
        String prefix = contents.place(analysis) + "/";
        int end = Math.max(prefix.length(), finding.address().length() - BEST.length());
        String response = finding.address().substring(prefix.length(), end);
        String law = ((Value.Text) finding.value()).text();
        String address = "fits/" + response + "/" + law;
        Optional<FitSection> fit = contents.document().fits().stream()
                .filter(section -> section.address().equals(address))
                .findFirst();
        table.row(
                Markdown.code(response),
                Markdown.code(law),
                fit.map(Statuses::word).orElse(""),
                fit.map(section -> Numbers.of(contents.number(address + "/" + ADJUSTED)))
                        .orElse(""),
                fit.map(this::exponents).orElse(""),
                Markdown.code(finding.address()));
    }

    /** {@code alpha 0.10609 [0.0942, 0.2081]}. */
    private String exponents(FitSection fit) {
        List<String> parts = new ArrayList<>();
        for (Estimate estimate : fit.free()) {
            if (estimate.parameter().meaning().contains("exponent")) {
                contents.finding(fit.address() + "/" + estimate.parameter().symbol())
                        .ifPresent(finding ->
                                parts.add(Markdown.code(estimate.parameter().symbol()) + " " + Numbers.value(finding)
                                        + " " + Numbers.interval(finding)));
            }
        }
        return String.join("; ", parts).strip();
    }

    /** What analyses say of everything at once. */
    private void headlines() {
        Map<String, List<String>> bySubject = new LinkedHashMap<>();
        for (AnalysisSection analysis : contents.document().analyses()) {
            String prefix = contents.place(analysis) + "/";
            contents.below(contents.place(analysis)).stream()
                    .filter(finding -> isHeadline(finding, finding.address().substring(prefix.length())))
                    .forEach(finding -> bySubject
                            .computeIfAbsent(subject(finding), key -> new ArrayList<>())
                            .add(stated(finding)));
        }
        Table table = new Table("found", "address");
        bySubject.forEach((subject, stated) -> table.row(String.join("; ", stated), Markdown.code(subject)));
        if (!table.isEmpty()) {
            page.paragraph("What the analyses found over all:");
            page.table(table);
        }
    }

    private static String subject(Finding finding) {
        return finding.address().substring(0, finding.address().lastIndexOf('/'));
    }

    /** {@code mape 6.9053 percent}. */
    private static String stated(Finding finding) {
        String quantity = finding.address().substring(finding.address().lastIndexOf('/') + 1);
        return (Markdown.code(quantity) + " " + Numbers.value(finding) + " " + Markdown.text(PValue.unit(finding)) + " "
                        + Numbers.interval(finding))
                .strip();
    }

    private static boolean isHeadline(Finding finding, String path) {
        boolean whole = !path.contains("/") || path.contains("/all/") || path.startsWith("all/");
        return whole && finding.kind() != Finding.Kind.SERIES && finding.kind() != Finding.Kind.NOTICE;
    }
}
