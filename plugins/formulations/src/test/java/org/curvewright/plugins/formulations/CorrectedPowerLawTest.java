package org.curvewright.plugins.formulations;

import java.util.List;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.law.Formulation;
import org.curvewright.testkit.FormulationContract;

class CorrectedPowerLawTest implements FormulationContract {

    @Override
    public Formulation formulation() {
        return PowerLaws.correctedPowerLaw(new Covariate("N"));
    }

    @Override
    public List<double[]> thetas() {
        return List.of(new double[] {17.4, 0.1, 300, 0.3, 0.1}, new double[] {180, 0.27, 0.5, 0.05, 1.4});
    }

    @Override
    public Rows rows() {
        return Designs.sizes();
    }
}
