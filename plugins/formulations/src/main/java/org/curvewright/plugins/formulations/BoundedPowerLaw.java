package org.curvewright.plugins.formulations;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.ParameterSpace;
import org.curvewright.spi.law.SeparableFormulation;
import org.curvewright.spi.law.Support;
import org.curvewright.spi.law.Transform;

/**
 * y(N) = 1 − a N^(−α): an error rate that falls as a power of the covariate.
 *
 * <p>a &gt; 0 in N^α, 0 ≤ α ≤ 1. A chance level g leaves the family unchanged, since g + (1 − g)(1 − a N^(−α)) is
 * 1 − a′ N^(−α) with a′ = (1 − g) a; {@link ChanceFlooredPowerLaw} differs.
 */
final class BoundedPowerLaw implements SeparableFormulation {

    private static final double[] EXPONENTS = {0.02, 0.1, 0.3, 0.7};

    private final String x;
    private final ParameterSpace parameters;
    private final PowerTerms terms;

    BoundedPowerLaw(Covariate of) {
        x = of.covariate();
        parameters = ParameterSpace.of(
                new Parameter(
                        "a", "amplitude of the error", Symbols.unit(x) + "^alpha", Support.NON_NEGATIVE, Transform.LOG),
                new Parameter("alpha", "exponent of the error", "", Support.UNIT, Transform.IDENTITY));
        terms = new PowerTerms(
                1,
                covariates(),
                parameters,
                List.of(PowerTerm.of("a").over(x, "alpha").negated()));
    }

    @Override
    public String formula() {
        return "y(" + x + ") = 1 − a·" + x + "^(−α)";
    }

    @Override
    public String citation() {
        return "Du and Ji 2026, Scaling Laws Under the Microscope, clawXiv 2603.00375";
    }

    @Override
    public List<Variable> covariates() {
        return List.of(Symbols.covariate(x));
    }

    @Override
    public ParameterSpace parameters() {
        return parameters;
    }

    @Override
    public Map<String, String> fixedUnits() {
        return Map.of(RESPONSE, "a share, at most 1");
    }

    @Override
    public void evaluate(Rows rows, double[] theta, Derivatives out) {
        terms.evaluate(rows, theta, out);
    }

    @Override
    public int[] linear() {
        return terms.linear();
    }

    /** The amplitude that gives the mean error at the geometric mean of the covariate. */
    @Override
    public List<double[]> startingPoints(Dataset data) {
        double error = 1 - Arrays.stream(data.observed()).average().orElse(0.5);
        double centre = Arrays.stream(data.rows().logarithm(0)).average().orElse(0);
        return Arrays.stream(EXPONENTS)
                .mapToObj(alpha -> new double[] {Math.max(0, error) * Elementary.exp(alpha * centre), alpha})
                .toList();
    }
}
