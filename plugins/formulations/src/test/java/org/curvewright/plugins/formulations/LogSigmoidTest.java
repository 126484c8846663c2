package org.curvewright.plugins.formulations;

import java.util.List;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.law.Formulation;
import org.curvewright.testkit.FormulationContract;

class LogSigmoidTest implements FormulationContract {

    @Override
    public Formulation formulation() {
        return LogSigmoid.fromZero(new Covariate("N"));
    }

    @Override
    public List<double[]> thetas() {
        return List.of(new double[] {0.843, 0.57, 20.6}, new double[] {0.9, 0.13, 19.5});
    }

    @Override
    public Rows rows() {
        return Designs.sizes();
    }
}
