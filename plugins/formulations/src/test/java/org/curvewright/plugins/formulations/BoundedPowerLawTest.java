package org.curvewright.plugins.formulations;

import java.util.List;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.law.Formulation;
import org.curvewright.testkit.FormulationContract;

class BoundedPowerLawTest implements FormulationContract {

    @Override
    public Formulation formulation() {
        return new BoundedPowerLaw(new Covariate("N"));
    }

    @Override
    public List<double[]> thetas() {
        return List.of(new double[] {30.6, 0.195}, new double[] {1.82, 0.0386});
    }

    @Override
    public Rows rows() {
        return Designs.sizes();
    }
}
