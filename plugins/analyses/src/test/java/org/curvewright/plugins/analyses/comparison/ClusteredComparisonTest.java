package org.curvewright.plugins.analyses.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.curvewright.spi.data.Dataset;
import org.curvewright.testkit.Found;
import org.junit.jupiter.api.Test;

/** Twelve observations about a parabola, in clusters. */
class ClusteredComparisonTest {

    private static Dataset inThrees(Dataset data) {
        int[] clusters = new int[data.size()];
        Arrays.setAll(clusters, i -> i / 3);
        Dataset.Roles roles =
                new Dataset.Roles(List.of(), new double[0], new double[0], new double[0], List.of(), clusters);
        return new Dataset(data.name(), data.covariates(), data.response(), data.rows(), data.observed(), roles);
    }

    @Test
    void saysWhatTakesClusteredObservationsForIndependent() {
        Found found = LawComparisonTest.of(inThrees(LawComparisonTest.PARABOLA));
        for (String quantity : List.of("line/aic", "line/aic-weight", "line/leave-one-out-rmse")) {
            assertThat(found.codes("fit/loss/" + quantity)).contains("CLUSTERS_IGNORED");
        }
        assertThat(found.codes("fit/loss/line/against/parabola/test-p")).contains("CLUSTERS_IGNORED");
        assertThat(found.text("fit/loss/answer")).contains("12 observations come in 4 clusters");
        assertThat(LawComparisonTest.of(LawComparisonTest.PARABOLA).codes("fit/loss/line/aic"))
                .doesNotContain("CLUSTERS_IGNORED");
    }

    @Test
    void saysThatARankingRestsOnFewClusters() {
        Found found = LawComparisonTest.of(inThrees(LawComparisonTest.PARABOLA));
        for (String quantity : List.of("ranking", "line/ranked-first", "line/beats/parabola")) {
            assertThat(found.codes("fit/loss/" + quantity)).contains("FEW_CLUSTERS");
        }
        assertThat(found.at("fit/loss/ranking").notices().get(0).text()).startsWith("resamples draw from 4 clusters");
        assertThat(found.text("fit/loss/answer")).contains("So few clusters");
        Found apart = LawComparisonTest.of(LawComparisonTest.PARABOLA);
        assertThat(apart.codes("fit/loss/ranking")).isEmpty();
        assertThat(apart.text("fit/loss/answer")).doesNotContain("So few clusters");
    }

    /** Of two clusters both are drawn, or one twice: half of the resamples leave something out. */
    @Test
    void resamplesWholeClusters() {
        Dataset data = inThrees(LawComparisonTest.PARABOLA);
        int[] halves = new int[data.size()];
        Arrays.setAll(halves, i -> i % 2);
        Dataset.Roles roles =
                new Dataset.Roles(List.of(), new double[0], new double[0], new double[0], List.of(), halves);
        Dataset two = new Dataset(data.name(), data.covariates(), data.response(), data.rows(), data.observed(), roles);
        Found found = LawComparisonTest.of(two);
        String counted =
                found.at("fit/loss/parabola/ranked-first").notices().get(0).text();
        assertThat(Integer.parseInt(counted.substring(0, counted.indexOf(' ')))).isBetween(75, 125);
        assertThat(counted).contains("whole clusters");
    }
}
