package org.curvewright.plugins.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import org.curvewright.spi.Notice;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Inference;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.testkit.InferenceContract;
import org.junit.jupiter.api.Test;

class BlocksTest implements InferenceContract {

    private static final FitContext CONTEXT = FitContext.seeded(5);

    @Override
    public Inference inference() {
        return new Bootstrap("block-bootstrap", new Blocks(OptionalInt.of(2)), 30, .95, Discard.NONE);
    }

    @Override
    public FitResult fit() {
        return MeanFit.of(7, 7, 11, 11, 9, 9);
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

    private static double error(FitResult fit, int length) {
        Inference many = new Bootstrap("block-bootstrap", new Blocks(OptionalInt.of(length)), 4000, .95, Discard.NONE);
        return mean(many, fit).standardError().orElseThrow();
    }

    /** Pairs of equal neighbours are worth half as many observations. */
    @Test
    void keepsNeighboursTogether() {
        FitResult fit = MeanFit.of(7, 7, 11, 11, 9, 9, 12, 12, 6, 6, 9, 9);
        assertThat(error(fit, 2)).isGreaterThan(1.05 * error(fit, 1));
    }

    @Test
    void aBlockOfOneIsABootstrapOfPairs() {
        FitResult fit = MeanFit.of(7, 11, 11, 11);
        assertThat(error(fit, 1)).isCloseTo(Math.sqrt(3. / 4), within(.05));
    }

    @Test
    void everyClusterKeepsItsSize() {
        FitResult fit = MeanFit.clustered(new int[] {0, 0, 0, 1, 1}, 8, 8, 8, 12, 12);
        assertThat(error(fit, 2)).isZero();
    }

    @Test
    void saysThatClustersAreFew() {
        FitResult fit = MeanFit.clustered(new int[] {0, 0, 0, 1, 1, 1}, 8, 9, 8, 12, 11, 12);
        Inference two = new Bootstrap("block-bootstrap", new Blocks(OptionalInt.of(2)), 30, .95, Discard.NONE);
        assertThat(mean(two, fit).notices()).extracting(Notice::code).contains("FEW_CLUSTERS");
    }

    @Test
    void aBlockFitsIntoASeries() {
        Inference long7 = new Bootstrap("block-bootstrap", new Blocks(OptionalInt.of(7)), 30, .95, Discard.NONE);
        assertThat(mean(long7, fit()).notices()).extracting(Notice::code).containsExactly("BLOCK_TOO_LONG");
    }
}
