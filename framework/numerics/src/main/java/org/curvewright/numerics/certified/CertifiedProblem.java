package org.curvewright.numerics.certified;

import java.util.ArrayList;
import java.util.List;
import org.curvewright.numerics.autodiff.ExtendedArithmetic;
import org.curvewright.numerics.autodiff.Jet;
import org.curvewright.numerics.autodiff.JetArithmetic;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.numerics.math.DoubleDouble;
import org.curvewright.numerics.optimize.Bounds;
import org.curvewright.numerics.optimize.CurvedLeastSquaresProblem;
import org.jspecify.annotations.Nullable;

/** A certified problem with exact first and second derivatives, in doubles. */
public class CertifiedProblem implements CurvedLeastSquaresProblem {
    private static final ExtendedArithmetic EXTENDED = new ExtendedArithmetic();

    private final CertifiedData data;
    private final double[] responses;
    private final List<double[]> predictors;

    public CertifiedProblem(CertifiedData data) {
        this.data = data;
        responses = data.response().stream().mapToDouble(DoubleDouble::value).toArray();
        predictors = data.predictors().stream()
                .map(column -> column.stream().mapToDouble(DoubleDouble::value).toArray())
                .toList();
    }

    @Override
    public Bounds bounds() {
        return Bounds.none(data.certified().length);
    }

    @Override
    public int residuals() {
        return responses.length;
    }

    @Override
    public void evaluate(double[] x, double[] residuals, double @Nullable [] jacobian) {
        Jet model = model(x, jacobian == null ? 0 : 1);
        for (int i = 0; i < responses.length; i++) {
            residuals[i] = model.value()[i] - responses[i];
        }
        for (int j = 0; jacobian != null && j < x.length; j++) {
            double[] slope = model.slope(j);
            for (int i = 0; i < responses.length; i++) {
                jacobian[i + j * responses.length] = slope == null ? 0 : slope[i];
            }
        }
    }

    @Override
    public void addCurvature(double[] x, double[] residuals, double[] hessian) {
        Jet model = model(x, 2);
        for (int k = 0; k < x.length; k++) {
            for (int j = 0; j <= k; j++) {
                double[] bend = model.bend(j, k);
                double sum = bend == null ? 0 : Vectors.dot(bend, 0, residuals, 0, responses.length);
                hessian[j + k * x.length] += sum;
                hessian[k + j * x.length] += j == k ? 0 : sum;
            }
        }
    }

    private Jet model(double[] x, int order) {
        JetArithmetic jets = new JetArithmetic(responses.length, x.length, order);
        List<Jet> parameters = new ArrayList<>();
        for (int j = 0; j < x.length; j++) {
            parameters.add(jets.parameter(j, x[j]));
        }
        return data.formula()
                .on(jets, parameters, predictors.stream().map(jets::column).toList());
    }

    /** r at x + low, to about thirty digits and from the decimals as printed. */
    void extended(double[] x, double[] low, double[] high, double[] tail) {
        List<DoubleDouble> parameters = new ArrayList<>();
        for (int j = 0; j < x.length; j++) {
            parameters.add(DoubleDouble.sum(x[j], low[j]));
        }
        for (int i = 0; i < responses.length; i++) {
            int row = i;
            List<DoubleDouble> at =
                    data.predictors().stream().map(column -> column.get(row)).toList();
            DoubleDouble r = data.formula()
                    .on(EXTENDED, parameters, at)
                    .minus(data.response().get(i));
            high[i] = r.high();
            tail[i] = r.low();
        }
    }

    /** Σ r² with the extended residuals. */
    double sumOfSquares(double[] x) {
        int n = responses.length;
        double[] high = new double[n];
        double[] low = new double[n];
        extended(x, new double[x.length], high, low);
        return Vectors.dotCompensated(high, 0, high, 0, n) + 2 * Vectors.dot(high, 0, low, 0, n);
    }
}
