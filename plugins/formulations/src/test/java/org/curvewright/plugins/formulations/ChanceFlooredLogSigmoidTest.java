package org.curvewright.plugins.formulations;

import java.util.List;
import java.util.Optional;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.law.Formulation;
import org.curvewright.testkit.FormulationContract;

class ChanceFlooredLogSigmoidTest implements FormulationContract {

    @Override
    public Formulation formulation() {
        return new LogSigmoid(new ChanceLevel("N", Optional.of(0.25)));
    }

    @Override
    public List<double[]> thetas() {
        return List.of(new double[] {0.843, 0.57, 22.6}, new double[] {0.9, 0.23, 24.5});
    }

    @Override
    public Rows rows() {
        return Designs.sizes();
    }
}
