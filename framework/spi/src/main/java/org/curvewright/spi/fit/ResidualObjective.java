package org.curvewright.spi.fit;

import org.curvewright.spi.data.Dataset;

/**
 * Capability: measures closeness by residuals rᵢ = √wᵢ·(s(yᵢ) − s(fᵢ)) on a scale s, whatever the loss, so that noise can be
 * drawn and residuals resampled on the scale on which they are alike.
 */
public interface ResidualObjective extends Objective {

    /** Every row's residual rᵢ. */
    double[] residuals(Dataset data, double[] predicted);

    /** The inverse: the responses yᵢ whose residuals are these. */
    double[] responses(Dataset data, double[] predicted, double[] residuals);

    /** ∂rᵢ/∂fᵢ of every row. */
    double[] slopes(Dataset data, double[] predicted);
}
