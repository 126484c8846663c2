package org.curvewright.plugins.formulations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.math.Logistic;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.ParameterSpace;
import org.curvewright.spi.law.RescalableFormulation;
import org.curvewright.spi.law.SeparableFormulation;
import org.curvewright.spi.law.Support;
import org.curvewright.spi.law.Transform;

/**
 * y(x) = y_inf + range·τ with τ/(1 − τ)^α = (K/x)^c: a power law far out that saturates at y_inf + range close in.
 *
 * <p>range ≥ 0 in the response's unit, K &gt; 0 in the covariate's, c ≥ 0 and α &gt; 0 pure. As published, (y − y∞)/(y₀ − y)^α =
 * β x^(−c), with y₀ = y_inf + range and β = range^(1−α) K^c. With τ = σ(v) the equation is ln σ(v) − α ln σ(−v) = c ln(K/x),
 * whose left side grows with v.
 *
 * @see <a href="https://arxiv.org/abs/2209.06640">Alabdulmohsin, Neyshabur and Zhai 2022, Revisiting Neural Scaling Laws in
 *     Language and Vision</a>
 */
final class M4 implements SeparableFormulation, RescalableFormulation {

    private static final int K = 2;
    private static final int C = 3;
    private static final int ALPHA = 4;
    private static final double[] EXPONENTS = {0.15, 0.5, 1.5};
    private static final double[] SATURATIONS = {0.3, 1, 3};
    private static final int MAX_STEPS = 200;

    private final Variable covariate;
    private final ParameterSpace parameters;

    M4(OneCovariate keys) {
        this.covariate = Symbols.covariate(keys.covariate().orElse("D"));
        Support aboveZero = new Support(1e-12, Double.POSITIVE_INFINITY);
        Support saturating = new Support(1e-3, Double.POSITIVE_INFINITY);
        this.parameters = ParameterSpace.of(
                Parameter.level("y_inf", "level approached as the covariate grows"),
                Parameter.amplitude("range", "how far above it the curve begins", "response"),
                new Parameter("K", "covariate at which the curve bends", covariate.unit(), aboveZero, Transform.LOG),
                Parameter.exponent("c", "exponent far out"),
                new Parameter("alpha", "sharpness of the saturation", "", saturating, Transform.LOG));
    }

    @Override
    public String formula() {
        return "L(" + covariate.name() + ") = y_inf + range·τ, where τ/(1 − τ)^α = (K/" + covariate.name() + ")^c";
    }

    @Override
    public String citation() {
        return "Alabdulmohsin, Neyshabur and Zhai 2022, Revisiting Neural Scaling Laws in Language and Vision,"
                + " arXiv:2209.06640, its M4";
    }

    @Override
    public List<Variable> covariates() {
        return List.of(covariate);
    }

    @Override
    public ParameterSpace parameters() {
        return parameters;
    }

    @Override
    public int[] linear() {
        return new int[] {0, 1};
    }

    @Override
    public double[] rescaled(double[] theta, double[] factors, double responseFactor) {
        return new double[] {
            theta[0] * responseFactor, theta[1] * responseFactor, theta[K] * factors[0], theta[C], theta[ALPHA]
        };
    }

    @Override
    public void evaluate(Rows rows, double[] theta, Derivatives out) {
        for (int i = 0; i < rows.size(); i++) {
            double distance = Elementary.log(theta[K]) - rows.logarithm(0)[i];
            double v = solve(theta[C] * distance, theta[ALPHA]);
            double share = Logistic.sigmoid(v);
            out.value()[i] = theta[0] + theta[1] * share;
            if (out.order() >= 1) {
                new Row(theta, distance, v).write(i, out);
            }
        }
    }

    /** v of ln σ(v) − α ln σ(−v) = target: Newton steps inside a bracket, as the slope lies between 1 and α. */
    private static double solve(double target, double alpha) {
        double atZero = Elementary.log(2) * (alpha - 1) - target;
        double far = -atZero / Math.min(1, alpha);
        double low = Math.min(0, far);
        double high = Math.max(0, far);
        double v = -atZero / Math.max(1, alpha);
        for (int step = 0; step < MAX_STEPS; step++) {
            double f = Logistic.logSigmoid(v) - alpha * Logistic.logSigmoid(-v) - target;
            low = f < 0 ? v : low;
            high = f > 0 ? v : high;
            double newton = v - f / (Logistic.sigmoid(-v) + alpha * Logistic.sigmoid(v));
            double next = newton > low && newton < high ? newton : newton == v ? v : (low + high) / 2;
            if (Math.abs(next - v) <= Math.ulp(v)) {
                return next;
            }
            v = next;
        }
        return v;
    }

    /**
     * The derivatives of one row. F(v; K, c, α) = ln σ(v) − α ln σ(−v) − c ln(K/x) stays 0, so v′ = −F′/F_v and v″ =
     * −(F″ + F_v′ v′ᵀ + v′ F_v′ᵀ + F_vv v′ v′ᵀ)/F_v.
     */
    private static final class Row {

        private final double range;
        private final double share;
        private final double slope;
        private final double[] first = new double[5];
        private final double[][] second = new double[5][5];

        Row(double[] theta, double distance, double v) {
            range = theta[1];
            share = Logistic.sigmoid(v);
            slope = share * Logistic.sigmoid(-v);
            double alpha = theta[ALPHA];
            double inV = Logistic.sigmoid(-v) + alpha * share;
            first[K] = theta[C] / theta[K] / inV;
            first[C] = distance / inV;
            first[ALPHA] = Logistic.logSigmoid(-v) / inV;
            double[][] f = new double[5][5];
            f[K][K] = theta[C] / theta[K] / theta[K];
            f[C][K] = -1 / theta[K];
            f[K][C] = f[C][K];
            double[] mixed = {0, 0, 0, 0, share};
            for (int j = K; j <= ALPHA; j++) {
                for (int k = K; k <= ALPHA; k++) {
                    second[j][k] = -(f[j][k]
                                    + mixed[j] * first[k]
                                    + mixed[k] * first[j]
                                    + (alpha - 1) * slope * first[j] * first[k])
                            / inV;
                }
            }
        }

        void write(int row, Derivatives out) {
            for (int j = 0; j < first.length; j++) {
                out.gradient(j)[row] = j == 0 ? 1 : j == 1 ? share : range * slope * first[j];
                for (int k = 0; k <= j && out.order() >= 2; k++) {
                    out.hessian(j, k)[row] = j < K ? 0 : k == 0 ? 0 : k == 1 ? slope * first[j] : bend(j, k);
                }
            }
        }

        private double bend(int j, int k) {
            return range * slope * (second[j][k] + (1 - 2 * share) * first[j] * first[k]);
        }
    }

    /** Levels at and outside the responses, bends across the data. */
    @Override
    public List<double[]> startingPoints(Dataset data) {
        double least = Arrays.stream(data.observed()).min().orElse(0);
        double most = Arrays.stream(data.observed()).max().orElse(1);
        double low = Arrays.stream(data.rows().logarithm(0)).min().orElse(0);
        double high = Arrays.stream(data.rows().logarithm(0)).max().orElse(0);
        double floor = parameters.get(0).support().clamp(least - (most - least) / 10);
        List<double[]> starts = new ArrayList<>();
        for (double exponent : EXPONENTS) {
            for (double alpha : SATURATIONS) {
                DoubleStream.of(low, (low + high) / 2)
                        .forEach(at -> starts.add(
                                new double[] {floor, 1.2 * (most - floor), Elementary.exp(at), exponent, alpha}));
            }
        }
        return starts;
    }
}
