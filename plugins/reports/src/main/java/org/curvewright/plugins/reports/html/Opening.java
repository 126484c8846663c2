package org.curvewright.plugins.reports.html;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.plugins.reports.contents.Rivals;
import org.curvewright.spi.analysis.DrawnLane;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.report.ResultDocument.Claim;
import org.curvewright.spi.report.ResultDocument.Expectation;
import org.curvewright.spi.report.ResultDocument.Experiment;

/** The question, what it is about, and one picture, since people look before they read. */
final class Opening {

    /** What is no taller than the words beside it. */
    private static final int MOST_ROWS = 24;

    private final Contents contents;
    private final Drawn drawn;

    Opening(Contents contents, Drawn drawn) {
        this.contents = contents;
        this.drawn = drawn;
    }

    Tag header() {
        Tag opening = Tag.of("header", "opening").add(words());
        picture().ifPresent(opening::add);
        return opening;
    }

    private Tag words() {
        Experiment experiment = contents.document().experiment();
        Tag words = Tag.of("div")
                .add(
                        Tag.of("p", "eyebrow").text(experiment.name()),
                        Tag.of("h1").text(experiment.question().isBlank() ? experiment.name() : experiment.question()));
        if (!experiment.summary().isBlank()) {
            words.add(Tag.of("p", "summary").text(experiment.summary()));
        }
        experiment.cites().ifPresent(work -> words.add(Tag.of("p", "cites").text("It examines " + work + ".")));
        return words;
    }

    /** The first response with its laws; the first series of an analysis where nothing was fitted. */
    private Optional<Tag> picture() {
        return Contents.rivals(contents.document().fits()).stream()
                .filter(rivals -> rivals.laws().stream()
                        .anyMatch(law -> drawn.holds(law) && !law.observations().isEmpty()))
                .findFirst()
                .map(this::laws)
                .or(this::series);
    }

    private Tag laws(Rivals rivals) {
        return Tag.of("figure", "chart hero")
                .with("data-chart", "laws")
                .with("data-of", rivals.path())
                .add(EvidenceSection.caption(contents, rivals, drawn));
    }

    private Optional<Tag> series() {
        return contents.document().findings().stream()
                .filter(finding -> finding.value() instanceof Value.Series series && fits(series))
                .filter(drawn::holds)
                .filter(finding -> !Forecasts.isGrid(finding) && !Forecasts.isBeside(finding))
                .min(Comparator.comparing((Finding finding) -> !asksToBeDrawn(finding))
                        .thenComparingLong(finding -> -spokenOf(finding.address())))
                .map(Finding::address)
                .map(address -> Tag.of("figure", "chart hero")
                        .with("data-chart", "series")
                        .with("data-of", address)
                        .add(Tag.of("figcaption").text(Analyses.subject(address))));
    }

    /** A picture of an analysis's own, such as all skills beside each other. */
    private static boolean asksToBeDrawn(Finding finding) {
        return ((Value.Series) finding.value())
                .lanes().stream()
                        .flatMap(lane -> DrawnLane.of(lane).stream())
                        .anyMatch(lane -> lane.role() == DrawnLane.Role.Y);
    }

    /** How often the experiment checks or judges something of the same place. */
    private long spokenOf(String series) {
        String place = series.substring(0, series.lastIndexOf('/') + 1);
        Stream<String> expected = contents.document().expectations().stream().map(Expectation::finding);
        Stream<String> claimed = contents.document().claims().stream().map(Claim::where);
        return Stream.concat(expected, claimed)
                .filter(address -> address.startsWith(place))
                .count();
    }

    /** One quantity a picture: rows that are quantities of several units have no common axis. */
    private static boolean fits(Value.Series series) {
        if (series.lanes().stream().anyMatch(lane -> lane.name().equals("address"))) {
            return false;
        }
        int rows = series.lanes().stream()
                .mapToInt(lane -> Math.max(lane.numbers().size(), lane.labels().size()))
                .max()
                .orElse(0);
        return rows > 1 && rows <= MOST_ROWS;
    }
}
