package org.curvewright.plugins.analyses.skills;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Picture;
import org.curvewright.plugins.analyses.items.Requirements;
import org.curvewright.plugins.analyses.items.Said;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.DataReference;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.data.Groups;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;

/**
 * What published skill means say where single reviews are not published: each model's strongest and weakest skill, and whether
 * printed relative gains {@code 100 (after − before)/before} follow from the printed scores.
 */
record SkillTable(Configuration with) implements Analysis {

    record Configuration(
            @Key(doc = "The data entry with a row a model and skill.")
            DataReference data,

            @Key(doc = "The column that names the model.", byDefault = "model")
            String model,

            @Key(doc = "The column of skills.", byDefault = "skill")
            String skill,

            @Key(doc = "The column of mean scores.", unit = "points", byDefault = "score")
            String score,

            @Key(doc = "The data entry of printed gains: skill, before, after and printed, in percent.")
            Optional<DataReference> gains,

            @Key(doc = "Half a unit of the last printed digit of a score.", unit = "points", byDefault = "0.005")
            double rounding) {

        Configuration {
            if (!(rounding >= 0)) {
                throw new IllegalArgumentException("rounding is " + Decimal.shortest(rounding) + ", not at least 0");
            }
        }
    }

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        List<Problem> problems = new ArrayList<>(new Requirements(plan.table(with.data()))
                .labels("model", with.model())
                .labels("skill", with.skill())
                .filledNumbers("score", with.score())
                .problems());
        if (plan.table(with.data()).size() == 0) {
            problems.add(new Problem(
                    "NO_ROWS", "with.data", "'" + plan.table(with.data()).name() + "' has no rows"));
        }
        with.gains()
                .map(plan::table)
                .ifPresent(table -> problems.addAll(new Requirements(table)
                        .labels("gains", "skill")
                        .positive("gains", "before")
                        .positive("gains", "after")
                        .filledNumbers("gains", "printed")
                        .problems()));
        return problems;
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        Findings findings = Findings.begin();
        String models = models(findings, context.table(with.data()));
        String gains = with.gains()
                .map(context::table)
                .map(table -> gains(findings.below("gains"), table))
                .orElse("");
        findings.verdict("answer", models + gains + " Published means bear no interval of their own.");
        return findings.list();
    }

    private String models(Findings findings, Table table) {
        Groups models = Groups.of(table.column(with.model()).orElseThrow());
        Groups skills = Groups.of(table.column(with.skill()).orElseThrow());
        NumberColumn score = table.numbers(with.score()).orElseThrow();
        Picture picture = new Picture("x: skill", "", "y: mean score", "points");
        List<String> said = new ArrayList<>();
        for (int m = 0; m < models.count(); m++) {
            Findings below = findings.below(models.labels().get(m));
            int[] rows = models.rows()[m];
            int best = rows[0];
            int worst = rows[0];
            for (int row : rows) {
                String skill = skills.labels().get(skills.of(row));
                below.measurement(skill, score.at(row), "points");
                picture.row(models.labels().get(m), skill, score.at(row));
                best = score.at(row) > score.at(best) ? row : best;
                worst = score.at(row) < score.at(worst) ? row : worst;
            }
            below.measurement(
                    "mean", IntStream.of(rows).mapToDouble(score::at).average().orElseThrow(), "points");
            below.verdict("strongest", skills.labels().get(skills.of(best)));
            below.verdict("weakest", skills.labels().get(skills.of(worst)));
            said.add(
                    models.labels().get(m) + " is weakest in " + skills.labels().get(skills.of(worst)) + " ("
                            + Said.number(score.at(worst)) + " points) and strongest in "
                            + skills.labels().get(skills.of(best)) + " (" + Said.number(score.at(best)) + ")");
        }
        picture.write(findings, "skills");
        return "By the published means " + String.join("; ", said) + ".";
    }

    private String gains(Findings findings, Table table) {
        int contradicted = 0;
        for (int row = 0; row < table.size(); row++) {
            Findings below = findings.below(table.column("skill").orElseThrow().text(row));
            double before = cell(table, "before", row);
            double after = cell(table, "after", row);
            double printed = cell(table, "printed", row);
            double least = gain(before + with.rounding(), after - with.rounding());
            double most = gain(before - with.rounding(), after + with.rounding());
            boolean holds = least <= printed && printed <= most;
            below.measurement("printed", printed, "percent");
            below.measurement("implied", gain(before, after), "percent");
            below.measurement("implied-least", least, "percent");
            below.measurement("implied-most", most, "percent");
            below.verdict("identities", holds ? "HOLD" : "CONTRADICTED");
            contradicted += holds ? 0 : 1;
        }
        findings.measurement("contradictions", contradicted, "count");
        return " Of " + table.size() + " printed relative gains " + contradicted
                + " do not follow from the printed scores, whatever was rounded off.";
    }

    private static double gain(double before, double after) {
        return 100 * (after - before) / before;
    }

    private static double cell(Table table, String name, int row) {
        return table.numbers(name).orElseThrow().at(row);
    }
}
