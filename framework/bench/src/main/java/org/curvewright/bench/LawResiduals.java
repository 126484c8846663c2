package org.curvewright.bench;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;
import org.curvewright.numerics.optimize.Bounds;
import org.curvewright.numerics.optimize.LeastSquaresProblem;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.Support;
import org.jspecify.annotations.Nullable;

/** √wᵢ (f(xᵢ; θ) − yᵢ) of a law's own class, for our Levenberg–Marquardt and, in its own containers, for that of Commons Math. */
final class LawResiduals implements LeastSquaresProblem {

    private final Design design;
    private final double[] observed;
    private final double[] roots;
    private final Derivatives out;
    private final Bounds bounds;

    LawResiduals(Design design) {
        this.design = design;
        this.observed = design.data().observed();
        this.roots = new double[observed.length];
        Arrays.fill(roots, 1);
        List<Support> supports = design.law().parameters().parameters().stream()
                .map(Parameter::support)
                .toList();
        this.out = new Derivatives(observed.length, supports.size(), 1);
        this.bounds = Bounds.of(
                supports.stream().mapToDouble(Support::lower).toArray(),
                supports.stream().mapToDouble(Support::upper).toArray());
    }

    /** Goes on with other weights of the rows. */
    void weigh(double[] weights) {
        for (int i = 0; i < roots.length; i++) {
            roots[i] = Math.sqrt(weights[i]);
        }
    }

    @Override
    public Bounds bounds() {
        return bounds;
    }

    @Override
    public int residuals() {
        return observed.length;
    }

    @Override
    public void evaluate(double[] x, double[] residuals, double @Nullable [] jacobian) {
        design.law().evaluate(design.data().rows(), x, out);
        fill(residuals);
        int n = observed.length;
        for (int j = 0; jacobian != null && j < x.length; j++) {
            double[] column = out.gradient(j);
            for (int i = 0; i < n; i++) {
                jacobian[i + j * n] = roots[i] * column[i];
            }
        }
    }

    private void fill(double[] residuals) {
        for (int i = 0; i < observed.length; i++) {
            residuals[i] = roots[i] * (out.value()[i] - observed[i]);
        }
    }

    /** The same as a model whose target is zero, which keeps what it is given and so gets arrays of its own. */
    Pair<RealVector, RealMatrix> model(RealVector x) {
        design.law().evaluate(design.data().rows(), x.toArray(), out);
        double[] residuals = new double[observed.length];
        fill(residuals);
        double[][] jacobian = new double[observed.length][out.parameters()];
        for (int j = 0; j < out.parameters(); j++) {
            double[] column = out.gradient(j);
            for (int i = 0; i < observed.length; i++) {
                jacobian[i][j] = roots[i] * column[i];
            }
        }
        return new Pair<>(new ArrayRealVector(residuals, false), new Array2DRowRealMatrix(jacobian, false));
    }
}
