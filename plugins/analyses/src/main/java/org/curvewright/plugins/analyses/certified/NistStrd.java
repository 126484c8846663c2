package org.curvewright.plugins.analyses.certified;

import java.util.ArrayList;
import java.util.List;
import org.curvewright.numerics.certified.CertifiedData;
import org.curvewright.numerics.certified.Formula;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Requirements;
import org.curvewright.spi.Notice;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.Finding;

/**
 * Fits NIST's certified nonlinear regressions from both starts with the default settings of the optimizer, and counts the
 * digits that match: LRE = min over the parameters of −log₁₀ |b − c| / |c|, at most 11.
 *
 * <p>A certified sum of squares is recomputed from the observations with thirty digits before its problem is trusted.
 *
 * <p>Reference: NIST, <i>Statistical Reference Datasets</i>; B. McCullough, <i>Assessing the reliability of statistical
 * software</i>, The American Statistician 52 (1998).
 */
record NistStrd(NistStrdConfiguration with) implements Analysis {

    static final String UNTRUSTED = "UNTRUSTED_REFERENCE";
    static final String EXTENDED = "EXTENDED_RESIDUALS";
    static final String BAD_FORMULA = "BAD_FORMULA";
    static final String INCOMPLETE = "INCOMPLETE_PROBLEM";

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        CertifiedTables tables = new CertifiedTables(
                plan.table(with.problems()), plan.table(with.parameters()), plan.table(with.observations()));
        List<Problem> problems = new ArrayList<>();
        problems.addAll(columns(tables));
        problems.addAll(new Requirements(plan.table(with.peers()))
                .labels("peers", "method")
                .labels("peers", "settings")
                .filledNumbers("peers", "at_least_4")
                .filledNumbers("peers", "at_least_6")
                .filledNumbers("peers", "mean_digits")
                .filledNumbers("peers", "silently_wrong")
                .problems());
        for (int i = 0; problems.isEmpty() && i < tables.names().size(); i++) {
            problems.addAll(complete(tables, i));
        }
        return problems;
    }

    private static List<Problem> columns(CertifiedTables tables) {
        List<Problem> problems = new ArrayList<>();
        problems.addAll(new Requirements(tables.problems())
                .labels("problems", "problem")
                .labels("problems", "response")
                .labels("problems", "formula")
                .positive("problems", "sum_of_squares")
                .problems());
        problems.addAll(new Requirements(tables.parameters())
                .labels("parameters", "problem")
                .filledNumbers("parameters", "start_1")
                .filledNumbers("parameters", "start_2")
                .filledNumbers("parameters", "certified")
                .positive("parameters", "standard_deviation")
                .problems());
        problems.addAll(new Requirements(tables.observations())
                .labels("observations", "problem")
                .filledNumbers("observations", "y")
                .filledNumbers("observations", "x1")
                .numbers("observations", "x2")
                .problems());
        return problems;
    }

    private static List<Problem> complete(CertifiedTables tables, int problem) {
        String name = tables.names().get(problem);
        try {
            Formula.parse(tables.formula(problem));
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            String formula = tables.formula(problem);
            return List.of(
                    new Problem(BAD_FORMULA, "with.problems", "the formula of " + name + " is '" + formula + "'"));
        }
        int n = tables.countObservations(problem);
        int p = tables.countParameters(problem);
        return p > 0 && n > p
                ? List.of()
                : List.of(new Problem(
                        INCOMPLETE,
                        "with.problems",
                        name + " has " + n + " observations and " + p + " parameters, needs more of the former"));
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        CertifiedTables tables = new CertifiedTables(
                context.table(with.problems()), context.table(with.parameters()), context.table(with.observations()));
        Findings findings = Findings.begin();
        League league = new League();
        for (int i = 0; i < tables.names().size(); i++) {
            String name = tables.names().get(i);
            CertifiedData data = tables.data(i);
            findings.below(name).verdict("reference", data.isTrusted() ? "TRUSTED" : UNTRUSTED, notices(data));
            for (int start = 0; start < data.starts().size(); start++) {
                Score score = Score.of(
                        name,
                        start + 1,
                        data.isTrusted(),
                        data.fit(data.starts().get(start)));
                score.report(findings.below(name).below("start-" + (start + 1)));
                league.add(score);
            }
        }
        league.report(findings, context.table(with.peers()));
        return findings.list();
    }

    private static Notice[] notices(CertifiedData data) {
        List<Notice> notices = new ArrayList<>();
        if (!data.isTrusted()) {
            notices.add(new Notice(UNTRUSTED, "the certified sum does not follow from the observations"));
        }
        if (data.needsExtendedResiduals()) {
            notices.add(new Notice(EXTENDED, "the last polish evaluates residuals with thirty digits"));
        }
        return notices.toArray(Notice[]::new);
    }
}
