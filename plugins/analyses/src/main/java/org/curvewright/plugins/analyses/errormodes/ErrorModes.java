package org.curvewright.plugins.analyses.errormodes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Picture;
import org.curvewright.plugins.analyses.items.Requirements;
import org.curvewright.plugins.analyses.items.Said;
import org.curvewright.plugins.analyses.items.Shares;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.data.Groups;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.inference.Interval;

/** Whether steps fail by chance, because they are hard, or because their tasks share a shortcoming. */
record ErrorModes(ErrorModesConfiguration with) implements Analysis {

    /** So many groups have a sentence each. */
    private static final int FEW = 6;

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
            ErrorModeCard card = new ErrorModeCard(Attempts.of(table, with), with, bootstrap);
            card.report(findings);
            card.draw(findings);
            findings.verdict("answer", card.sentence());
            return findings.list();
        }
        Groups groups = Groups.of(table.column(with.by().get()).orElseThrow());
        int[][] rows = groups.rows();
        Map<String, Integer> verdicts = new TreeMap<>();
        List<String> sentences = new ArrayList<>();
        for (int group = 0; group < rows.length; group++) {
            ErrorModeCard card = new ErrorModeCard(Attempts.of(table.rows(rows[group]), with), with, bootstrap);
            String label = groups.labels().get(group);
            verdicts.merge(card.report(findings.below(label)), 1, Integer::sum);
            sentences.add(label + ": " + card.sentence());
        }
        counted(findings, verdicts, rows.length);
        findings.verdict("answer", rows.length <= FEW ? String.join(" ", sentences) : counted(verdicts, rows.length));
        return findings.list();
    }

    /** So many groups are told by how often each mode was found among them. */
    private String counted(Map<String, Integer> verdicts, int groups) {
        return verdicts.entrySet().stream()
                        .map(entry -> words(entry.getKey()) + " in "
                                + Said.within((double) entry.getValue() / groups, share(entry.getValue(), groups)))
                        .collect(Collectors.joining(", ", "Of " + groups + " groups, errors come from ", " of them ("))
                + Said.level(with.level()) + " intervals).";
    }

    private static String words(String verdict) {
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.name().equals(verdict))
                .map(Mode::words)
                .findFirst()
                .orElse("a mode that the attempts do not tell");
    }

    private Interval share(int count, int groups) {
        return Shares.jeffreys(count, groups - (double) count, with.level());
    }

    private void counted(Findings findings, Map<String, Integer> verdicts, int groups) {
        Findings shares = findings.below("share-of");
        Picture picture = new Picture("x: mode", "", "y: share of groups", "probability");
        verdicts.forEach((verdict, count) -> {
            String mode = ErrorModeCard.address(verdict);
            double share = (double) count / groups;
            shares.estimate(mode, share, "probability", share(count, groups));
            picture.row("", mode, share, share(count, groups));
        });
        picture.write(findings, "modes");
    }
}
