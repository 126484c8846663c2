package org.curvewright.plugins.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Dataset.Roles;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitResult;
import org.junit.jupiter.api.Test;

final class IgnoredTest {

    private static final int[] THREE = {0, 0, 0, 1, 1, 2, 2};
    private static final int[] EACH = {0, 1, 2, 3, 4, 5, 6};
    private static final double[] ERRORS = {.01, .02, .01, .01, .03, .01, .01};

    private static FitResult fit(double[] errors, int[] clusters) {
        FitResult fit = KaplanFit.fit();
        Dataset data = fit.request().dataset();
        Roles roles = new Roles(List.of(), errors, new double[0], new double[0], List.of(), clusters);
        Dataset declared =
                new Dataset(data.name(), data.covariates(), data.response(), data.rows(), data.observed(), roles);
        return new FitResult(fit.key(), fit.request().withDataset(declared), fit.estimator(), fit.fit());
    }

    private static List<String> codes(FitResult fit) {
        return new ProfileLikelihood(new ProfileLikelihood.Configuration(.95))
                .intervals(fit, List.of(KaplanFit.parameter(1)), FitContext.seeded(1)).notices().stream()
                        .map(Notice::code)
                        .toList();
    }

    @Test
    void aProfileSaysOnceThatItPassesOverClusters() {
        assertThat(codes(fit(new double[0], THREE))).containsExactly("CLUSTERS_IGNORED");
        assertThat(Ignored.notices(fit(new double[0], THREE)).get(0).text())
                .startsWith("7 observations in 3 clusters")
                .contains("jackknife");
    }

    @Test
    void aClusterOfEachObservationIsNone() {
        assertThat(codes(fit(new double[0], EACH))).isEmpty();
    }

    @Test
    void aProfileSaysOnceThatItsObjectiveDoesNotUseStandardErrors() {
        assertThat(codes(fit(ERRORS, new int[0]))).containsExactly("ERRORS_IGNORED");
    }
}
