package org.curvewright.plugins.estimators;

import java.util.stream.IntStream;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.RescalableFormulation;
import org.curvewright.spi.law.Support;

/**
 * In what unit a search takes each covariate: its geometric mean where the formulation allows it. A covariate keeps its own
 * unit where another would move a parameter with an end that is a number: that end holds in the dataset's units, and what it
 * is in others may hang on other parameters, as that of A in A/N^α does on α.
 */
final class WorkingUnits {

    /** A value of any parameter, and that of those which cannot be positive. */
    private static final double SOMEWHERE = 0.7;

    private static final double OTHER_UNIT = 2;

    /** A lower end up to this says only that the parameter is above 0, which it is in any unit. */
    private static final double ABOVE_ZERO = 1e-9;

    private WorkingUnits() {}

    static double[] of(Formulation formulation, Dataset data) {
        return IntStream.range(0, data.rows().covariates())
                .mapToDouble(k -> formulation instanceof RescalableFormulation law && law.rescales(k) && frees(law, k)
                        ? typical(data.rows().logarithm(k))
                        : 1)
                .toArray();
    }

    /** Whether no end of a support moves with the covariate's unit; 0 and ∞ are the same in all. */
    private static boolean frees(RescalableFormulation law, int covariate) {
        double[] factors = IntStream.range(0, law.covariates().size())
                .mapToDouble(k -> k == covariate ? OTHER_UNIT : 1)
                .toArray();
        double[] theta = law.parameters().parameters().stream()
                .mapToDouble(WorkingUnits::somewhere)
                .toArray();
        double[] moved = law.rescaled(theta, factors, 1);
        return IntStream.range(0, theta.length)
                .noneMatch(k -> ends(law.parameters().get(k).support()) && moved[k] != theta[k]);
    }

    private static double somewhere(Parameter parameter) {
        double value = parameter.support().clamp(SOMEWHERE);
        return value == 0 ? parameter.support().clamp(-SOMEWHERE) : value;
    }

    private static boolean ends(Support support) {
        boolean from = Double.isFinite(support.lower()) && !(support.lower() >= 0 && support.lower() <= ABOVE_ZERO);
        boolean to = Double.isFinite(support.upper()) && support.upper() != 0;
        return from || to;
    }

    private static double typical(double[] logarithms) {
        double mean = Vectors.sumCompensated(logarithms, 0, logarithms.length) / logarithms.length;
        double unit = Elementary.exp(mean);
        return unit > 0 && unit < Double.POSITIVE_INFINITY ? unit : 1;
    }
}
