package org.curvewright.plugins.formulations;

import java.util.List;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.law.Formulation;
import org.curvewright.testkit.FormulationContract;

class ChinchillaTest implements FormulationContract {

    @Override
    public Formulation formulation() {
        return new Chinchilla();
    }

    @Override
    public List<double[]> thetas() {
        return List.of(
                new double[] {477.8, 0.347, 2143.4, 0.367, 1.817}, new double[] {406.4, 0.34, 410.7, 0.28, 1.69});
    }

    @Override
    public Rows rows() {
        return Designs.sizesAndTokens();
    }
}
