package org.curvewright.plugins.analyses.diagnostics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.curvewright.numerics.statistics.MultipleTests;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.runs.Clustered;
import org.curvewright.plugins.analyses.runs.Linearisation;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitResult;

/**
 * What the residuals still show against each covariate and between clusters and groups, all tests of a fit corrected together
 * by Holm.
 */
record ResidualStructure(
        Dataset data,
        List<Memberships> memberships,
        List<CovariateTests> covariates,
        double[] adjusted,
        double significance) {

    /** Fewer distinct values show no shape. */
    private static final int FEWEST_VALUES = 4;

    /** @param beside the law with offsets of clusters, where there are such, else the law */
    static ResidualStructure of(FitResult fit, Linearisation near, Linearisation beside, double significance) {
        Dataset data = fit.request().dataset();
        List<Memberships> memberships = Memberships.of(data, fit.fit().law().predict(data.rows()), near);
        List<CovariateTests> covariates = IntStream.range(0, data.covariates().size())
                .filter(k -> Arrays.stream(data.rows().logarithm(k)).distinct().count() >= FEWEST_VALUES)
                .filter(k -> Arrays.stream(data.rows().logarithm(k)).allMatch(Double::isFinite))
                .mapToObj(k -> CovariateTests.of(
                        data.covariates().get(k).name(), data.rows().logarithm(k), beside))
                .toList();
        double[] p = DoubleStream.concat(
                        memberships.stream().filter(Memberships::testable).mapToDouble(Memberships::p),
                        covariates.stream()
                                .flatMapToDouble(
                                        tests -> tests.pValues().stream().mapToDouble(value -> value)))
                .toArray();
        return new ResidualStructure(
                data, memberships, covariates, p.length == 0 ? p : MultipleTests.holm(p), significance);
    }

    void state(Findings findings) {
        int at = 0;
        for (Memberships members : memberships) {
            members.state(findings, data, members.testable() && adjusted[at] < significance);
            at += members.testable() ? 1 : 0;
        }
        for (CovariateTests tests : covariates) {
            Findings own = findings.below("residuals").below(tests.covariate());
            tests.state(own);
            List<String> seen = seen(tests, at);
            String words = String.join(", ", seen);
            List<Notice> notices = new ArrayList<>(List.of(note(!seen.isEmpty(), words)));
            ignored(data).ifPresent(notices::add);
            own.verdict("structure", seen.isEmpty() ? "none seen" : words, notices.toArray(Notice[]::new));
            at += tests.pValues().size();
        }
    }

    /** Beside an offset of each cluster, its observations count as independent. */
    static Optional<Notice> ignored(Dataset data) {
        return Clustered.ignored(
                data, "what is alike within a cluster, beside an offset of each, may pass for a shape");
    }

    static Notice[] note(boolean seen, String words) {
        return seen
                ? new Notice[] {new Notice("RESIDUAL_STRUCTURE", "the residuals are not noise alone: " + words)}
                : new Notice[0];
    }

    private List<String> seen(CovariateTests tests, int at) {
        List<String> seen = new ArrayList<>();
        for (int k = 0; k < tests.pValues().size(); k++) {
            if (adjusted[at + k] < significance) {
                seen.add(tests.words().get(k));
            }
        }
        return seen;
    }

    String answer() {
        List<String> words = new ArrayList<>();
        int at = 0;
        for (Memberships members : memberships) {
            if (members.testable() && adjusted[at] < significance) {
                words.add("residuals differ by " + members.kind() + ", " + members.words(data));
            }
            at += members.testable() ? 1 : 0;
        }
        for (CovariateTests tests : covariates) {
            for (String word : seen(tests, at)) {
                words.add("residuals " + word + " along " + tests.covariate());
            }
            at += tests.pValues().size();
        }
        if (covariates.isEmpty() && words.isEmpty()) {
            return "too few sizes to see a shape in the residuals";
        }
        return words.isEmpty() ? "the residuals look like noise" : String.join(", ", words);
    }
}
