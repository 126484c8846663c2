package org.curvewright.plugins.inference;

import java.util.Arrays;
import java.util.Optional;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitResult;

/** The standard deviation of the noise that a parametric bootstrap draws, from n residuals r of a law with p parameters. */
enum Noise {
    /** √(Σ r²/(n − p)): unbiased in the variance. */
    SD_DOF {
        @Override
        double[] deviations(Residuals residuals) {
            return same(residuals, Math.sqrt(residuals.squares() / residuals.degreesOfFreedom()));
        }

        @Override
        Optional<Notice> obstacle(FitResult fit) {
            int n = counted(fit);
            int p = fit.request().formulation().parameters().size();
            return n > p ? Optional.empty() : Optional.of(tooFew(n, p));
        }
    },
    /** √(Σ (r − r̄)²/(n − 1)), which takes no account of the fit: too small by about √((n − p)/(n − 1)). */
    SD_DDOF1 {
        @Override
        double[] deviations(Residuals residuals) {
            double[] centred = residuals.values().clone();
            double mean = Vectors.sumCompensated(centred, 0, centred.length) / centred.length;
            Arrays.setAll(centred, i -> centred[i] - mean);
            return same(
                    residuals, Math.sqrt(Vectors.dot(centred, 0, centred, 0, centred.length) / (centred.length - 1)));
        }

        @Override
        Optional<Notice> obstacle(FitResult fit) {
            int n = counted(fit);
            return n > 1 ? Optional.empty() : Optional.of(tooFew(n, 1));
        }
    },
    /** √(Σ r²/n): the maximum of the likelihood, too small by √((n − p)/n). */
    SD_ML {
        @Override
        double[] deviations(Residuals residuals) {
            return same(residuals, Math.sqrt(residuals.squares() / residuals.size()));
        }
    },
    /** The standard errors that the observations carry, in place of what the residuals show. */
    STANDARD_ERRORS {
        @Override
        double[] deviations(Residuals residuals) {
            Dataset data = residuals.data();
            double[] slopes = residuals.objective().slopes(data, residuals.predicted());
            double[] errors = data.standardErrors().orElseThrow();
            double[] deviations = new double[errors.length];
            Arrays.setAll(deviations, i -> Math.abs(slopes[i]) * errors[i]);
            return deviations;
        }

        @Override
        Optional<Notice> obstacle(FitResult fit) {
            return fit.request().dataset().standardErrors().isPresent()
                    ? Optional.empty()
                    : Optional.of(new Notice("NO_STANDARD_ERRORS", "the observations carry no standard errors"));
        }
    };

    /** The deviation of every residual. */
    abstract double[] deviations(Residuals residuals);

    Optional<Notice> obstacle(FitResult fit) {
        return Optional.empty();
    }

    private static double[] same(Residuals residuals, double deviation) {
        double[] deviations = new double[residuals.size()];
        Arrays.fill(deviations, deviation);
        return deviations;
    }

    /** Copies show no noise; of a law through every observation there is more to say than that. */
    private static int counted(FitResult fit) {
        return fit.fit().objective() == 0
                ? fit.request().dataset().size()
                : fit.request().dataset().distinct();
    }

    private static Notice tooFew(int observations, int parameters) {
        return new Notice(
                "NO_DEGREES_OF_FREEDOM",
                observations + " distinct observations leave no degree of freedom beside " + parameters
                        + " parameters");
    }
}
