package org.curvewright.plugins.analyses.skills;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.curvewright.numerics.statistics.Correlation;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Requirements;
import org.curvewright.plugins.analyses.items.Said;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.data.Groups;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;

/**
 * How each skill grows with size, whether it has stopped, and what of the whole's growth it makes.
 *
 * <p>Reference: S. Ye et al., <i>FLASK: fine-grained language model evaluation based on alignment skill sets</i>, arXiv
 * 2307.10928 (2023).
 */
record Skills(SkillsConfiguration with) implements Analysis {

    private static final int LEAST_MODELS = 2;

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        Table table = plan.table(with.data());
        List<Problem> problems = new ArrayList<>(new Requirements(table)
                .labels("model", with.model())
                .positive("size", with.size())
                .labels("item", with.item())
                .labels("skill", with.skill())
                .withinOrMissing("score", with.score(), with.lowest(), with.highest())
                .optional(with.breakdown(), (columns, name) -> columns.labels("breakdown", name))
                .optional(with.length(), (columns, name) -> columns.numbers("length", name))
                .problems());
        if (problems.isEmpty()
                && Groups.of(table.column(with.model()).orElseThrow()).count() < LEAST_MODELS) {
            problems.add(new Problem("TOO_FEW_MODELS", "with.data", "it takes at least two models to see growth"));
        }
        return problems;
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        Table table = context.table(with.data());
        List<SkillScores> skills = SkillScores.of(table, with);
        Saturation saturation =
                new Saturation(skills, with.margin(), with.significance(), with.highest() - with.lowest());
        UnitBootstrap bootstrap = new UnitBootstrap(with.draws(), with.level(), context.seed());
        Findings findings = Findings.begin();
        List<SkillCard> cards = IntStream.range(0, skills.size())
                .mapToObj(k -> new SkillCard(skills.get(k), k, saturation, with, bootstrap))
                .toList();
        for (SkillCard card : cards) {
            card.report(findings.below(card.skill().skill()));
        }
        SkillPortfolio portfolio = SkillPortfolio.of(cards, bootstrap);
        portfolio.report(findings.below("portfolio"));
        breakdown(findings, table);
        lengths(findings, table);
        findings.verdict("answer", answer(skills, saturation) + portfolio.sentence());
        return findings.list();
    }

    private void breakdown(Findings findings, Table table) {
        with.breakdown().flatMap(table::column).map(Groups::of).ifPresent(levels -> {
            Groups models = Groups.of(table.column(with.model()).orElseThrow());
            NumberColumn score = table.numbers(with.score()).orElseThrow();
            for (int level = 0; level < levels.count(); level++) {
                for (int model = 0; model < models.count(); model++) {
                    int wantedLevel = level;
                    int wantedModel = model;
                    double mean = IntStream.range(0, table.size())
                            .filter(row -> levels.of(row) == wantedLevel && models.of(row) == wantedModel)
                            .mapToDouble(score::at)
                            .filter(value -> !Double.isNaN(value))
                            .average()
                            .orElse(Double.NaN);
                    Findings below =
                            findings.below("breakdown").below(levels.labels().get(level));
                    if (Double.isFinite(mean)) {
                        below.measurement(models.labels().get(model), mean, "points");
                    }
                }
            }
        });
    }

    /** A skill whose scores go with the answers' length may be a taste for length. */
    private void lengths(Findings findings, Table table) {
        with.length().flatMap(table::numbers).ifPresent(length -> {
            Groups skills = Groups.of(table.column(with.skill()).orElseThrow());
            NumberColumn score = table.numbers(with.score()).orElseThrow();
            int[][] rows = skills.rows();
            for (int skill = 0; skill < rows.length; skill++) {
                int[] known = Arrays.stream(rows[skill])
                        .filter(row -> !score.missing(row) && !length.missing(row))
                        .toArray();
                Findings below = findings.below(skills.labels().get(skill));
                Correlation.pearson(
                                Arrays.stream(known).mapToDouble(length::at).toArray(),
                                Arrays.stream(known).mapToDouble(score::at).toArray())
                        .value()
                        .ifPresentOrElse(
                                found -> below.measurement("length-correlation", found.coefficient(), ""),
                                () -> below.absent(
                                        "length-correlation", "", "CONSTANT_SERIES", "scores or lengths do not vary"));
            }
        });
    }

    private String answer(List<SkillScores> skills, Saturation saturation) {
        return List.of("GROWING", "FLAT", "FALLING", "UNDETERMINED").stream()
                .map(state -> {
                    List<String> names = IntStream.range(0, skills.size())
                            .filter(k -> saturation.state(k).equals(state))
                            .mapToObj(k -> skills.get(k).skill())
                            .toList();
                    return names.isEmpty() ? "" : words(state) + ": " + String.join(", ", names) + ". ";
                })
                .collect(Collectors.joining());
    }

    private String words(String state) {
        return switch (state) {
            case "FLAT" -> "Flat at the end, by less than " + Said.number(with.margin()) + " points";
            case "UNDETERMINED" -> "Undetermined, neither shown to grow nor shown to be flat";
            default -> Said.sentence(state.toLowerCase(Locale.ROOT));
        };
    }
}
