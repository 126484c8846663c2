package org.curvewright.plugins.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Inference;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.testkit.InferenceContract;
import org.junit.jupiter.api.Test;

class SharesTest implements InferenceContract {

    private static final FitContext CONTEXT = FitContext.seeded(5);

    @Override
    public Inference inference() {
        return new Bootstrap("binomial-bootstrap", new Shares(Shares.Around.LAW), 30, .95, Discard.NONE);
    }

    @Override
    public FitResult fit() {
        return accuracies(.4, .6, .5);
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

    private static FitResult accuracies(double... shares) {
        double[] none = new double[0];
        double[] trials = {100, 100, 100};
        return MeanFit.of(
                new Dataset.Roles(List.of(), none, trials, none, List.of(), new int[0]), new MeanFit.Squares(), shares);
    }

    private static double error(Shares.Around around, FitResult fit) {
        Inference many = new Bootstrap("binomial-bootstrap", new Shares(around), 4000, .95, Discard.NONE);
        return mean(many, fit).standardError().orElseThrow();
    }

    /** √(p(1 − p)/m) of the mean of three. */
    @Test
    void drawsTheNoiseOfTheItems() {
        assertThat(error(Shares.Around.LAW, fit())).isCloseTo(Math.sqrt(.25 / 300), within(.001));
    }

    @Test
    void drawsAroundWhatWasObserved() {
        assertThat(error(Shares.Around.OBSERVED, accuracies(0, 1, .5)))
                .isCloseTo(Math.sqrt(.25 / 100) / 3, within(.001));
    }

    @Test
    void needsTrials() {
        assertThat(mean(inference(), MeanFit.of(.4, .5)).notices())
                .extracting(Notice::code)
                .containsExactly("NO_TRIALS");
    }

    @Test
    void needsShares() {
        assertThat(mean(inference(), accuracies(2, 3, 4)).notices())
                .extracting(Notice::code)
                .containsExactly("NO_SHARES");
    }
}
