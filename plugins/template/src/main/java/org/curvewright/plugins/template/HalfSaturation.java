package org.curvewright.plugins.template;

import java.util.Arrays;
import java.util.List;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.ParameterSpace;
import org.curvewright.spi.law.SeparableFormulation;

/**
 * y(N) = c·N/(N + h): a score that grows in proportion to N while N is small and approaches c when it is large.
 *
 * <p>c ≥ 0 in the response's unit, h &gt; 0 in parameters: y(h) = c/2.
 */
// Javadoc of a formulation: the formula first, then every symbol with its unit and domain. Package-private: only the
// Plugin is public. Stateless: one instance serves all fits of all threads. SeparableFormulation says that c enters
// linearly, which makes fits global and fast; a law without linear parameters implements Formulation.
final class HalfSaturation implements SeparableFormulation {

    // The places of the parameters in every theta, named once.
    private static final int C = 0;
    private static final int H = 1;

    // Where a search may begin: h at these multiples of the typical N.
    private static final double[] HALFWAY = {0.1, 1, 10};

    // For people: shown by `describe` and in reports. Greek is welcome here.
    @Override
    public String formula() {
        return "y(N) = c·N/(N + h)";
    }

    // Whom to cite; leave the method out when it is common knowledge.
    @Override
    public String citation() {
        return "Michaelis and Menten 1913, Die Kinetik der Invertinwirkung, Biochemische Zeitschrift 49";
    }

    // What the law is a function of. Names are symbols that users map columns to; rows carry them in this order.
    @Override
    public List<Variable> covariates() {
        return List.of(Variable.of("N", "parameters"));
    }

    // Symbol (as in addresses: fits/…/half-saturation/h), meaning, unit, and what the parameter may be. `level` and
    // `amplitude` are non-negative; an amplitude is searched by factors instead of by steps.
    @Override
    public ParameterSpace parameters() {
        return ParameterSpace.of(
                Parameter.level("c", "level approached as N grows"),
                Parameter.amplitude("h", "N at which half of the level is reached", "parameters"));
    }

    // The places of the parameters in which the formula is linear when the others are given.
    @Override
    public int[] linear() {
        return new int[] {C};
    }

    // Value, gradient and Hessian of all rows, on the parameters' natural scale, as far as `out` asks for them. Every
    // element that is asked for must be written, zeros too. The contract test compares them with differences.
    @Override
    public void evaluate(Rows rows, double[] theta, Derivatives out) {
        double c = theta[C];
        double h = theta[H];
        double[] size = rows.value(0); // rows.logarithm(0) holds ln N, computed once
        for (int i = 0; i < rows.size(); i++) {
            double total = size[i] + h;
            double share = size[i] / total;
            out.value()[i] = c * share;
            if (out.order() >= 1) {
                out.gradient(C)[i] = share;
                out.gradient(H)[i] = -c * share / total;
            }
            if (out.order() >= 2) {
                out.hessian(C, C)[i] = 0;
                out.hessian(H, C)[i] = -share / total;
                out.hessian(H, H)[i] = 2 * c * share / (total * total);
            }
        }
    }

    // Points inside the support near which a good fit to these data may lie; the search box is built around them.
    // Exponentials and logarithms come from numerics, which gives the same bits on every machine; Math.exp does not.
    @Override
    public List<double[]> startingPoints(Dataset data) {
        double typical =
                Elementary.exp(Arrays.stream(data.rows().logarithm(0)).average().orElse(0));
        double largest = Math.max(0, Arrays.stream(data.observed()).max().orElse(1));
        return Arrays.stream(HALFWAY)
                .mapToObj(factor -> new double[] {largest, factor * typical})
                .toList();
    }
}
