package org.curvewright.plugins.inference;

import java.util.Optional;
import org.curvewright.numerics.distribution.ChiSquared;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.Objective;

/**
 * Whether shares y of m trials scatter about a law f by more than independent trials do: the residual deviance D = 2 Σ m (y ln(y/f)
 * + (1 − y) ln((1 − y)/(1 − f))) is then beyond the 99 % point of χ²(n − p).
 *
 * @see <a href="https://doi.org/10.1201/9780203753736">McCullagh and Nelder 1989, Generalized Linear Models, §4.4–4.5</a>
 */
final class Overdispersion {

    static final String CODE = "OVERDISPERSED";

    private static final double LEVEL = 0.99;

    private Overdispersion() {}

    /** Of an objective that knows its noise, and nothing else of it. */
    static Optional<Notice> ofObjective(FitResult fit) {
        Objective objective = fit.estimator().objective();
        return Dispersion.isKnown(objective) && objective.nuisance().isEmpty()
                ? fit.request().dataset().trials().flatMap(trials -> of(fit, trials))
                : Optional.empty();
    }

    static Optional<Notice> of(FitResult fit, double[] trials) {
        Dataset data = fit.request().dataset();
        int freedom = data.size() - fit.request().formulation().parameters().size();
        double deviance = deviance(data.observed(), fit.fit().law().predict(data.rows()), trials);
        if (freedom <= 0 || !Double.isFinite(deviance)) {
            return Optional.empty();
        }
        double most = new ChiSquared(freedom).quantile(LEVEL);
        return deviance <= most
                ? Optional.empty()
                : Optional.of(new Notice(
                        CODE,
                        "the residual deviance " + Decimal.significant(deviance, 4) + " is beyond "
                                + Decimal.significant(most, 4) + ", the 99 % point of χ²(" + freedom
                                + "): the shares scatter about the law with "
                                + Decimal.significant(deviance / freedom, 3)
                                + " times the variance of independent trials, so the interval is too narrow; the"
                                + " objective beta-binomial estimates that variance, least-squares takes it from the"
                                + " residuals"));
    }

    private static double deviance(double[] shares, double[] law, double[] trials) {
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            sum += 2 * trials[i] * (part(shares[i], law[i]) + part(1 - shares[i], 1 - law[i]));
        }
        return sum;
    }

    /** y ln(y/f), where 0 ln 0 is 0. */
    private static double part(double share, double law) {
        return share == 0 ? 0 : share * Elementary.log(share / law);
    }
}
