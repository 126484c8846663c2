package org.curvewright.plugins.estimators;

import java.util.List;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.Support;
import org.curvewright.spi.law.Transform;

/** The noise parameters as a search moves them: those with a logarithmic transform by their logarithm. */
final class Noise {

    private final boolean[] logarithmic;

    Noise(List<Parameter> parameters) {
        logarithmic = new boolean[parameters.size()];
        for (int k = 0; k < logarithmic.length; k++) {
            logarithmic[k] = parameters.get(k).transform() == Transform.LOG;
        }
    }

    double[] natural(double[] moved) {
        double[] natural = new double[moved.length];
        natural(moved, natural);
        return natural;
    }

    void natural(double[] moved, double[] natural) {
        for (int k = 0; k < natural.length; k++) {
            natural[k] = logarithmic[k] ? Elementary.exp(moved[k]) : moved[k];
        }
    }

    double[] moved(double[] natural) {
        double[] moved = natural.clone();
        for (int k = 0; k < moved.length; k++) {
            moved[k] = logarithmic[k] ? Elementary.log(natural[k]) : natural[k];
        }
        return moved;
    }

    static Support moved(Parameter parameter) {
        return parameter.transform() == Transform.LOG ? Support.REAL : parameter.support();
    }

    /** Derivatives with respect to the natural parameters become those with respect to the moved ones. */
    void chain(double[] moved, Derivatives out) {
        for (int k = 0; k < moved.length; k++) {
            if (logarithmic[k]) {
                chain(k + 1, Elementary.exp(moved[k]), out);
            }
        }
    }

    /** With t = ln ν: ∂/∂t = ν ∂/∂ν and ∂²/∂t² = ν² ∂²/∂ν² + ν ∂/∂ν. */
    private static void chain(int k, double value, Derivatives out) {
        scale(out.gradient(k), value);
        for (int j = 0; j < out.parameters(); j++) {
            scale(out.hessian(j, k), j == k ? value * value : value);
        }
        double[] second = out.hessian(k, k);
        for (int i = 0; i < second.length; i++) {
            second[i] += out.gradient(k)[i];
        }
    }

    private static void scale(double[] column, double factor) {
        for (int i = 0; i < column.length; i++) {
            column[i] *= factor;
        }
    }
}
