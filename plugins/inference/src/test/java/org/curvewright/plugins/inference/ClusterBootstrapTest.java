package org.curvewright.plugins.inference;

import java.util.List;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Inference;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.testkit.InferenceContract;

class ClusterBootstrapTest implements InferenceContract {

    @Override
    public Inference inference() {
        return new Bootstrap("cluster-bootstrap", new Clusters(), 20, .95, Discard.NONE);
    }

    @Override
    public FitResult fit() {
        return MeanFit.clustered(new int[] {0, 0, 1, 1, 2}, 7, 11, 11, 11, 9);
    }

    @Override
    public List<LawFunction> functions() {
        return List.of(MeanFit.MU, MeanFit.SQUARE);
    }
}
