package org.curvewright.plugins.analyses.comparison;

import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Law;

/**
 * The parameters of a larger law that mean nothing where it is the smaller one: the knot of a hinge without a bend, the
 * exponent of a term whose amplitude is 0. A test that searches for the best of them gains more by chance than p₁ − p₀
 * parameters that are there do, so neither F nor a mixture of χ² holds.
 *
 * <p>Told by ‖∂f/∂θⱼ‖ over the observations, which is 0 for such a parameter where the larger law is fitted to what the
 * smaller predicts, against the same where it is fitted to the observations; one that means nothing there either counts too.
 *
 * @see <a href="https://doi.org/10.1093/biomet/64.2.247">Davies 1977, Hypothesis testing when a nuisance parameter is present
 *     only under the alternative, Biometrika 64</a>
 */
final class Vanishing {

    /** A refit reproduces another law's predictions to about 1e-4 of their spread; a parameter that stays moves them as before. */
    private static final double GONE = 1e-3;

    private Vanishing() {}

    /** Their symbols, in the law's order. */
    static List<String> parameters(Law inside, Law fitted, Rows rows) {
        double[] there = norms(inside, rows);
        double[] here = norms(fitted, rows);
        return IntStream.range(0, there.length)
                .filter(j -> there[j] <= GONE * here[j])
                .mapToObj(inside.formulation().parameters().symbols()::get)
                .toList();
    }

    private static double[] norms(Law law, Rows rows) {
        double[] theta = law.theta();
        Derivatives out = new Derivatives(rows.size(), theta.length, 1);
        law.formulation().evaluate(rows, theta, out);
        return IntStream.range(0, theta.length)
                .mapToDouble(j -> Math.sqrt(Relation.squares(out.gradient(j))))
                .toArray();
    }
}
