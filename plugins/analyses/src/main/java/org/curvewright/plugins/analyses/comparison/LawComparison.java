package org.curvewright.plugins.analyses.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.curvewright.plugins.analyses.runs.Quality;
import org.curvewright.plugins.analyses.runs.Sizes;
import org.curvewright.spi.Notice;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.FitResult;

/** Compares the laws of each response by likelihood, by prediction, and by how stable that ranking is. */
record LawComparison(ComparisonConfiguration with) implements Analysis {

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        return Scale.problems(with.by(), plan.on());
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        Map<String, List<FitResult>> responses = new LinkedHashMap<>();
        context.on()
                .forEach(fit -> responses
                        .computeIfAbsent(Quality.response(fit.key()), path -> new ArrayList<>())
                        .add(fit));
        List<Finding> findings = new ArrayList<>();
        responses.forEach((path, fits) -> findings.addAll(of(path, fits, context)));
        return findings;
    }

    /** Whether responses, and covariates that both laws have, are the same row by row. */
    private static boolean sameRuns(Dataset a, Dataset b) {
        return Arrays.equals(a.observed(), b.observed())
                && a.covariates().stream()
                        .map(Variable::name)
                        .allMatch(name -> Sizes.of(name, a)
                                .flatMap(own -> Sizes.of(name, b)
                                        .map(other -> Arrays.equals(own.logarithms(), other.logarithms())))
                                .orElse(true));
    }

    private List<Finding> of(String path, List<FitResult> fits, AnalysisContext context) {
        List<Rival> rivals =
                fits.stream().filter(fit -> !fit.fit().failed()).map(Rival::new).toList();
        if (rivals.isEmpty()) {
            return List.of(Finding.absent(
                    path + "/ranking",
                    Kind.VERDICT,
                    "",
                    new Notice("NO_CANDIDATE", "no fit of this response can be compared")));
        }
        boolean same = rivals.stream()
                .allMatch(rival -> sameRuns(rival.data(), rivals.get(0).data()));
        return same
                ? new Contest(path, rivals, with, context).findings()
                : List.of(Finding.absent(
                        path + "/ranking",
                        Kind.VERDICT,
                        "",
                        new Notice(
                                "DIFFERENT_OBSERVATIONS",
                                "the fits do not have the same observations, run by run, so they do not compare")));
    }
}
