package org.curvewright.spi.law;

/**
 * Capability: given the other parameters the formula is f = φ₀ + Σ θₖ φₖ over the linear ones, so that they follow from a
 * linear solve. φₖ is ∂f/∂θₖ, which does not depend on the linear parameters; φ₀ is f with all of them zero.
 */
public interface SeparableFormulation extends Formulation {

    /** The indices of the linear parameters, ascending. */
    int[] linear();
}
