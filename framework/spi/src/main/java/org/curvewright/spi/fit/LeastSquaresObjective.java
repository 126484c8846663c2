package org.curvewright.spi.fit;

/**
 * Capability: the loss is rᵢ², so that with Gaussian residuals of unknown common variance σ² it is −2σ² ln L up to a constant,
 * and n − p degrees of freedom estimate σ².
 */
public interface LeastSquaresObjective extends ResidualObjective {

    @Override
    default boolean likelihood() {
        return true;
    }
}
