package org.curvewright.plugins.inference;

import java.util.List;
import org.curvewright.numerics.random.WildWeight;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Inference;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.testkit.InferenceContract;

class WildBootstrapTest implements InferenceContract {

    @Override
    public Inference inference() {
        return new Bootstrap("wild-bootstrap", new Wild(WildWeight.WEBB), 20, .95, Discard.AT_BOUND);
    }

    @Override
    public FitResult fit() {
        return MeanFit.of(7, 11, 11, 11);
    }

    @Override
    public List<LawFunction> functions() {
        return List.of(MeanFit.MU, MeanFit.SQUARE);
    }
}
