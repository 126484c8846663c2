package org.curvewright.plugins.analyses.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.plugins.analyses.runs.Quality;
import org.curvewright.plugins.analyses.runs.Sizes;
import org.curvewright.spi.Notice;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.ChunkedAnalysis;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.FitKey;
import org.curvewright.spi.fit.FitResult;

/** Compares the laws of each response by likelihood, by prediction, and by how stable that ranking is. */
record LawComparison(ComparisonConfiguration with) implements ChunkedAnalysis {

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        return Scale.problems(with.by(), plan.on());
    }

    @Override
    public int chunks(AnalysisContext context) {
        return contests(context).stream().mapToInt(Contest::chunks).sum();
    }

    @Override
    public Chunk run(int number, AnalysisContext context) {
        int before = 0;
        for (Contest contest : contests(context)) {
            if (number < before + contest.chunks()) {
                return contest.chunk(number - before);
            }
            before += contest.chunks();
        }
        throw new IndexOutOfBoundsException(number);
    }

    @Override
    public List<Finding> reduce(List<Chunk> chunks, AnalysisContext context) {
        List<Finding> findings = new ArrayList<>();
        Iterator<Contest> contests = contests(context).iterator();
        RejectionRates rates = new RejectionRates();
        int from = 0;
        for (Map.Entry<String, List<FitResult>> response : responses(context).entrySet()) {
            Optional<Finding> obstacle = obstacle(response.getKey(), rivals(response.getValue()));
            if (obstacle.isPresent()) {
                findings.add(obstacle.get());
            } else {
                Contest contest = contests.next();
                List<Finding> own = contest.findings(chunks.subList(from, from + contest.chunks()));
                FitKey key = response.getValue().get(0).key();
                key.group().ifPresent(group -> rates.add(key.fit() + "/" + key.response(), group, own));
                findings.addAll(own);
                from += contest.chunks();
            }
        }
        findings.addAll(0, rates.findings());
        return findings;
    }

    private static Map<String, List<FitResult>> responses(AnalysisContext context) {
        Map<String, List<FitResult>> responses = new LinkedHashMap<>();
        context.on()
                .forEach(fit -> responses
                        .computeIfAbsent(Quality.response(fit.key()), path -> new ArrayList<>())
                        .add(fit));
        return responses;
    }

    /** Of the responses whose laws compare, in order. */
    private List<Contest> contests(AnalysisContext context) {
        return responses(context).entrySet().stream()
                .filter(response ->
                        obstacle(response.getKey(), rivals(response.getValue())).isEmpty())
                .map(response -> new Contest(response.getKey(), rivals(response.getValue()), with, context))
                .toList();
    }

    private static List<Rival> rivals(List<FitResult> fits) {
        return fits.stream().filter(fit -> !fit.fit().failed()).map(Rival::new).toList();
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

    /** Why laws of a response do not compare. */
    private static Optional<Finding> obstacle(String path, List<Rival> rivals) {
        if (rivals.isEmpty()) {
            return Optional.of(absent(path, new Notice("NO_CANDIDATE", "no fit of this response can be compared")));
        }
        return rivals.stream()
                        .allMatch(rival -> sameRuns(rival.data(), rivals.get(0).data()))
                ? Optional.empty()
                : Optional.of(absent(
                        path,
                        new Notice(
                                "DIFFERENT_OBSERVATIONS",
                                "the fits do not have the same observations, run by run, so they do not compare")));
    }

    private static Finding absent(String path, Notice why) {
        return Finding.absent(path + "/ranking", Kind.VERDICT, "", why);
    }
}
