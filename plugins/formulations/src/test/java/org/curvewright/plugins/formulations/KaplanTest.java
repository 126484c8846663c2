package org.curvewright.plugins.formulations;

import java.util.List;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.law.Formulation;
import org.curvewright.testkit.FormulationContract;

class KaplanTest implements FormulationContract {

    @Override
    public Formulation formulation() {
        return PowerLaws.kaplan(new Covariate("N"));
    }

    @Override
    public List<double[]> thetas() {
        return List.of(new double[] {17.4, 0.106, 0.113}, new double[] {180, 0.274, 1.44});
    }

    @Override
    public Rows rows() {
        return Designs.sizes();
    }
}
