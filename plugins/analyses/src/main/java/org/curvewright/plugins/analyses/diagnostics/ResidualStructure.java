package org.curvewright.plugins.analyses.diagnostics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.numerics.statistics.MultipleTests;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.runs.Linearisation;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitResult;

/** What the residuals still show against each covariate, all tests of a fit corrected together by Holm. */
record ResidualStructure(List<CovariateTests> covariates, double[] adjusted, double significance) {

    /** Fewer distinct values show no shape. */
    private static final int FEWEST_VALUES = 4;

    static ResidualStructure of(FitResult fit, Linearisation near, double significance) {
        Dataset data = fit.request().dataset();
        List<CovariateTests> covariates = IntStream.range(0, data.covariates().size())
                .filter(k -> Arrays.stream(data.rows().logarithm(k)).distinct().count() >= FEWEST_VALUES)
                .filter(k -> Arrays.stream(data.rows().logarithm(k)).allMatch(Double::isFinite))
                .mapToObj(k -> CovariateTests.of(
                        data.covariates().get(k).name(), data.rows().logarithm(k), near))
                .toList();
        double[] p = covariates.stream()
                .flatMapToDouble(tests -> tests.pValues().stream().mapToDouble(value -> value))
                .toArray();
        return new ResidualStructure(covariates, p.length == 0 ? p : MultipleTests.holm(p), significance);
    }

    void state(Findings findings) {
        int at = 0;
        for (CovariateTests tests : covariates) {
            Findings own = findings.below("residuals").below(tests.covariate());
            tests.state(own);
            List<String> seen = seen(tests, at);
            own.verdict("structure", seen.isEmpty() ? "none seen" : String.join(", ", seen), note(seen));
            at += tests.pValues().size();
        }
    }

    private Notice[] note(List<String> seen) {
        return seen.isEmpty()
                ? new Notice[0]
                : new Notice[] {
                    new Notice("RESIDUAL_STRUCTURE", "the residuals are not noise alone: " + String.join(", ", seen))
                };
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
        for (CovariateTests tests : covariates) {
            for (String word : seen(tests, at)) {
                words.add("residuals " + word + " along " + tests.covariate());
            }
            at += tests.pValues().size();
        }
        if (covariates.isEmpty()) {
            return "too few sizes to see a shape in the residuals";
        }
        return words.isEmpty() ? "the residuals look like noise" : String.join(", ", words);
    }
}
