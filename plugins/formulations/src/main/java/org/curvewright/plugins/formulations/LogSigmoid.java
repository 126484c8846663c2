package org.curvewright.plugins.formulations;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.numerics.math.Logistic;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.AdaptableFormulation;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.ParameterSpace;
import org.curvewright.spi.law.SeparableFormulation;
import org.curvewright.spi.law.Support;
import org.curvewright.spi.law.Transform;

/**
 * y(N) = g + (ceiling − g)·σ(k (ln N − x0)), σ(t) = 1/(1 + e^(−t)): a logistic curve in ln N.
 *
 * <p>g ≤ ceiling ≤ 1 in the response's unit, g the known chance level (0 without one), k ≥ 0 per e-fold of N, x0 in ln N.
 */
final class LogSigmoid implements SeparableFormulation, AdaptableFormulation {

    private static final double[] CEILINGS = {1.0, 1.2, 2.0};
    private static final double[] MIDPOINTS = {-1, 0, 1};
    private static final int K = 1;
    private static final int X0 = 2;

    private final ChanceLevel keys;
    private final double chance;
    private final ParameterSpace parameters;

    LogSigmoid(ChanceLevel keys) {
        this.keys = keys;
        this.chance = keys.level();
        String x = keys.covariate();
        this.parameters = ParameterSpace.of(
                new Parameter(
                        "ceiling",
                        "level approached as " + x + " grows",
                        "response",
                        new Support(chance, 1),
                        Transform.IDENTITY),
                new Parameter(
                        "k",
                        "steepness per e-fold of " + x,
                        "1/ln(" + Symbols.unit(x) + ")",
                        Support.NON_NEGATIVE,
                        Transform.LOG),
                new Parameter(
                        "x0",
                        "ln " + x + " halfway up",
                        "ln(" + Symbols.unit(x) + ")",
                        Support.REAL,
                        Transform.IDENTITY));
    }

    static LogSigmoid fromZero(Covariate of) {
        return new LogSigmoid(new ChanceLevel(of.covariate(), Optional.of(0.0)));
    }

    @Override
    public Formulation adaptedTo(Variable response) {
        return new LogSigmoid(keys.of(response));
    }

    @Override
    public String formula() {
        String x = keys.covariate();
        return keys.chance().filter(level -> level == 0).isPresent()
                ? "y(" + x + ") = ceiling/(1 + exp(−k·(ln " + x + " − x0)))"
                : "y(" + x + ") = g + (ceiling − g)/(1 + exp(−k·(ln " + x + " − x0))), g the chance level";
    }

    @Override
    public String citation() {
        return "Du and Ji 2026, Scaling Laws Under the Microscope, clawXiv 2603.00375";
    }

    @Override
    public List<Variable> covariates() {
        return List.of(Symbols.covariate(keys.covariate()));
    }

    @Override
    public ParameterSpace parameters() {
        return parameters;
    }

    /** Without chance another unit of the response is another ceiling. */
    @Override
    public Map<String, String> fixedUnits() {
        return chance > 0 ? Map.of(RESPONSE, "a share, between chance and 1") : Map.of();
    }

    @Override
    public int[] linear() {
        return new int[] {0};
    }

    @Override
    public void evaluate(Rows rows, double[] theta, Derivatives out) {
        double range = theta[0] - chance;
        double[] logarithm = rows.logarithm(0);
        if (out.order() == 0) {
            for (int i = 0; i < rows.size(); i++) {
                out.value()[i] = chance + range * Logistic.sigmoid(theta[K] * (logarithm[i] - theta[X0]));
            }
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            double distance = logarithm[i] - theta[X0];
            Logistic.sigmoids(theta[K] * distance, out.gradient(0), out.gradient(K), i);
            double share = out.gradient(0)[i];
            double slope = share * out.gradient(K)[i];
            out.value()[i] = chance + range * share;
            out.gradient(K)[i] = range * slope * distance;
            out.gradient(X0)[i] = -range * slope * theta[K];
            second(theta[K], range, distance, slope, slope * (1 - 2 * share), i, out);
        }
    }

    private static void second(
            double k, double range, double distance, double slope, double bend, int row, Derivatives out) {
        if (out.order() < 2) {
            return;
        }
        out.hessian(0, 0)[row] = 0;
        out.hessian(K, 0)[row] = slope * distance;
        out.hessian(X0, 0)[row] = -slope * k;
        out.hessian(K, K)[row] = range * bend * distance * distance;
        out.hessian(X0, K)[row] = -range * (slope + bend * k * distance);
        out.hessian(X0, X0)[row] = range * bend * k * k;
    }

    /** Ceilings at and above the largest response, midpoints in and beside the data. */
    @Override
    public List<double[]> startingPoints(Dataset data) {
        double[] logarithm = data.rows().logarithm(0);
        double centre = Arrays.stream(logarithm).average().orElse(0);
        double spread = Arrays.stream(logarithm).max().orElse(1)
                - Arrays.stream(logarithm).min().orElse(0);
        double largest = Arrays.stream(data.observed()).max().orElse(1);
        double unit = spread > 0 ? spread : 1;
        return Arrays.stream(CEILINGS)
                .map(factor -> parameters.get(0).support().clamp(factor * largest))
                .boxed()
                .flatMap(ceiling ->
                        Arrays.stream(MIDPOINTS).mapToObj(at -> new double[] {ceiling, 4 / unit, centre + at * unit}))
                .toList();
    }
}
