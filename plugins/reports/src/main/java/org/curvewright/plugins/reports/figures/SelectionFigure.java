package org.curvewright.plugins.reports.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.plugins.reports.contents.Published;
import org.curvewright.plugins.reports.contents.Rivals;
import org.curvewright.plugins.reports.contents.UsedConfiguration;
import org.curvewright.plugins.reports.plot.Figure;
import org.curvewright.plugins.reports.plot.Panel;
import org.curvewright.spi.report.ResultDocument.FitSection;

/** Which law the data prefer: differences of a criterion, and the share of the variance that each explains. */
final class SelectionFigure {

    private static final List<String> CRITERIA = List.of("aic", "aicc", "bic");
    private static final String EXPLAINED = "adjusted-r2";

    private final Contents contents;
    private final LawStyles styles;

    SelectionFigure(Contents contents, LawStyles styles) {
        this.contents = contents;
        this.styles = styles;
    }

    Optional<Figure> figure() {
        Map<String, List<Rivals>> byFit = new LinkedHashMap<>();
        Contents.rivals(contents.document().fits())
                .forEach(rivals -> byFit.computeIfAbsent(rivals.key().fit(), fit -> new ArrayList<>())
                        .add(rivals));
        Optional<String> criterion = UsedConfiguration.criterion(contents.document(), CRITERIA)
                .filter(this::isKnown)
                .or(() -> CRITERIA.stream().filter(this::isKnown).findFirst());
        List<String> quantities = Stream.concat(
                        criterion.stream(), Stream.of(EXPLAINED).filter(this::isKnown))
                .toList();
        List<Panel> panels = new ArrayList<>();
        // nothing is selected where no response has two laws
        byFit.values()
                .removeIf(all -> all.stream().allMatch(rivals -> rivals.laws().size() < 2));
        byFit.forEach((fit, rivals) -> quantities.forEach(quantity -> panels.add(panel(fit, rivals, quantity))));
        return panels.isEmpty()
                ? Optional.empty()
                : Optional.of(new Figure(
                        Illustrations.MODEL_SELECTION,
                        "Model selection",
                        caption(criterion, quantities),
                        panels,
                        quantities.size()));
    }

    private boolean isKnown(String quantity) {
        return contents.document().fits().stream()
                .anyMatch(fit -> contents.number(fit.address() + "/" + quantity).isPresent());
    }

    private Panel panel(String fit, List<Rivals> rivals, String quantity) {
        LinkedHashSet<String> formulations = new LinkedHashSet<>();
        rivals.forEach(
                rival -> rival.laws().forEach(law -> formulations.add(law.key().formulation())));
        Scores scores = new Scores(contents, rivals, List.copyOf(formulations), quantity);
        SelectionPanel panel = new SelectionPanel(scores, styles);
        return quantity.equals(EXPLAINED)
                ? panel.explained(Words.plain(fit))
                : panel.differences(Words.plain(fit), "Δ" + name(quantity));
    }

    static String name(String criterion) {
        return criterion.equals("aicc") ? "AICc" : criterion.toUpperCase(Locale.ROOT);
    }

    private boolean isPublished(FitSection fit, Optional<String> criterion) {
        return Stream.concat(criterion.stream(), Stream.of(EXPLAINED))
                .anyMatch(quantity -> Published.number(contents.document(), fit.address() + "/" + quantity)
                        .isPresent());
    }

    private String caption(Optional<String> criterion, List<String> quantities) {
        List<String> words = new ArrayList<>();
        criterion.ifPresent(name -> words.add("Left: Δ" + name(name) + ", the law's " + name(name)
                + " less the lowest of the same response (0: preferred)."));
        if (quantities.contains(EXPLAINED)) {
            words.add((quantities.size() > 1 ? "Right: adjusted" : "Adjusted") + " R².");
        }
        if (contents.document().fits().stream().anyMatch(fit -> isPublished(fit, criterion))) {
            words.add("Upright strokes: as published.");
        }
        words.add(Titles.sizes(Contents.rivals(contents.document().fits())));
        words.addAll(Titles.reservations(Contents.rivals(contents.document().fits())));
        return String.join(" ", words);
    }
}
