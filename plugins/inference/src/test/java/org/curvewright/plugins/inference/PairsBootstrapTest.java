package org.curvewright.plugins.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.curvewright.spi.Notice;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Inference;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.testkit.InferenceContract;
import org.junit.jupiter.api.Test;

class PairsBootstrapTest implements InferenceContract {

    @Override
    public Inference inference() {
        return new Bootstrap("pairs-bootstrap", new Pairs(), 20, .95, Discard.NONE);
    }

    @Override
    public FitResult fit() {
        return MeanFit.of(7, 11, 11, 11);
    }

    @Override
    public List<LawFunction> functions() {
        return List.of(MeanFit.MU, MeanFit.SQUARE);
    }

    @Test
    void aPointIsNoCertainty() {
        assertThat(codes(MeanFit.of(3, 3, 3, 3))).contains("NO_SPREAD");
        assertThat(codes(fit())).doesNotContain("NO_SPREAD");
    }

    private List<String> codes(FitResult fit) {
        return inference().intervals(fit, functions(), FitContext.seeded(1)).intervals().get(0).notices().stream()
                .map(Notice::code)
                .toList();
    }
}
