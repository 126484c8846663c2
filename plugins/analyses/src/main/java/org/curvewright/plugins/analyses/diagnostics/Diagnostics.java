package org.curvewright.plugins.analyses.diagnostics;

import java.util.ArrayList;
import java.util.List;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.runs.Clustered;
import org.curvewright.plugins.analyses.runs.Linearisation;
import org.curvewright.plugins.analyses.runs.Quality;
import org.curvewright.plugins.analyses.runs.Sizes;
import org.curvewright.spi.DidYouMean;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.AnalysisPlan.PlannedFit;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.FitResult;

/** Which runs a law hangs on, which do not belong to it, what its residuals still show, and whether it bends at the end. */
record Diagnostics(DiagnosticsConfiguration with) implements Analysis {

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        List<Problem> problems = new ArrayList<>(Sizes.problems(with.by(), plan.on()));
        for (PlannedFit fit : plan.on()) {
            List<String> names =
                    fit.dataset().covariates().stream().map(Variable::name).toList();
            with.at().forEach((label, point) -> problems.addAll(points(label, point.keySet(), names)));
        }
        return problems.stream().distinct().toList();
    }

    private static List<Problem> points(String label, Iterable<String> given, List<String> names) {
        List<Problem> problems = new ArrayList<>();
        List<String> present = new ArrayList<>();
        given.forEach(present::add);
        for (String name : names) {
            if (!present.contains(name)) {
                problems.add(new Problem("MISSING_COVARIATE", "with.at." + label, "the point has no " + name));
            }
        }
        for (String name : present) {
            if (!names.contains(name)) {
                problems.add(new Problem(
                        "UNKNOWN_COVARIATE",
                        "with.at." + label + "." + name,
                        "no covariate '" + name + "'" + DidYouMean.hint(name, names)));
            }
        }
        return problems;
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        Findings findings = Findings.begin();
        for (FitResult fit : context.on()) {
            of(fit, findings.within(fit.key().path()), context.seed());
        }
        return findings.list();
    }

    private void of(FitResult fit, Findings findings, long seed) {
        if (fit.fit().failed()) {
            findings.absent("answer", "", "FIT_FAILED", "there is no law to examine");
            return;
        }
        Linearisation near = Linearisation.of(fit);
        Dataset data = fit.request().dataset();
        Linearisation beside = Clustered.of(data).flatMap(near::beside).orElse(near);
        Influence influence = Influence.of(fit, near, beside, with, seed);
        ResidualStructure structure = ResidualStructure.of(fit, near, beside, with.significance());
        Bend bend = Bend.of(fit, beside, with);
        influence.state(findings, fit);
        structure.state(findings);
        bend.state(findings, data);
        String answer = String.join("; ", influence.answer(fit), structure.answer(), bend.answer());
        findings.verdict(
                "answer",
                Named.law(fit) + ": " + answer + ".",
                Quality.notices(fit.fit()).toArray(org.curvewright.spi.Notice[]::new));
    }
}
