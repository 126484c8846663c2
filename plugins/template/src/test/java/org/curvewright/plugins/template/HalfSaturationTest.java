package org.curvewright.plugins.template;

import java.util.List;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.law.Formulation;
import org.curvewright.testkit.FormulationContract;

/** Everything a formulation promises, inherited: derivatives, support, starting points, linearity. */
class HalfSaturationTest implements FormulationContract {

    @Override
    public Formulation formulation() {
        return new HalfSaturation();
    }

    @Override
    public List<double[]> thetas() {
        return List.of(new double[] {0.8, 1e9}, new double[] {3.1, 5e7});
    }

    @Override
    public Rows rows() {
        return Rows.of(new double[] {1e7, 5e7, 3e8, 2e9, 1e10});
    }
}
