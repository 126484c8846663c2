package org.curvewright.plugins.estimators;

import java.util.Arrays;
import java.util.Optional;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.numerics.optimize.Optimum;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.fit.ResidualObjective;
import org.curvewright.spi.law.Law;

/**
 * Whether a law describes its data to rounding: the root mean square of the residuals is below 1e-13 of that of the responses on
 * the same scale. Then the objective is the arithmetic's, and so are its gradient and the ratio of two of it.
 */
record Exactness(Setting setting, double[] theta, double share) {

    /** What rounding of some fifteen digits makes. */
    private static final double ROUNDING = 1e-13;

    static Optional<Exactness> of(Setting setting, Found found) {
        if (!(setting.objective() instanceof ResidualObjective objective)) {
            return Optional.empty();
        }
        double[] theta = Arrays.copyOf(found.parameters(), setting.size());
        double[] predicted =
                new Law(setting.formulation(), theta).predict(setting.data().rows());
        double[] residuals = objective.residuals(setting.data(), predicted);
        double[] sizes = objective.slopes(setting.data(), predicted);
        double[] observed = setting.data().observed();
        Arrays.setAll(sizes, i -> sizes[i] * observed[i]);
        double share = Vectors.norm(residuals, 0, residuals.length) / Vectors.norm(sizes, 0, sizes.length);
        return share <= ROUNDING ? Optional.of(new Exactness(setting, theta, share)) : Optional.empty();
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
