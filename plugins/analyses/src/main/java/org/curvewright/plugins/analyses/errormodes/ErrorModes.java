package org.curvewright.plugins.analyses.errormodes;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Requirements;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.data.Groups;
import org.curvewright.spi.data.Table;

/** Whether steps fail by chance, because they are hard, or because their tasks share a shortcoming. */
record ErrorModes(ErrorModesConfiguration with) implements Analysis {

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        return new Requirements(plan.table(with.data()))
                .optional(with.by(), (columns, name) -> columns.labels("by", name))
                .labels("task", with.task())
                .labels("attempt", with.attempt())
                .labels("step", with.step())
                .within("ok", with.ok(), 0, 1)
                .optional(with.type(), (columns, name) -> columns.labels("type", name))
                .problems();
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        Table table = context.table(with.data());
        UnitBootstrap bootstrap = new UnitBootstrap(with.draws(), with.level(), context.seed());
        Findings findings = Findings.begin();
        if (with.by().isEmpty()) {
            new ErrorModeCard(Attempts.of(table, with), with, bootstrap).report(findings);
            return findings.list();
        }
        Groups groups = Groups.of(table.column(with.by().get()).orElseThrow());
        int[][] rows = groups.rows();
        Map<String, Integer> verdicts = new TreeMap<>();
        for (int group = 0; group < rows.length; group++) {
            Attempts attempts = Attempts.of(table.rows(rows[group]), with);
            String verdict = new ErrorModeCard(attempts, with, bootstrap)
                    .report(findings.below(groups.labels().get(group)));
            verdicts.merge(verdict, 1, Integer::sum);
        }
        counted(findings, verdicts, rows.length);
        return findings.list();
    }

    private static void counted(Findings findings, Map<String, Integer> verdicts, int groups) {
        Findings shares = findings.below("share-of");
        verdicts.forEach((verdict, count) ->
                shares.measurement(ErrorModeCard.address(verdict), (double) count / groups, "probability"));
        findings.series(
                "verdicts",
                Lane.labels("mode", List.copyOf(verdicts.keySet())),
                Lane.numbers(
                        "groups",
                        "count",
                        verdicts.values().stream()
                                .mapToDouble(Integer::doubleValue)
                                .toArray()));
    }
}
