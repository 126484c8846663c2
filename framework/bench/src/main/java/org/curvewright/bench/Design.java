package org.curvewright.bench;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.numerics.random.Resampling;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.law.Formulation;

/**
 * A law, observations, and how it is fitted to them.
 *
 * @param name as the table calls it
 * @param start of a single descent, in the law's own parameters
 */
record Design(String name, Formulation law, Dataset data, Estimator estimator, double[] start) {

    private static final int DRAWS = 256;
    private static final int SCORES = 75;
    private static final double[] SIGMOID = {0.75, 1.5, 20};
    private static final double[] NEAR_CHINCHILLA = {400, 0.35, 1000, 0.35, 1.7};

    static Design of(String name) {
        return switch (name) {
            case "kaplan-7" -> {
                Formulation law = Installed.formulation("kaplan");
                yield squares(name, law, Runs.cerebras(law), 20, 0.15, 0.3);
            }
            case "sigmoid-75" -> {
                Formulation law = Installed.formulation("log-sigmoid");
                yield squares(name, law, Runs.scores(law, SIGMOID, SCORES), 0.9, 1, 18);
            }
            case "chinchilla-240" -> {
                Formulation law = Installed.formulation("chinchilla");
                yield squares(name, law, Runs.chinchilla(law), NEAR_CHINCHILLA);
            }
            default -> {
                Formulation law = Installed.formulation("chinchilla");
                yield new Design(
                        name, law, Runs.chinchilla(law), Installed.estimator("huber-log"), NEAR_CHINCHILLA.clone());
            }
        };
    }

    private static Design squares(String name, Formulation law, Dataset data, double... start) {
        return new Design(name, law, data, Installed.estimator("least-squares"), start);
    }

    /** The same with another object as its law. */
    Design with(Formulation other) {
        return new Design(name, other, data, estimator, start);
    }

    FitRequest request() {
        return new FitRequest(law, data);
    }

    /** How often each row is drawn by the first resamplings of the rows, made before anything is timed. */
    double[][] draws() {
        return IntStream.range(0, DRAWS)
                .mapToObj(draw -> Resampling.counts(RandomStream.of(42, draw), data.size()))
                .map(counts -> Arrays.stream(counts).asDoubleStream().toArray())
                .toArray(double[][]::new);
    }
}
