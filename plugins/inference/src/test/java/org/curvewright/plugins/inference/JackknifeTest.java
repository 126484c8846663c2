package org.curvewright.plugins.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.curvewright.numerics.distribution.StudentT;
import org.curvewright.spi.Notice;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Inference;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.testkit.InferenceContract;
import org.junit.jupiter.api.Test;

class JackknifeTest implements InferenceContract {

    private static final FitContext CONTEXT = FitContext.seeded(5);

    @Override
    public Inference inference() {
        return new Jackknife(new Jackknife.Configuration(.95));
    }

    @Override
    public FitResult fit() {
        return MeanFit.of(7, 11, 11, 11);
    }

    @Override
    public List<LawFunction> functions() {
        return List.of(MeanFit.MU, MeanFit.SQUARE);
    }

    private static Interval mean(Inference inference, FitResult fit) {
        return inference
                .intervals(fit, List.of(MeanFit.MU), CONTEXT)
                .intervals()
                .get(0);
    }

    /** The jackknife of a mean is Student's interval. */
    @Test
    void isStudentsIntervalForAMean() {
        double half = new StudentT(3).quantile(.975);
        assertThat(mean(inference(), fit()).lower().orElseThrow()).isCloseTo(10 - half, within(1e-9));
        assertThat(mean(inference(), fit()).upper().orElseThrow()).isCloseTo(10 + half, within(1e-9));
    }

    @Test
    void leavesOutWholeClusters() {
        FitResult fit = MeanFit.clustered(new int[] {0, 0, 1, 1, 2, 2}, 7, 7, 10, 10, 13, 13);
        assertThat(mean(inference(), fit).standardError().orElseThrow()).isCloseTo(Math.sqrt(3), within(1e-9));
    }

    @Test
    void twoClustersDoNotShowHowTheyVary() {
        FitResult fit = MeanFit.clustered(new int[] {0, 0, 1, 1}, 7, 7, 10, 10);
        assertThat(mean(inference(), fit).notices()).extracting(Notice::code).containsExactly("TOO_FEW_CLUSTERS");
    }

    /** The refits of this fit stay where it is, and its irreducible loss at 0. */
    @Test
    void aParameterOnItsBoundInEveryRefitHasNoInterval() {
        FitResult fit = KaplanFit.held(17, .1, 0);
        List<Interval> found = inference()
                .intervals(fit, List.of(KaplanFit.parameter(1), KaplanFit.parameter(2)), CONTEXT)
                .intervals();
        assertThat(found.get(1).lower()).isEmpty();
        assertThat(found.get(1).upper()).isEmpty();
        assertThat(found.get(1).notices()).extracting(Notice::code).containsExactly("AT_BOUND");
        assertThat(found.get(0).lower()).hasValue(.1);
    }

    @Test
    void percentilesThatAreAPointOnABoundSaySo() {
        Bootstrap pairs = new Bootstrap("pairs-bootstrap", new Pairs(), 200, .95, Discard.NONE);
        Interval found = pairs.intervals(KaplanFit.held(17, .1, 0), List.of(KaplanFit.parameter(2)), CONTEXT)
                .intervals()
                .get(0);
        assertThat(found.lower()).hasValue(0);
        assertThat(found.notices()).extracting(Notice::code).containsExactly("AT_BOUND");
    }

    @Test
    void takesMoreThanOneUnit() {
        assertThat(mean(inference(), MeanFit.of(7)).notices())
                .extracting(Notice::code)
                .containsExactly("TOO_FEW_UNITS");
    }
}
