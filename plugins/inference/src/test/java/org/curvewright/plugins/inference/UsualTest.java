package org.curvewright.plugins.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Inference;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.inference.Intervals;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.testkit.InferenceContract;
import org.junit.jupiter.api.Test;

class UsualTest implements InferenceContract {

    @Override
    public Inference inference() {
        return new Usual(new Usual.Configuration(.95, 20));
    }

    @Override
    public FitResult fit() {
        return MeanFit.of(7, 11, 11, 11);
    }

    @Override
    public List<LawFunction> functions() {
        return List.of(MeanFit.MU, MeanFit.SQUARE);
    }

    private Intervals of(FitResult fit) {
        return inference().intervals(fit, List.of(MeanFit.MU), FitContext.seeded(1));
    }

    private static String method(Intervals intervals) {
        Interval first = intervals.intervals().get(0);
        return first.method();
    }

    @Test
    void profilesALikelihood() {
        assertThat(method(of(fit()))).isEqualTo("profile-likelihood");
    }

    @Test
    void resamplesPairsWithoutALikelihoodAndSaysSo() {
        Intervals intervals = of(MeanFit.of(Dataset.Roles.NONE, new MeanFit.Opaque(), 1, 2, 3));
        assertThat(method(intervals)).isEqualTo("pairs-bootstrap");
        assertThat(intervals.notices()).extracting(Notice::code).contains("DEFAULT_BOOTSTRAP");
    }

    @Test
    void leavesOutWholeClustersAndSaysSo() {
        Intervals intervals = of(MeanFit.clustered(new int[] {0, 0, 1, 1, 2}, 7, 11, 11, 11, 9));
        assertThat(method(intervals)).isEqualTo("jackknife");
        assertThat(intervals.notices()).extracting(Notice::code).contains("DEFAULT_JACKKNIFE", "FEW_CLUSTERS");
        assertThat(intervals.intervals().get(0).notices())
                .extracting(Notice::code)
                .containsExactly("FEW_CLUSTERS");
    }

    /** Percentiles of resampled clusters would be the two clusters' means, which contain the truth half of the time. */
    @Test
    void twoClustersHaveNoInterval() {
        Intervals intervals = of(MeanFit.clustered(new int[] {0, 0, 1, 1}, 7, 11, 11, 11));
        assertThat(intervals.intervals().get(0).lower()).isEmpty();
        assertThat(intervals.intervals().get(0).notices())
                .extracting(Notice::code)
                .containsExactly("TOO_FEW_CLUSTERS");
    }
}
