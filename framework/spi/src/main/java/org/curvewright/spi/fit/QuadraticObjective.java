package org.curvewright.spi.fit;

import org.curvewright.spi.data.Dataset;

/** Capability: Σ wᵢ (yᵢ − fᵢ)² on the response's own scale, for which linear parameters follow from a linear solve. */
public interface QuadraticObjective extends Objective {

    /** wᵢ of every row, in 1/unit² where they come from standard errors. */
    double[] rowWeights(Dataset data);
}
