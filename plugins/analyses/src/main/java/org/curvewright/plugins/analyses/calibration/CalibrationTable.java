package org.curvewright.plugins.analyses.calibration;

import java.util.List;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Requirements;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.DataReference;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.data.Table;

/**
 * What must hold among summaries whose single predictions are not published: {@code ECE ≥ |q̄ − accuracy|}; and where every
 * answer is held for certain, {@code Brier = ECE = 1 − accuracy} and {@code AUROC = ½}.
 */
record CalibrationTable(Configuration with) implements Analysis {

    record Configuration(
            @Key(doc = "The data entry with a row a model and benchmark.")
            DataReference data,

            @Key(doc = "The column that names a row.", byDefault = "label")
            String label,

            @Key(doc = "The column of accuracies.", byDefault = "accuracy")
            String accuracy,

            @Key(doc = "The column of mean confidences, blank where none is published.", byDefault = "confidence")
            String confidence,

            @Key(doc = "The column of Brier scores.", byDefault = "brier")
            String brier,

            @Key(doc = "The column of calibration errors.", byDefault = "ece")
            String ece,

            @Key(doc = "How far published digits may be off.", byDefault = "0.0005")
            double tolerance) {}

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        return new Requirements(plan.table(with.data()))
                .labels("label", with.label())
                .withinOrMissing("accuracy", with.accuracy(), 0, 1)
                .withinOrMissing("confidence", with.confidence(), 0, 1)
                .withinOrMissing("brier", with.brier(), 0, 1)
                .within("ece", with.ece(), 0, 1)
                .problems();
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        Table table = context.table(with.data());
        Findings findings = Findings.begin();
        int contradictions = 0;
        for (int row = 0; row < table.size(); row++) {
            Findings below =
                    findings.below(table.column(with.label()).orElseThrow().text(row));
            contradictions += row(table, row, below) ? 0 : 1;
        }
        findings.measurement("contradictions", contradictions, "count");
        findings.verdict("answer", answer(table, contradictions));
        return findings.list();
    }

    /** Published figures bear no interval of their own; what they are checked against is said instead. */
    private String answer(Table table, int contradictions) {
        int best = 0;
        for (int row = 1; row < table.size(); row++) {
            best = cell(table, with.ece(), row) < cell(table, with.ece(), best) ? row : best;
        }
        if (table.size() == 0) {
            return "There are no published figures to check.";
        }
        return "Of " + table.size() + " published rows " + contradictions
                + " contradict the identities of calibration beyond " + Decimal.shortest(with.tolerance())
                + "; the least calibration error is "
                + Decimal.significant(cell(table, with.ece(), best), 3) + ", of "
                + table.column(with.label()).orElseThrow().text(best)
                + " (published figures bear no interval of their own).";
    }

    private boolean row(Table table, int row, Findings findings) {
        double accuracy = cell(table, with.accuracy(), row);
        double brier = cell(table, with.brier(), row);
        double ece = cell(table, with.ece(), row);
        if (Double.isFinite(accuracy - brier)) {
            findings.measurement("calibrated-reward", accuracy - brier, "");
        } else {
            findings.absent("calibrated-reward", "", "NOT_PUBLISHED", "accuracy or Brier's score is not published");
        }
        double confidence = cell(table, with.confidence(), row);
        double gap = confidence - accuracy;
        if (Double.isNaN(gap)) {
            findings.absent("gap", "probability", "NOT_PUBLISHED", "no mean confidence or no accuracy is published");
            return true;
        }
        findings.measurement("gap", gap, "probability");
        boolean bound = ece >= Math.abs(gap) - with.tolerance();
        boolean certain = confidence < 1 || alike(brier, 1 - accuracy) && alike(ece, 1 - accuracy);
        findings.verdict("identities", bound && certain ? "HOLD" : "CONTRADICTED");
        return bound && certain;
    }

    /** Nothing contradicts what is not published. */
    private boolean alike(double published, double implied) {
        return Double.isNaN(published) || Math.abs(published - implied) <= with.tolerance();
    }

    private static double cell(Table table, String name, int row) {
        return table.numbers(name).orElseThrow().at(row);
    }
}
