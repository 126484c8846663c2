package org.curvewright.spi.fit;

import org.curvewright.spi.data.Dataset;

/**
 * Capability: −ln L = Σ w (ρ(r/σ) + ln σ + …) of residuals r whose width σ, its only noise parameter, is estimated with the law.
 * With squares for ρ it is least squares written as a likelihood: its maximum Qₘᵢₙ takes σ² = Σ w r²/Σ w, of which n − p degrees of
 * freedom know only so much, and S/Sₘᵢₙ = exp(2 (Q − Qₘᵢₙ)/Σ w).
 */
public interface WidthObjective extends ResidualObjective {

    @Override
    default boolean likelihood() {
        return true;
    }

    /** Σ w, how many observations the likelihood counts. */
    double count(Dataset data);

    /** E ρ′(u)² under the density e^−ρ(u)/Z, 1 for squares: a row tells r′²/σ² times as much of its prediction. */
    double information();
}
