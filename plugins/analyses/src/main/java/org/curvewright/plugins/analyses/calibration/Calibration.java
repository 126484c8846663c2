package org.curvewright.plugins.analyses.calibration;

import java.util.ArrayList;
import java.util.List;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Picture;
import org.curvewright.plugins.analyses.items.Requirements;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.inference.Interval;

/**
 * Brier's score with its parts, calibration errors, log score and discrimination of stated confidence, by checkpoint, and
 * how they move against accuracy.
 *
 * <p>Reference: M. Damani et al., <i>Beyond binary rewards: training LMs to reason about their uncertainty</i>, arXiv
 * 2507.16806 (2025).
 */
record Calibration(CalibrationConfiguration with) implements Analysis {

    private static final int TENTHS = 10;

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        Table table = plan.table(with.data());
        List<Problem> problems = new ArrayList<>(new Requirements(table)
                .optional(with.checkpoint(), (columns, name) -> columns.labels("checkpoint", name))
                .optional(with.x(), (columns, name) -> columns.filledNumbers("x", name))
                .optional(with.item(), (columns, name) -> columns.labels("item", name))
                .within("correct", with.correct(), 0, 1)
                .within("confidence", with.confidence(), 0, 1)
                .problems());
        table.numbers(with.correct())
                .filter(correct -> problems.isEmpty())
                .ifPresent(correct -> problems.addAll(fractional(table, correct)));
        return problems;
    }

    private static List<Problem> fractional(Table table, NumberColumn correct) {
        for (int row = 0; row < correct.size(); row++) {
            if (correct.at(row) != Math.rint(correct.at(row))) {
                return List.of(new Problem(
                        "BAD_VALUE",
                        "with.correct",
                        "row " + table.number(row) + " of " + table.name() + ": '"
                                + correct.variable().name() + "' is " + correct.text(row) + ", neither 0 nor 1"));
            }
        }
        return table.size() == 0
                ? List.of(new Problem("NO_ROWS", "with.data", "'" + table.name() + "' has no rows"))
                : List.of();
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        Findings findings = Findings.begin();
        UnitBootstrap bootstrap = new UnitBootstrap(with.draws(), with.level(), context.seed());
        Predictions predictions = Predictions.of(context.table(with.data()), with);
        List<Interval[]> ends = new ArrayList<>();
        List<CheckpointCard> cards = new ArrayList<>();
        for (int c = 0; c < predictions.checkpoints().size(); c++) {
            CheckpointCard card = new CheckpointCard(predictions, c, with, bootstrap);
            ends.add(card.report(findings.below(predictions.checkpoints().get(c))));
            cards.add(card);
        }
        new Tracks(predictions, with, bootstrap, ends).report(findings);
        diagrams(findings, cards);
        return findings.list();
    }

    /** How often each confidence came true; a checkpoint that states a single one has no line. */
    private static void diagrams(Findings findings, List<CheckpointCard> cards) {
        boolean lines = cards.stream().allMatch(card -> card.bins().size() > 1);
        Picture picture = new Picture(
                "x (linear): stated confidence",
                "probability",
                (lines ? "y (line, linear)" : "y (linear)") + ": share correct",
                "probability");
        cards.forEach(card -> card.draw(picture));
        for (int tenth = 0; tenth <= TENTHS; tenth++) {
            picture.point("comes true as stated", tenth / (double) TENTHS, tenth / (double) TENTHS);
        }
        picture.write(findings, "diagrams");
    }
}
