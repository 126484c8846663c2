package org.curvewright.plugins.formulations;

import java.util.List;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.law.Formulation;
import org.curvewright.testkit.FormulationContract;

class PowerLawTest implements FormulationContract {

    @Override
    public Formulation formulation() {
        return PowerLaws.powerLaw(new Covariate("N"));
    }

    @Override
    public List<double[]> thetas() {
        return List.of(new double[] {17.4, 0.106}, new double[] {2e3, 0.4});
    }

    @Override
    public Rows rows() {
        return Designs.sizes();
    }
}
