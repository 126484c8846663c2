package org.curvewright.plugins.analyses.coverage;

import java.util.Map;
import java.util.OptionalDouble;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.inference.Inference;

/** What is simulated, and which intervals are tried on it. */
record CoverageConfiguration(
        @Key(doc = "how many worlds to simulate", byDefault = "200")
        int worlds,

        @Key(doc = "the intervals to try, by what to call them; by default those of the fits", byDefault = "{}")
        Map<String, Inference> inferences,

        @Key(
                doc = "the worlds of an inference that is slow, by what it is called: the first so many of worlds",
                byDefault = "{}")
        Map<String, Integer> worldsOf,

        @Key(doc = "true parameters by symbol; those not named are the fitted ones", byDefault = "{}")
        Map<String, Double> truth,

        @Key(doc = "the noise of the worlds", byDefault = "{}")
        Noise noise,

        @Key(
                doc = "how far beyond the largest observed value of every covariate the law is also asked to predict",
                byDefault = "10")
        double beyond,

        @Key(
                doc =
                        "the true response improves no more beyond this many times the largest covariates, which no law knows; by default it follows the law")
        OptionalDouble plateau,

        @Key(doc = "warm: local refits from the truth; global: the estimator's whole search", byDefault = "warm")
        Refit refit) {

    /** How the worlds are fitted. */
    enum Refit {
        WARM,
        GLOBAL
    }

    /** What the noise looks like on the scale of the objective's residuals. */
    enum Shape {
        GAUSSIAN,
        STUDENT_T,
        LAPLACE
    }

    /** The noise of the worlds. Where the objective counts successes, they are drawn as such and only rho matters. */
    record Noise(
            @Key(
                    doc =
                            "gaussian, student-t with heavy tails, or laplace of deviation 1, for which absolute deviations are best",
                    byDefault = "gaussian")
            Shape shape,

            @Key(doc = "degrees of freedom of student-t", byDefault = "3")
            double degreesOfFreedom,

            @Key(doc = "what the shape is multiplied by; by default √(RSS/(n − p)) of the fit")
            OptionalDouble deviation,

            @Key(
                    doc = "correlation of neighbouring rows, within a cluster where there are clusters; 0 to below 1",
                    byDefault = "0")
            double correlation,

            @Key(
                    doc =
                            "share of the variance that all rows of a cluster have in common, as runs of one family do; 0 to 1",
                    byDefault = "0")
            double shared,

            @Key(
                    doc =
                            "where successes are drawn, the correlation of the trials of one row, 0 for independent ones, to below 1; by default that of a beta-binomial fit, else 0")
            OptionalDouble rho) {

        Noise {
            require(degreesOfFreedom > 0, "degrees-of-freedom", degreesOfFreedom, "above 0");
            require(deviation.orElse(1) > 0, "deviation", deviation.orElse(1), "above 0");
            require(correlation >= 0 && correlation < 1, "correlation", correlation, "from 0 to below 1");
            require(shared >= 0 && shared <= 1, "shared", shared, "from 0 to 1");
            double trials = rho.orElse(0);
            require(trials >= 0 && trials < 1, "rho", trials, "from 0 to below 1");
        }
    }

    CoverageConfiguration {
        require(worlds > 0, "worlds", worlds, "at least 1");
        worldsOf.forEach((name, count) -> {
            require(count > 0, "worlds-of." + name, count, "at least 1");
            if (!inferences.containsKey(name)) {
                throw new IllegalArgumentException("worlds-of." + name + " is of no inference; inferences are "
                        + String.join(", ", inferences.keySet()));
            }
        });
        require(beyond > 0, "beyond", beyond, "above 0");
        require(plateau.orElse(1) > 0, "plateau", plateau.orElse(1), "above 0");
    }

    /** How many worlds one inference is asked in. */
    int worlds(String inference) {
        return Math.min(worlds, worldsOf.getOrDefault(inference, worlds));
    }

    private static void require(boolean holds, String key, double value, String allowed) {
        if (!holds) {
            throw new IllegalArgumentException(
                    key + " is " + (Double.isFinite(value) ? Decimal.shortest(value) : "not finite") + "; " + allowed);
        }
    }
}
