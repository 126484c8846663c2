package org.curvewright.plugins.estimators;

import java.util.Arrays;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Law;

/**
 * Whether rows drawn anew may turn the order of two minima: with dᵢ the difference of their losses, Σ dᵢ over a draw of n
 * rows has the mean Σ dᵢ and about the variance Σ dᵢ².
 */
final class RivalLosses {

    /** Standard deviations of the difference beyond which one draw in ten thousand turns it. */
    private static final double FAR = 4;

    private final Setting setting;
    private final double[] least;

    RivalLosses(Setting setting, double[] best, double[] nuisance) {
        this.setting = setting;
        this.least = losses(best, nuisance);
    }

    boolean mayBeLower(double[] parameters) {
        double[] losses = losses(Arrays.copyOf(parameters, setting.size()), setting.nuisance(parameters));
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < losses.length; i++) {
            double difference = losses[i] - least[i];
            sum += difference;
            squares += difference * difference;
        }
        return sum <= FAR * Math.sqrt(squares);
    }

    private double[] losses(double[] theta, double[] nuisance) {
        double[] predicted =
                new Law(setting.formulation(), theta).predict(setting.data().rows());
        Derivatives out = new Derivatives(predicted.length, 1 + nuisance.length, 0);
        setting.objective().evaluate(setting.data(), predicted, nuisance, out);
        return out.value();
    }
}
