package org.curvewright.plugins.formulations;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.AdaptableFormulation;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.ParameterSpace;

/**
 * y(N) = g + (1 − g)·e^(−a N^(−α)): from chance g to certainty, as if each answer had the loss a N^(−α).
 *
 * <p>a ≥ 0 in N^α, α ≥ 0, 0 ≤ g &lt; 1 known. Unlike 1 − a N^(−α) it never leaves [g, 1].
 *
 * @see <a href="https://arxiv.org/abs/2310.03262">Hu et al. 2023, the task law exp(−c N^(−α)) without chance</a>
 */
final class ChanceFlooredPowerLaw implements AdaptableFormulation {

    private static final double[] EXPONENTS = {0.05, 0.15, 0.4, 1};
    /** A share of the range from chance to certainty that an observation at or below chance is taken to have reached. */
    private static final double LEAST_SHARE = 0.01;

    private final ChanceLevel keys;
    private final ParameterSpace parameters;
    private final PowerTerms exponent;

    ChanceFlooredPowerLaw(ChanceLevel keys) {
        this.keys = keys;
        String x = keys.covariate();
        this.parameters = ParameterSpace.of(
                Parameter.amplitude("a", "amplitude of the loss of an answer", Symbols.unit(x) + "^alpha"),
                Parameter.exponent("alpha", "exponent of the loss of an answer"));
        this.exponent = new PowerTerms(
                0, covariates(), parameters, List.of(PowerTerm.of("a").over(x, "alpha")));
    }

    @Override
    public Formulation adaptedTo(Variable response) {
        return new ChanceFlooredPowerLaw(keys.of(response));
    }

    @Override
    public String formula() {
        return "y(" + keys.covariate() + ") = g + (1 − g)·exp(−a·" + keys.covariate() + "^(−α)), g the chance level";
    }

    @Override
    public String citation() {
        return "Hu et al. 2023, Predicting Emergent Abilities with Infinite Resolution Evaluation, arXiv:2310.03262";
    }

    @Override
    public List<Variable> covariates() {
        return List.of(Symbols.covariate(keys.covariate()));
    }

    @Override
    public ParameterSpace parameters() {
        return parameters;
    }

    @Override
    public Map<String, String> fixedUnits() {
        return Map.of(RESPONSE, "a share, between chance and 1");
    }

    /** With u = a N^(−α) and h(u) = g + (1 − g) e^(−u): h″ = −h′ = (1 − g) e^(−u). */
    @Override
    public void evaluate(Rows rows, double[] theta, Derivatives out) {
        exponent.evaluate(rows, theta, out);
        for (int i = 0; i < rows.size(); i++) {
            double fallen = (1 - keys.level()) * Elementary.exp(-out.value()[i]);
            out.value()[i] = keys.level() + fallen;
            compose(out, i, -fallen, fallen);
        }
    }

    private static void compose(Derivatives out, int row, double first, double second) {
        for (int j = 0; out.order() >= 2 && j < out.parameters(); j++) {
            for (int k = 0; k <= j; k++) {
                double[] column = out.hessian(j, k);
                column[row] = first * column[row] + second * out.gradient(j)[row] * out.gradient(k)[row];
            }
        }
        for (double[] column : out.gradient()) {
            column[row] *= first;
        }
    }

    /** The amplitude that gives the mean loss of an answer at the geometric mean of the covariate. */
    @Override
    public List<double[]> startingPoints(Dataset data) {
        double centre = Arrays.stream(data.rows().logarithm(0)).average().orElse(0);
        double loss = Arrays.stream(data.observed()).map(this::loss).average().orElse(1);
        return Arrays.stream(EXPONENTS)
                .mapToObj(alpha -> new double[] {loss * Elementary.exp(alpha * centre), alpha})
                .toList();
    }

    private double loss(double observed) {
        double share = (observed - keys.level()) / (1 - keys.level());
        return -Elementary.log(Math.min(1 - LEAST_SHARE, Math.max(LEAST_SHARE, share)));
    }
}
