package org.curvewright.plugins.estimators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.fit.Reason;
import org.curvewright.spi.law.Formulation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Of responses that do not vary with the covariates every law has a constant member, and under a loss that levels off each
 * cluster of them may be the best constant: the fit must not lie above any.
 */
class NearConstantTest {

    private static final int CONSTANTS = 4000;

    private final Objective cauchy = Objectives.residual(new Cauchy(1e-3), Scale.LOG, RowWeights.NONE);

    @ParameterizedTest
    @CsvSource({"kaplan,16,1", "kaplan,8,1", "kaplan,16,5", "chinchilla,16,0", "chinchilla,8,1"})
    void noConstantIsBetter(String name, int n, int seed) {
        Formulation law = Laws.named(name);
        Dataset data = world(law, n, seed);
        Fit fit = new MinimizingEstimator(cauchy).fit(new FitRequest(law, data), FitContext.seeded(1));
        assertThat(fit.objective()).isLessThanOrEqualTo(leastOfConstants(data));
        assertThat(fit.reasons())
                .extracting(Reason::text)
                .anySatisfy(text -> assertThat(text).contains("global optimality is not proven"));
    }

    private double leastOfConstants(Dataset data) {
        double low = Arrays.stream(data.observed()).min().orElseThrow();
        double high = Arrays.stream(data.observed()).max().orElseThrow();
        DoubleStream constants =
                IntStream.rangeClosed(0, CONSTANTS).mapToDouble(k -> low + k * (high - low) / CONSTANTS);
        return constants.map(constant -> objective(data, constant)).min().orElseThrow();
    }

    private static double objective(Dataset data, double constant) {
        return Arrays.stream(data.observed())
                .map(y -> new Cauchy(1e-3).value(StrictMath.log(y / constant)))
                .sum();
    }

    private static Dataset world(Formulation law, int n, int seed) {
        RandomStream random = RandomStream.of(991, seed);
        double[][] columns = new double[law.covariates().size()][n];
        double[] observed = new double[n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < columns.length; k++) {
                columns[k][i] = StrictMath.pow(10, 7 + 3.5 * random.nextDouble() + 1.5 * k);
            }
            observed[i] = 2.5 * (1 + 0.01 * random.nextGaussian());
        }
        return new Dataset(
                "near-constant " + seed,
                law.covariates(),
                Variable.of("loss", "nats/token"),
                Rows.of(columns),
                observed,
                Dataset.Roles.NONE);
    }
}
