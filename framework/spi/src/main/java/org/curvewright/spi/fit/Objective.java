package org.curvewright.spi.fit;

import java.util.List;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Parameter;

/**
 * What "close" means: Σᵢ ℓ(yᵢ, fᵢ; ν), a loss on a residual scale, to be minimised. The sum, never the mean, so that a
 * tolerance means the same at every size. Stateless.
 */
public interface Objective {

    /** The formula for people, such as {@code Σ w·(y − f)²}: with its definitions, what is minimised and reported, constants included. */
    String formula();

    /** What the symbols of the formula mean that no reader can guess; y is the observed and f the predicted response. */
    default List<Definition> definitions() {
        return List.of();
    }

    /** Whether it is a negative log-likelihood up to a constant, so that information criteria and profiles apply. */
    boolean likelihood();

    /** Parameters of the noise that are estimated with the law's, such as σ; empty for most. */
    default List<Parameter> nuisance() {
        return List.of();
    }

    /**
     * Every row's loss, with derivatives with respect to (f, ν): the prediction is parameter 0, νₖ is k + 1. A response or
     * prediction outside the scale's domain gives +∞.
     */
    void evaluate(Dataset data, double[] predicted, double[] nuisance, Derivatives out);

    /** An objective on one dataset, row by row. Not thread-safe. */
    interface Losses {
        void evaluate(double[] predicted, double[] nuisance, Derivatives out);
    }

    /** The same on one dataset, for many predictions: what does not depend on them may be computed once. */
    default Losses on(Dataset data) {
        return (predicted, nuisance, out) -> evaluate(data, predicted, nuisance, out);
    }

    /** A start for ν given predictions near the optimum. */
    default double[] nuisanceStart(Dataset data, double[] predicted) {
        return new double[0];
    }
}
