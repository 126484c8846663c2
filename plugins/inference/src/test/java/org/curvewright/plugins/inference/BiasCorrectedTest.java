package org.curvewright.plugins.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.spi.Notice;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.inference.Draws;
import org.curvewright.spi.inference.Inference;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.inference.Intervals;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.testkit.InferenceContract;
import org.junit.jupiter.api.Test;

class BiasCorrectedTest implements InferenceContract {

    private static final FitContext CONTEXT = FitContext.seeded(5);

    @Override
    public Inference inference() {
        return new BiasCorrected(new Bootstrap("bca-bootstrap", new Pairs(), 200, .95, Discard.NONE));
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

    private static final Inference MANY =
            new BiasCorrected(new Bootstrap("bca-bootstrap", new Pairs(), 4000, .95, Discard.NONE));

    @Test
    void isThePercentileIntervalForSymmetricDraws() {
        FitResult fit = MeanFit.of(7, 8, 9, 10, 11, 12, 13);
        Interval percentile = mean(new Bootstrap("bca-bootstrap", new Pairs(), 4000, .95, Discard.NONE), fit);
        assertThat(mean(MANY, fit).lower().orElseThrow())
                .isCloseTo(percentile.lower().orElseThrow(), within(.15));
        assertThat(mean(MANY, fit).upper().orElseThrow())
                .isCloseTo(percentile.upper().orElseThrow(), within(.15));
    }

    /** For skewed observations both ends move towards the long tail. */
    @Test
    void leansTowardsTheLongTail() {
        FitResult fit = MeanFit.of(1, 1, 2, 2, 3, 4, 9, 20);
        Interval percentile = mean(new Bootstrap("bca-bootstrap", new Pairs(), 4000, .95, Discard.NONE), fit);
        assertThat(mean(MANY, fit).lower().orElseThrow())
                .isGreaterThan(percentile.lower().orElseThrow());
        assertThat(mean(MANY, fit).upper().orElseThrow())
                .isGreaterThan(percentile.upper().orElseThrow());
    }

    @Test
    void saysThatNoCorrectionReachesDrawsOnOneSide() {
        Draws above = new Draws(
                List.of(new double[] {11}, new double[] {12}, new double[] {13}),
                Collections.nCopies(3, FitStatus.CONVERGED));
        Intervals intervals = new BiasCorrected(new Bootstrap("bca-bootstrap", new Pairs(), 3, .95, Discard.NONE))
                .reduce(fit(), List.of(MeanFit.MU), above, CONTEXT);
        assertThat(intervals.intervals().get(0).notices())
                .extracting(Notice::code)
                .containsExactly("BIASED_DRAWS");
    }

    /** Nine tenths of the draws lie below the estimate, so that the upper end asks for the 0.03 % that lie highest. */
    @Test
    void saysThatTheDrawsDoNotReachAsFarAsTheCorrection() {
        List<double[]> values = IntStream.range(0, 400)
                .mapToObj(d -> new double[] {6.4 + d / 100.})
                .toList();
        Draws draws = new Draws(values, Collections.nCopies(400, FitStatus.CONVERGED));
        Intervals intervals = new BiasCorrected(new Bootstrap("bca-bootstrap", new Pairs(), 400, .95, Discard.NONE))
                .reduce(fit(), List.of(MeanFit.MU), draws, CONTEXT);
        Interval interval = intervals.intervals().get(0);
        assertThat(interval.upper().orElseThrow()).isGreaterThan(10.38);
        assertThat(interval.notices()).extracting(Notice::code).containsExactly("FEW_DRAWS");
        assertThat(interval.notices().get(0).text()).contains("of 400 draws lie beyond");
    }
}
