package org.curvewright.plugins.formulations;

import java.util.List;
import java.util.Optional;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.law.Formulation;
import org.curvewright.testkit.FormulationContract;

class ChanceFlooredPowerLawTest implements FormulationContract {

    @Override
    public Formulation formulation() {
        return new ChanceFlooredPowerLaw(new ChanceLevel("N", Optional.of(0.25)));
    }

    @Override
    public List<double[]> thetas() {
        return List.of(new double[] {30.6, 0.195}, new double[] {1e4, 0.4});
    }

    @Override
    public Rows rows() {
        return Designs.sizes();
    }
}
