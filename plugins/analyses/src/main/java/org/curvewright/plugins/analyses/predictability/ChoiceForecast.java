package org.curvewright.plugins.analyses.predictability;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.curvewright.numerics.distribution.Normal;

/**
 * Every choice's log probability continued to a larger model by its own law, and pushed through the steps of the chain.
 *
 * @param metrics of each sample from the continued logs, by {@link ChainMetric}
 * @param likely the chance that the right choice is best, were the laws off by their own residuals
 */
record ChoiceForecast(double[][] metrics, double[] likely) {

    private static final int HALF_POINTS = 30;
    private static final double REACH = 6;

    static ChoiceForecast of(Choices choices, int training, int target, ChoiceLaw law) {
        double[] x = Scale.LOG.of(choices.compute());
        double[] known = Arrays.copyOf(x, training);
        double[][] continued = new double[choices.samples()][];
        double squares = 0;
        int freedom = 0;
        for (int s = 0; s < choices.samples(); s++) {
            continued[s] = new double[choices.logs()[0][s].length];
            for (int c = 0; c < continued[s].length; c++) {
                double[] y = along(choices, training, s, c);
                DoubleUnaryOperator curve = law.fit(known, y);
                continued[s][c] = curve.applyAsDouble(x[target]);
                for (int m = 0; m < training; m++) {
                    double off = y[m] - curve.applyAsDouble(known[m]);
                    squares += off * off;
                }
                freedom += training - 2;
            }
        }
        double deviation = freedom > 0 ? Math.sqrt(squares / freedom) * Math.sqrt(1 + leverage(known, x[target])) : 0;
        return pushed(choices, continued, deviation);
    }

    private static double[] along(Choices choices, int training, int sample, int choice) {
        return IntStream.range(0, training)
                .mapToDouble(m -> choices.logs()[m][sample][choice])
                .toArray();
    }

    /** {@code 1/n + (x − x̄)²/Σ(x_m − x̄)²} of a line. */
    private static double leverage(double[] known, double x) {
        double mean = Arrays.stream(known).average().orElse(x);
        double spread =
                Arrays.stream(known).map(at -> (at - mean) * (at - mean)).sum();
        return 1.0 / known.length + (x - mean) * (x - mean) / spread;
    }

    private static ChoiceForecast pushed(Choices choices, double[][] continued, double deviation) {
        double[][] metrics = new double[ChainMetric.values().length][choices.samples()];
        double[] likely = new double[choices.samples()];
        for (int s = 0; s < continued.length; s++) {
            int correct = choices.correct()[s];
            for (ChainMetric metric : ChainMetric.values()) {
                metrics[metric.ordinal()][s] = metric.of(continued[s], correct);
            }
            likely[s] =
                    deviation > 0 ? best(continued[s], correct, deviation) : metrics[ChainMetric.ACCURACY.ordinal()][s];
        }
        return new ChoiceForecast(metrics, likely);
    }

    /** {@code ∫ φ(z) Π_(i≠c) Φ((μ_c − μ_i)/σ + z) dz}: that c comes out best when all are off by σ independently. */
    private static double best(double[] means, int correct, double deviation) {
        double step = REACH / HALF_POINTS;
        double sum = 0;
        for (int point = -HALF_POINTS; point <= HALF_POINTS; point++) {
            double z = point * step;
            double product = Normal.STANDARD.density(z) * step;
            for (int i = 0; i < means.length; i++) {
                product *= i == correct ? 1 : Normal.STANDARD.cdf((means[correct] - means[i]) / deviation + z);
            }
            sum += product;
        }
        return Math.min(1, sum);
    }

    double mean(ChainMetric metric, int[] counts) {
        return mean(metrics[metric.ordinal()], counts);
    }

    double meanLikely(int[] counts) {
        return mean(likely, counts);
    }

    private static double mean(double[] values, int[] counts) {
        double sum = 0;
        double n = 0;
        for (int s = 0; s < values.length; s++) {
            sum += counts[s] * values[s];
            n += counts[s];
        }
        return sum / n;
    }
}
