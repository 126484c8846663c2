package org.curvewright.plugins.analyses.diagnostics;

import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.spi.fit.Certificate;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Law;

/** Fits by hand. */
final class Laws {

    private Laws() {}

    static Fit converged(Formulation law, double... theta) {
        return new Fit(
                new Law(law, theta),
                new double[0],
                0,
                FitStatus.CONVERGED,
                List.of(),
                Certificate.NONE,
                OptionalDouble.empty());
    }
}
