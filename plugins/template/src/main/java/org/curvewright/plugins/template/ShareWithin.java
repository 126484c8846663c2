package org.curvewright.plugins.template;

import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.metric.PredictionMetric;
import org.curvewright.spi.metric.Score;

/** (1/n) Σ [|fᵢ − yᵢ| ≤ t·|yᵢ|]: the share of predictions that miss the observed by at most a relative tolerance t. */
// PredictionMetric: scores predictions against observations, also held-out ones. A metric that needs the fit's
// parameters is a FitMetric, one that scores the answers of a benchmark an ItemMetric.
final class ShareWithin implements PredictionMetric {

    private final double tolerance;

    // The keys of the `with:` block: { use: share-within, with: { tolerance: 0.02 } }. Every component has a @Key with
    // a
    // sentence; byDefault is YAML text. The compact constructor refuses what makes no sense with a lower-case fact, the
    // offending value and what is allowed; the user sees it with file, line and column.
    record Configuration(
            @Key(doc = "relative error that still counts as right", byDefault = "0.05")
            double tolerance) {

        Configuration {
            if (!(tolerance > 0 && tolerance < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("tolerance "
                        + (Double.isFinite(tolerance) ? Decimal.shortest(tolerance) : "that is not finite")
                        + " is not a positive number");
            }
        }
    }

    ShareWithin(Configuration configuration) {
        this.tolerance = configuration.tolerance();
    }

    // The unit of the score; empty for a pure number.
    @Override
    public String unit() {
        return "";
    }

    // Which way is good, so that rankings know.
    @Override
    public Orientation orientation() {
        return Orientation.HIGHER_IS_BETTER;
    }

    // Pure: no randomness, no files, no state. Where there is no score, say why instead of returning NaN.
    @Override
    public Score score(Dataset observed, double[] predicted) {
        if (predicted.length == 0) {
            return Score.absent("NOTHING_TO_SCORE", "there are no predictions");
        }
        int right = 0;
        for (int i = 0; i < predicted.length; i++) {
            double y = observed.observed()[i];
            right += Math.abs(predicted[i] - y) <= tolerance * Math.abs(y) ? 1 : 0;
        }
        return Score.of((double) right / predicted.length);
    }
}
