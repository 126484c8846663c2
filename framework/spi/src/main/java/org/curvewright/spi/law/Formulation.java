package org.curvewright.spi.law;

import java.util.List;
import java.util.Map;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;

/** A family of curves: a formula, the covariates it needs, and its parameter space. Stateless and thread-safe. */
public interface Formulation {

    /** Stands for the response where covariates have their names; no symbol is empty. */
    String RESPONSE = "";

    /** The formula for people, such as {@code L(N, D) = E + A/N^α + B/D^β}. */
    String formula();

    /** Whom to cite; empty when it is common knowledge. */
    default String citation() {
        return "";
    }

    /**
     * Where the text that the experiment wrote names a covariate first, such as {@code formula, column 7}; empty for a law that
     * the experiment did not write.
     */
    default String place(String covariate) {
        return "";
    }

    /** What it needs, in the order in which {@link Rows} carries them; the names are symbols such as N, D, C. */
    List<Variable> covariates();

    ParameterSpace parameters();

    /**
     * The covariates, by name, and the {@link #RESPONSE} whose unit cannot be another one because no change of the parameters
     * would make up for it, each with the reason. Any other may be measured in any unit, the same for all that share one.
     */
    default Map<String, String> fixedUnits() {
        return Map.of();
    }

    /**
     * The value of every row, and as many orders of derivatives with respect to the parameters, on their natural scale,
     * as {@code out} asks for. Must be finite over the support; writes every element it is asked for, also the zeros.
     */
    void evaluate(Rows rows, double[] theta, Derivatives out);

    /** Points inside the support from which a local search for this dataset is promising; may be empty. */
    List<double[]> startingPoints(Dataset data);
}
