package org.curvewright.plugins.analyses.systems;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.inference.DrawingInference;
import org.curvewright.spi.inference.Draws;
import org.curvewright.spi.law.Law;

/**
 * One way to train, by its law.
 *
 * @param draws of the law; NaN parameters where a refit failed, so that draws of systems stay paired by number
 * @param noise √(Σ (y − f)²/(n − p)): what one run scatters by, in the response's unit
 */
record TrainedSystem(String name, FitResult fit, List<Law> draws, double noise) {

    static TrainedSystem of(FitResult fit, SystemConfiguration with, long seed) {
        DrawingInference inference = (DrawingInference) with.draws();
        String name =
                fit.key().fit() + fit.key().group().map(group -> "-" + group).orElse("");
        long own = with.paired() ? seed : RandomStream.of(seed).substream(name).nextLong();
        Draws drawn = inference.draw(fit, 0, inference.draws(), FitContext.seeded(own));
        List<Law> laws = IntStream.range(0, drawn.size())
                .filter(d -> with.paired() || drawn.status().get(d) != FitStatus.FAILED)
                .mapToObj(
                        d -> new Law(fit.request().formulation(), drawn.theta().get(d)))
                .toList();
        return new TrainedSystem(name, fit, laws, noise(fit));
    }

    private static double noise(FitResult fit) {
        double[] predicted = fit.fit().law().predict(fit.request().dataset().rows());
        double[] observed = fit.request().dataset().observed();
        double squares = IntStream.range(0, observed.length)
                .mapToDouble(i -> (observed[i] - predicted[i]) * (observed[i] - predicted[i]))
                .sum();
        return Math.sqrt(squares
                / (observed.length - fit.request().formulation().parameters().size()));
    }

    Law law() {
        return fit.fit().law();
    }

    /** The response of a law of this system at a point, the covariate {@code by} multiplied by e^logarithm. */
    static double at(Law law, Map<String, Double> point, String by, double logarithm) {
        List<Variable> covariates = law.formulation().covariates();
        double[][] columns = covariates.stream()
                .map(variable -> new double[] {
                    point.getOrDefault(variable.name(), Double.NaN)
                            * Elementary.exp(logarithm * share(variable.name(), by))
                })
                .toArray(double[][]::new);
        return law.predict(Rows.of(columns))[0];
    }

    /** C = 6 N D grows by e^t when N and D grow by e^(t/2) each. */
    private static double share(String symbol, String by) {
        if (symbol.equals(by)) {
            return 1;
        }
        return by.equals("C") && (symbol.equals("N") || symbol.equals("D")) ? 0.5 : 0;
    }
}
