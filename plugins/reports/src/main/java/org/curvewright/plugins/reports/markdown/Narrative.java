package org.curvewright.plugins.reports.markdown;

import java.util.List;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.plugins.reports.figures.Illustration;
import org.curvewright.plugins.reports.figures.Illustrations;
import org.curvewright.plugins.reports.plot.Figure;
import org.curvewright.spi.report.ResultDocument.Claim;
import org.curvewright.spi.report.ResultDocument.Experiment;
import org.curvewright.spi.report.ResultDocument.FitSection;

/** The whole report: the question, the answers, the evidence heading by heading, the methods, the reservations. */
public final class Narrative {

    private final Contents contents;
    private final List<Illustration> illustrations;
    private final Page page = new Page();

    /** @param illustrations the figures to embed; none where they are not drawn */
    public Narrative(Contents contents, List<Illustration> illustrations) {
        this.contents = contents;
        this.illustrations = List.copyOf(illustrations);
    }

    public String markdown() {
        opening();
        new Summary(contents, page).write();
        embed(Illustrations.MODEL_SELECTION);
        contents.sections().forEach(this::section);
        stray();
        page.heading(2, "Methodology");
        new Methodology(contents, page).write();
        embed(Illustrations.RESIDUALS);
        new Limitations(contents, page).write();
        return page.toString();
    }

    private void opening() {
        Experiment experiment = contents.document().experiment();
        page.heading(1, experiment.name());
        page.paragraph(experiment.question().isBlank() ? "" : Markdown.bold(experiment.question()));
        page.paragraph(Markdown.text(experiment.summary()));
        experiment.cites().ifPresent(work -> page.paragraph("It examines " + Markdown.text(work) + "."));
        page.paragraph(
                "Every number has an address, in code font, at which `result.json` holds it to the last digit with"
                        + " what qualifies it (`curvewright get result.json ADDRESS`). Where a row bears the address of a fit,"
                        + " of its certificate or of a quantity, that of a number is the row's, a slash, and the column's name. Where a quantity has no number, a dash stands,"
                        + " with the code of the reason if there is one (`curvewright explain CODE`); a cell is empty where its row"
                        + " has no such quantity or text.");
    }

    private void section(String section) {
        page.heading(2, section);
        lead(section);
        illustrations.stream()
                .filter(illustration -> illustration.section().equals(section))
                .forEach(illustration -> embed(illustration.figure()));
        new FitTables(contents, page).write(contents.fits(section));
        AnalysisTables analyses = new AnalysisTables(contents, page);
        contents.analyses(section).forEach(analyses::write);
        claims("Published and recomputed", contents.claims(section), 3);
    }

    private void lead(String section) {
        List<FitSection> fits = contents.fits(section);
        List<Claim> claims = contents.claims(section);
        page.paragraph((fits.isEmpty() ? "" : Markdown.number(fits.size(), "fit") + ": " + Statuses.counts(fits) + ". ")
                + (claims.isEmpty() ? "" : ClaimTable.count(claims)));
    }

    private void stray() {
        claims("Other published statements", contents.strayClaims(), 2);
    }

    private void claims(String heading, List<Claim> claims, int level) {
        if (!claims.isEmpty()) {
            page.heading(level, heading);
            page.table(new ClaimTable(contents).of(claims));
        }
    }

    private void embed(String name) {
        illustrations.stream()
                .map(Illustration::figure)
                .filter(figure -> figure.name().equals(name))
                .forEach(this::embed);
    }

    private void embed(Figure figure) {
        page.paragraph("![" + Markdown.text(figure.title()) + "](figures/" + figure.name() + ".svg)");
        page.paragraph("*" + Markdown.text(figure.title()) + ".* " + Markdown.text(figure.caption()));
    }
}
