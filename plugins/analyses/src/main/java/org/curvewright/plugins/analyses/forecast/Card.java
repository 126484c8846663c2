package org.curvewright.plugins.analyses.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.curvewright.plugins.analyses.forecast.Assessment.Mark;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;

/** The nine questions answered for one forecast: RELIABLE when all pass, UNRELIABLE when one fails. */
record Card(List<Assessment> assessments) {

    private static final List<Item> ITEMS = List.of(
            new FitQuality(),
            new ReachItem(),
            new RecipeMatch(),
            new RegimeStability(),
            new MetricNature(),
            new OneKnob(),
            new Identification(),
            new MeasurementNoise(),
            new CalibrationTrack());

    Card {
        assessments = List.copyOf(assessments);
    }

    static Card of(Evidence evidence, Target target, Predicted predicted) {
        return new Card(ITEMS.stream()
                .map(item -> item.judge(evidence, target, predicted))
                .toList());
    }

    String verdict() {
        Mark worst = assessments.stream().map(Assessment::mark).reduce(Mark.PASS, Mark::worse);
        return switch (worst) {
            case PASS -> "RELIABLE";
            case CAUTION -> "CONDITIONAL";
            case FAIL -> "UNRELIABLE";
        };
    }

    /** Such as {@code UNRELIABLE (fails: reach; caution: recipe-match)}. */
    String sentence() {
        String fails = named(Mark.FAIL);
        String cautions = named(Mark.CAUTION);
        String both = (fails.isEmpty() ? "" : "fails: " + fails)
                + (fails.isEmpty() || cautions.isEmpty() ? "" : "; ")
                + (cautions.isEmpty() ? "" : "caution: " + cautions);
        return verdict() + (both.isEmpty() ? "" : " (" + both + ")");
    }

    /** Item by item with its reason, what fails first: a line {@code fails reach: …}; empty where all pass. */
    String against() {
        return assessments.stream()
                .filter(assessment -> assessment.mark() != Mark.PASS)
                .sorted(Comparator.comparing(Assessment::mark).reversed())
                .map(assessment -> (assessment.mark() == Mark.FAIL ? "fails " : "caution ") + assessment.item() + ": "
                        + assessment.reason())
                .collect(Collectors.joining("\n"));
    }

    private String named(Mark mark) {
        return assessments.stream()
                .filter(assessment -> assessment.mark() == mark)
                .map(Assessment::item)
                .collect(Collectors.joining(", "));
    }

    List<Finding> findings(String address) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.verdict(address, verdict())
                .noting(assessments.stream()
                        .filter(assessment -> assessment.mark() != Mark.PASS)
                        .map(assessment -> new Notice(
                                assessment.mark() == Mark.FAIL ? "CARD_FAILS" : "CARD_CAUTION",
                                assessment.item() + ": " + assessment.reason()))
                        .toList()));
        assessments.forEach(assessment -> findings.add(Finding.verdict(
                        address + "/" + assessment.item(), assessment.mark().word())
                .noting(List.of(new Notice("CARD_ITEM", assessment.reason())))));
        return findings;
    }
}
