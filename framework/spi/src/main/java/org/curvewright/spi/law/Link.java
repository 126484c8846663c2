package org.curvewright.spi.law;

import java.util.List;
import java.util.Map;

/** What a metric does to a latent quantity z: y = g(z; λ). Law × link is a formulation again. Stateless. */
public interface Link {

    /** The formula for people, such as {@code g + (1 − g)·z}. */
    String formula();

    /** The link's own parameters λ; empty for most. */
    default List<Parameter> parameters() {
        return List.of();
    }

    /**
     * The value of every row, and the derivatives with respect to (z, λ), that is with z as parameter 0 and λₖ as k + 1.
     */
    void evaluate(double[] latent, double[] lambda, Derivatives out);

    /** A latent value that the link maps near the response, for starting points. */
    double inverse(double response, double[] lambda);

    /** Values of the link's own parameters to begin with; at least one, each inside its support and invertible. */
    default List<double[]> startingPoints(double[] responses) {
        return List.of(parameters().stream()
                .mapToDouble(parameter -> parameter.support().middle())
                .toArray());
    }

    /**
     * The same link with other symbols for some of its parameters, which {@link Linked} asks for where the law has a symbol
     * too.
     *
     * @param symbols the other symbol by the link's own
     */
    default Link renamed(Map<String, String> symbols) {
        return new RenamedLink(this, symbols);
    }
}
