package org.curvewright.plugins.inference;

import java.util.List;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Inference;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.testkit.InferenceContract;

class ParametricBootstrapTest implements InferenceContract {

    @Override
    public Inference inference() {
        return new Bootstrap("parametric-bootstrap", new Parametric(Noise.SD_DOF), 20, .95, Discard.NONE);
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
