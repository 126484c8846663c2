package org.curvewright.plugins.estimators;

import org.curvewright.spi.data.Dataset;

/**
 * How observed and predicted are compared: on which scale and with which weights.
 *
 * <p>Standard errors, given or binomial, divide residuals, so that a threshold of a loss counts standard errors; weights multiply losses.
 */
record Comparison(Scale scale, RowWeights weights) {

    /** s(y) of every row. */
    double[] scaled(Dataset data) {
        return scale.of(data.observed());
    }

    /** What multiplies every residual. */
    double[] multipliers(Dataset data) {
        double[] multipliers = (weights == RowWeights.WEIGHT ? RowWeights.NONE : weights).of(data);
        for (int i = 0; i < multipliers.length; i++) {
            multipliers[i] = Math.sqrt(multipliers[i]);
        }
        return multipliers;
    }

    /** What multiplies every loss. */
    double[] contributions(Dataset data) {
        return (weights == RowWeights.WEIGHT ? weights : RowWeights.NONE).of(data);
    }

    /** The residual as people write it. */
    String written() {
        return weights == RowWeights.STANDARD_ERROR || weights == RowWeights.BINOMIAL
                ? "(" + scale.difference() + ")/σ"
                : scale.difference();
    }

    /** The sign that sums the losses. */
    String sum() {
        return weights == RowWeights.WEIGHT ? "Σ w·" : "Σ ";
    }
}
