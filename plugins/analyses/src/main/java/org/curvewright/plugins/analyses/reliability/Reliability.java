package org.curvewright.plugins.analyses.reliability;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Picture;
import org.curvewright.plugins.analyses.items.Requirements;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.Table;

/**
 * ω, single-draw reliability, α, agreement and draw risk of repeated ratings, by condition: a judge that always says the same
 * is consistent, and need not be reliable.
 *
 * <p>Reference: K. Schroeder, Z. Wood-Doughty, <i>Can you trust LLM judgments?</i>, arXiv 2412.12509 (2024).
 */
record Reliability(ReliabilityConfiguration with) implements Analysis {

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        Table table = plan.table(with.data());
        List<Problem> problems = new ArrayList<>(new Requirements(table)
                .optional(with.condition(), (columns, name) -> columns.labels("condition", name))
                .labels("object", with.object())
                .labels("replication", with.replication())
                .numbers("score", with.score())
                .optional(with.truth(), (columns, name) -> columns.numbers("truth", name))
                .optional(with.wording(), (columns, name) -> columns.labels("wording", name))
                .problems());
        if (problems.isEmpty()) {
            problems.addAll(repeated(table));
        }
        return problems;
    }

    private List<Problem> repeated(Table table) {
        Set<List<String>> seen = new HashSet<>();
        for (int row = 0; row < table.size(); row++) {
            List<String> cell = new ArrayList<>();
            with.condition().ifPresent(name -> cell.add(name));
            int at = row;
            with.condition().flatMap(table::column).ifPresent(column -> cell.add(column.text(at)));
            cell.add(column(table, with.object()).text(row));
            cell.add(column(table, with.replication()).text(row));
            if (!seen.add(cell)) {
                return List.of(new Problem(
                        "DUPLICATE_ROW",
                        "with.replication",
                        "row " + table.number(row) + " of " + table.name() + " rates " + String.join(", ", cell)
                                + " again; name the column that tells its conditions apart"));
            }
        }
        return List.of();
    }

    private static Column column(Table table, String name) {
        return table.column(name).orElseThrow();
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        Findings findings = Findings.begin();
        List<ReliabilityCard> cards = new ArrayList<>();
        UnitBootstrap bootstrap = new UnitBootstrap(with.draws(), with.level(), context.seed());
        for (Ratings ratings : Ratings.of(context.table(with.data()), with)) {
            ReliabilityCard card = new ReliabilityCard(ratings, with, bootstrap);
            card.report(findings.below(ratings.condition()));
            cards.add(card);
        }
        findings.verdict(
                "answer",
                String.join(" ", cards.stream().map(ReliabilityCard::sentence).toList()));
        Picture picture = new Picture("x: condition", "", "y: reliability", "");
        cards.forEach(card -> card.draw(picture));
        picture.write(findings, "draws");
        findings.series(
                "conditions",
                Lane.labels(
                        "condition",
                        cards.stream().map(ReliabilityCard::condition).toList()),
                lane("omega", cards, ReliabilityCard::omega),
                lane("single-draw", cards, ReliabilityCard::single),
                lane("consistency", cards, ReliabilityCard::consistency),
                lane("draw-risk", cards, ReliabilityCard::drawRisk));
        return findings.list();
    }

    private static Lane lane(
            String name, List<ReliabilityCard> cards, java.util.function.ToDoubleFunction<ReliabilityCard> of) {
        return Lane.numbers(name, "", cards.stream().mapToDouble(of).toArray());
    }
}
