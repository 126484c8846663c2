package org.curvewright.plugins.formulations;

import static org.curvewright.spi.law.Parameter.exponent;
import static org.curvewright.spi.law.Parameter.level;

import java.util.List;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.law.AllocatingFormulation;
import org.curvewright.spi.law.ParameterSpace;

/**
 * L(N, D) = E + A/N^α + B/D^β with its compute-optimal allocation.
 *
 * <p>On a budget C = k·N·D the loss is least where α A N^(−α) = β B D^(−β), that is at N = G (C/k)^(β/(α+β)) and D = C/(k N)
 * with G = (α A / (β B))^(1/(α+β)). Where α A or β B is zero the optimum lies at infinity or zero.
 */
final class Chinchilla extends PowerSum implements AllocatingFormulation {

    private static final String CITATION =
            "Hoffmann et al. 2022, Training Compute-Optimal Large Language Models, arXiv:2203.15556";

    Chinchilla() {
        super(
                new Description(
                                "L(N, D) = E + A/N^α + B/D^β",
                                CITATION,
                                List.of(Symbols.covariate("N"), Symbols.covariate("D")),
                                ParameterSpace.of(
                                        PowerLaws.scale("A", "N", "alpha"),
                                        exponent("alpha", "exponent of the model size"),
                                        PowerLaws.scale("B", "D", "beta"),
                                        exponent("beta", "exponent of the training tokens"),
                                        level("E", "irreducible loss: the entropy of the text")))
                        .containing(
                                "tied-chinchilla where beta = alpha: interior",
                                "kaplan(N) where B = 0: unidentified",
                                "kaplan(D) where A = 0: unidentified"),
                PowerTerm.of("A").over("N", "alpha"),
                PowerTerm.of("B").over("D", "beta"),
                PowerTerm.of("E"));
    }

    @Override
    public String optimumFormula() {
        return "N* = G·(C/k)^(β/(α+β)), D* = (C/k)^(α/(α+β))/G with G = (α·A/(β·B))^(1/(α+β)) on C = k·N·D";
    }

    @Override
    public double[] optimum(double[] theta, double compute, double flopsPerParameterToken) {
        double alpha = theta[1];
        double beta = theta[3];
        double balance = Elementary.log(alpha * theta[0]) - Elementary.log(beta * theta[2]);
        double budget = Elementary.log(compute / flopsPerParameterToken);
        double size = (balance + beta * budget) / (alpha + beta);
        return new double[] {Elementary.exp(size), Elementary.exp(budget - size)};
    }
}
