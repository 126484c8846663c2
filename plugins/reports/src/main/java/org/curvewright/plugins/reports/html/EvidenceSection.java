package org.curvewright.plugins.reports.html;

import java.util.ArrayList;
import java.util.List;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.plugins.reports.contents.Rivals;
import org.curvewright.spi.report.ResultDocument.AnalysisSection;
import org.curvewright.spi.report.ResultDocument.Claim;
import org.curvewright.spi.report.ResultDocument.FitSection;

/** The evidence under one heading: the laws drawn, their numbers, the analyses, what was published of it. */
final class EvidenceSection {

    /** More are small, and folded from the next one on. */
    private static final int IN_SIGHT = 16;

    private final Contents contents;
    private final Laws laws;
    private final Analyses analyses;

    EvidenceSection(Contents contents) {
        this.contents = contents;
        this.laws = new Laws(contents);
        this.analyses = new Analyses(contents);
    }

    Tag of(String heading, String id) {
        Tag section = Tag.of("section").with("id", id).add(Tag.of("h2").text(heading));
        List<FitSection> fits = contents.fits(heading);
        if (!fits.isEmpty()) {
            section.add(charts(fits)).add(laws.formulas(fits)).addAll(laws.tables(fits));
        }
        for (AnalysisSection analysis : contents.analyses(heading)) {
            section.addAll(analyses.of(analysis));
        }
        List<Claim> claims = contents.claims(heading);
        if (!claims.isEmpty()) {
            section.add(Tag.of("h3").text("Published and recomputed"), Claims.of(contents, claims));
        }
        return section;
    }

    /** A place a response, where the page draws its laws. */
    private static Tag charts(List<FitSection> fits) {
        List<Tag> places = new ArrayList<>();
        boolean several = fits.stream().map(fit -> fit.key().fit()).distinct().count() > 1;
        for (Rivals rivals : Contents.rivals(fits)) {
            if (rivals.laws().stream().anyMatch(law -> !law.observations().isEmpty())) {
                places.add(Tag.of("figure", "chart")
                        .with("data-chart", "laws")
                        .with("data-of", rivals.path())
                        .add(Tag.of("figcaption").text((several ? rivals.key().fit() + ": " : "") + caption(rivals))));
            }
        }
        if (places.size() <= IN_SIGHT) {
            return Tag.of("div", places.size() > 1 ? "charts many" : "charts").addAll(places);
        }
        return Tag.of("div")
                .add(
                        Tag.of("div", "charts many small").addAll(places.subList(0, IN_SIGHT)),
                        Tag.of("details")
                                .add(
                                        Tag.of("summary").text((places.size() - IN_SIGHT) + " more responses"),
                                        Tag.of("div", "charts many small")
                                                .addAll(places.subList(IN_SIGHT, places.size()))));
    }

    static String caption(Rivals rivals) {
        String unit = rivals.response().unit();
        return rivals.name() + (unit.isEmpty() ? "" : " (" + unit + ")") + ", n = " + rivals.n();
    }
}
