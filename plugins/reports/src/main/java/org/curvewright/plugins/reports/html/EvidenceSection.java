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
    private final Drawn drawn;
    private final Analyses analyses;

    EvidenceSection(Contents contents, Drawn drawn) {
        this.contents = contents;
        this.laws = new Laws(contents);
        this.drawn = drawn;
        this.analyses = new Analyses(contents, drawn);
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
    private Tag charts(List<FitSection> fits) {
        List<Tag> places = new ArrayList<>();
        List<Rivals> all = Contents.rivals(fits);
        boolean alone = all.size() == 1;
        boolean several = fits.stream().map(fit -> fit.key().fit()).distinct().count() > 1;
        int left = 0;
        for (Rivals rivals : all) {
            if (rivals.laws().stream().noneMatch(drawn::holds)) {
                left++;
            } else if (rivals.laws().stream()
                    .anyMatch(law -> !law.observations().isEmpty())) {
                places.add(Tag.of("figure", "chart")
                        .with("data-chart", "laws")
                        .with("data-of", rivals.path())
                        .add(caption(several ? rivals.key().fit() + ": " : "", rivals)
                                .text(alone ? undrawn(rivals, drawn) : counted(rivals))));
            }
        }
        if (places.size() <= IN_SIGHT) {
            Tag grid =
                    Tag.of("div", places.size() > 1 ? "charts many" : "charts").addAll(places);
            return Tag.of("div").addAll(thinned(all)).add(grid).addAll(leftOut(all, left));
        }
        Tag more = Tag.of("details")
                .add(
                        Tag.of("summary").text((places.size() - IN_SIGHT + left) + " more " + kind(all)),
                        Tag.of("div", "charts many small").addAll(places.subList(IN_SIGHT, places.size())))
                .addAll(leftOut(all, left));
        return Tag.of("div")
                .addAll(thinned(all))
                .add(Tag.of("div", "charts many small").addAll(places.subList(0, IN_SIGHT)), more);
    }

    /** Said once for all charts, which count their laws. */
    private List<Tag> thinned(List<Rivals> all) {
        boolean whole = all.stream()
                .allMatch(rivals -> rivals.laws().stream().allMatch(drawn::holds)
                        || rivals.laws().stream().noneMatch(drawn::holds));
        return whole || all.size() == 1
                ? List.of()
                : List.of(Tag.of("p", "lead")
                        .text(
                                "Some charts do not draw all their laws, so that the page stays small: first comes the law"
                                        + " that an answer names, then the one that ranks first in most groups. The others stand"
                                        + " in result.json."));
    }

    private String counted(Rivals rivals) {
        long shown = rivals.laws().stream().filter(drawn::holds).count();
        return shown == rivals.laws().size()
                ? ""
                : "; " + shown + " of " + rivals.laws().size() + " laws";
    }

    private static String kind(List<Rivals> all) {
        long groups =
                all.stream().filter(rivals -> rivals.key().group().isPresent()).count();
        return groups == all.size() ? "groups" : groups == 0 ? "responses" : "responses and groups";
    }

    private static List<Tag> leftOut(List<Rivals> all, int left) {
        return left == 0
                ? List.of()
                : List.of(Tag.of("p", "lead")
                        .text(left
                                + " further " + kind(all)
                                + " are not drawn, so that the page stays small; their runs and"
                                + " laws stand in result.json"));
    }

    /** What is drawn, its unit, how many observations it rests on, and what is left out of the picture. */
    static Tag caption(Contents contents, Rivals rivals, Drawn drawn) {
        return new EvidenceSection(contents, drawn).caption("", rivals).text(undrawn(rivals, drawn));
    }

    private Tag caption(String of, Rivals rivals) {
        String unit = rivals.response().unit();
        String count = rivals.laws().get(0).address() + "/n";
        return Tag.of("figcaption")
                .text(of + rivals.name() + (unit.isEmpty() ? "" : " (" + unit + ")") + ", n = ")
                .add(new Numbered(contents).nearest(count).text(Integer.toString(rivals.n())))
                .text(thinned(rivals));
    }

    private static String thinned(Rivals rivals) {
        int all = rivals.laws().get(0).observations().size();
        int shown = Drawn.thinned(rivals.laws().get(0).observations()).size();
        return shown < all ? ", of which " + shown + " are drawn" : "";
    }

    private static String undrawn(Rivals rivals, Drawn drawn) {
        List<String> left = rivals.laws().stream()
                .filter(law -> !drawn.holds(law))
                .map(law -> law.key().formulation())
                .toList();
        return left.isEmpty()
                ? ""
                : "; not drawn, so that the page stays small: " + String.join(", ", left) + " (in result.json)";
    }
}
