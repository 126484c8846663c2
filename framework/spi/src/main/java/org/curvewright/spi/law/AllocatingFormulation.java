package org.curvewright.spi.law;

/** Capability: knows the covariates that minimise the response on a budget C = k·N·D in closed form. */
public interface AllocatingFormulation extends Formulation {

    /** For people: the optimum as formulas of the parameters, such as {@code N* = G·(C/k)^(β/(α+β)); …}. */
    String optimumFormula();

    /**
     * The optimal covariates, in the order of {@link #covariates()}.
     *
     * @param compute the budget, in FLOP
     * @param flopsPerParameterToken k in C = k·N·D, usually 6
     */
    double[] optimum(double[] theta, double compute, double flopsPerParameterToken);
}
