package org.curvewright.plugins.estimators;

import java.util.Arrays;
import java.util.Optional;
import org.curvewright.numerics.optimize.Optimum;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.fit.ResidualObjective;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Law;

/**
 * Whether a law describes its data to rounding: every residual, on the objective's own scale, is below 1e-13 of what the row's response,
 * prediction or the prediction's parts θₖ ∂f/∂θₖ are on it. Then the objective is the arithmetic's, and so are its gradient and the
 * ratio of two of it. Row by row, because one response of 1e300 makes every other residual small beside it.
 *
 * @param share the largest of these ratios
 */
record Exactness(Setting setting, double[] theta, double share) {

    /** What rounding of some fifteen digits makes. */
    private static final double ROUNDING = 1e-13;

    /** Residuals so small leave an objective of which a step further lowers nothing that counts. */
    private static final double NEAR = 1e-9;

    static Optional<Exactness> of(Setting setting, Found found) {
        return measured(setting, found).filter(exactness -> exactness.share() <= ROUNDING);
    }

    /** Whether a law describes its data to so many digits that the slope of its objective tells of nothing. */
    static boolean isNear(Setting setting, Found found) {
        return measured(setting, found)
                .filter(exactness -> exactness.share() <= NEAR)
                .isPresent();
    }

    private static Optional<Exactness> measured(Setting setting, Found found) {
        if (!(setting.objective() instanceof ResidualObjective objective)) {
            return Optional.empty();
        }
        double[] theta = Arrays.copyOf(found.parameters(), setting.size());
        Derivatives law = new Derivatives(setting.data().size(), theta.length, 1);
        setting.formulation().evaluate(setting.data().rows(), theta, law);
        double[] residuals = objective.residuals(setting.data(), law.value());
        double[] slopes = objective.slopes(setting.data(), law.value());
        double share = 0;
        for (int i = 0; i < residuals.length; i++) {
            double rounded = Math.abs(residuals[i]) / (Math.abs(slopes[i]) * size(setting, theta, law, i));
            share = residuals[i] == 0 ? share : Math.max(share, rounded);
        }
        return Optional.of(new Exactness(setting, theta, share));
    }

    /** The largest number that a row's residual is a difference of, or is summed from. */
    private static double size(Setting setting, double[] theta, Derivatives law, int row) {
        double size = Math.max(Math.abs(setting.data().observed()[row]), Math.abs(law.value()[row]));
        for (int k = 0; k < theta.length; k++) {
            size = Math.max(size, Math.abs(theta[k] * law.gradient(k)[row]));
        }
        return size;
    }

    /** For the certificate's reader. */
    String said() {
        return "the law passes through every observation to rounding (residuals " + Decimal.significant(share, 2)
                + " of the responses), so the objective is arithmetic, its gradient is not given, and the cross-check"
                + " compares predictions";
    }

    /** The largest difference of another optimum's predictions, relative to the largest prediction. */
    double difference(Optimum other) {
        double[] ours =
                new Law(setting.formulation(), theta).predict(setting.data().rows());
        double[] theirs = new Law(setting.formulation(), Arrays.copyOf(other.parameters(), theta.length))
                .predict(setting.data().rows());
        double largest = 0;
        double apart = 0;
        for (int i = 0; i < ours.length; i++) {
            largest = Math.max(largest, Math.abs(ours[i]));
            apart = Math.max(apart, Math.abs(theirs[i] - ours[i]));
        }
        return apart / largest;
    }
}
