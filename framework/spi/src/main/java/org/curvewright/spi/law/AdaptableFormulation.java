package org.curvewright.spi.law;

import org.curvewright.spi.data.Variable;

/** Capability: takes from the response variable what its configuration left open, such as the chance level. */
public interface AdaptableFormulation extends Formulation {

    /** The formulation for this response; this one when there is nothing to take. */
    Formulation adaptedTo(Variable response);

    /** Any formulation for this response. */
    static Formulation adapted(Formulation formulation, Variable response) {
        return formulation instanceof AdaptableFormulation adaptable ? adaptable.adaptedTo(response) : formulation;
    }
}
