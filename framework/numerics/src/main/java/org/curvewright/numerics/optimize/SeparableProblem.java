package org.curvewright.numerics.optimize;

import org.jspecify.annotations.Nullable;

/**
 * min Σᵢ wᵢ (φ₀ᵢ(τ) + Σₖ cₖ φₖᵢ(τ) − yᵢ)²: linear in c once the few nonlinear τ are given.
 *
 * <p>Joint parameter vectors hold τ first and c after it.
 */
public interface SeparableProblem {
    /** The box of τ that is searched; its sides are finite. */
    Bounds nonlinearBounds();

    /** The bounds of c; they may be infinite. */
    Bounds linearBounds();

    /** y, one element a row; shared, not copied. */
    double[] target();

    /** w, non-negative, or null for ones; shared, not copied. */
    double @Nullable [] weights();

    /** Fills φ₀ into {@code offset} and φₖᵢ into {@code columns} at i + k n. */
    void columns(double[] tau, double[] offset, double[] columns);

    /** Fills ∂(φ₀ + Σ cₖ φₖ)ᵢ/∂τⱼ into {@code slopes} at i + j n. */
    void slopes(double[] tau, double[] c, double[] slopes);
}
