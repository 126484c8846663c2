package org.curvewright.plugins.estimators;

import java.util.List;
import java.util.stream.Stream;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.Definition;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.Support;
import org.curvewright.spi.law.Transform;

/**
 * How observed and predicted are compared: on which scale and with which weights.
 *
 * <p>Standard errors, given or binomial, are of the response; on a scale s they are |s′(y)| times as large. They divide residuals, so that a
 * threshold of a loss counts standard errors; weights multiply losses.
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
            double stretch = weights.divisor().isEmpty() ? 1 : Math.abs(scale.slope(data.observed()[i]));
            multipliers[i] = Math.sqrt(multipliers[i]) / stretch;
        }
        return multipliers;
    }

    /** What multiplies every loss. */
    double[] contributions(Dataset data) {
        return (weights == RowWeights.WEIGHT ? weights : RowWeights.NONE).of(data);
    }

    /** The residual as people write it. */
    String written() {
        return weights.divisor().isEmpty() ? scale.difference() : "(" + scale.difference() + ")/" + divisor();
    }

    /** What −ln(m s′(y)) adds to the negative logarithm of a density on the scale, such as {@code  + ln y}. */
    String writtenStretch() {
        return weights.divisor().isEmpty() ? scale.writtenStretch() : " + ln " + weights.divisor();
    }

    /** The standard error of s(y). */
    private String divisor() {
        return scale.writtenError(weights.divisor());
    }

    List<Definition> definitions() {
        return Stream.concat(scale.definitions().stream(), weights.definitions().stream())
                .toList();
    }

    /** The width of the noise of residuals. */
    Parameter width() {
        boolean own = scale == Scale.RESPONSE && weights.divisor().isEmpty();
        String of = weights.divisor().isEmpty() ? "" : " in units of " + divisor();
        return new Parameter(
                "sigma", scale.widthMeaning() + of, own ? "response" : "", Support.NON_NEGATIVE, Transform.LOG);
    }

    /** The sign that sums the losses. */
    String sum() {
        return weights == RowWeights.WEIGHT ? "Σ w·" : "Σ ";
    }
}
