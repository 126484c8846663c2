package org.curvewright.plugins.estimators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Law;
import org.junit.jupiter.api.Test;

/** Mistakes that fitting programs in public repositories make, each of which must not be made here. */
class FieldBugsTest {

    private static final int HIGHEST_LOSSES = 5;
    private static final double DELTA = 1e-3;

    private final Formulation chinchilla = Laws.named("chinchilla");
    private final Estimator huber = MinimizingEstimator.huberLog(
            new MinimizingEstimator.HuberLogKeys(DELTA, RowWeights.NONE, SecondOptimizer.OWN));

    private Dataset runs() {
        Dataset whole = Published.table("chinchilla/runs.csv").dataset(chinchilla, "loss");
        return whole.rows(IntStream.range(HIGHEST_LOSSES, whole.size()).toArray());
    }

    private static Fit fit(Estimator estimator, Formulation law, Dataset data) {
        return estimator.fit(new FitRequest(law, data), FitContext.seeded(1));
    }

    private static double huberOf(double residual) {
        double size = Math.abs(residual);
        return size <= DELTA ? size * size / 2 : DELTA * (size - DELTA / 2);
    }

    /**
     * A mean of Huber losses is so flat that quasi-Newton searches stop early, as did the fit of 2022 (marin PR #749); and LAION's
     * tool keeps the mean prediction as its objective value.
     */
    @Test
    void theObjectiveIsTheSumOfHuberLossesAtTheLaw() {
        Dataset data = runs();
        Fit fit = fit(huber, chinchilla, data);
        double[] predicted = fit.law().predict(data.rows());
        double sum = IntStream.range(0, data.size())
                .mapToDouble(i -> huberOf(StrictMath.log(data.observed()[i]) - StrictMath.log(predicted[i])))
                .sum();
        assertThat(fit.objective()).isCloseTo(sum, within(1e-14));
    }

    /** However small the objective's numbers are, the search goes on to where the gradient vanishes. */
    @Test
    void theSearchDoesNotStopEarlyBecauseNumbersAreSmall() {
        Dataset data = runs();
        Fit fit = fit(huber, chinchilla, data);
        Derivatives at = new Derivatives(data.size(), chinchilla.parameters().size(), 1);
        chinchilla.evaluate(data.rows(), fit.law().theta(), at);
        for (int k = 0; k < chinchilla.parameters().size(); k++) {
            double slope = 0;
            for (int i = 0; i < data.size(); i++) {
                double residual = StrictMath.log(data.observed()[i] / at.value()[i]);
                double pull = Math.max(-DELTA, Math.min(DELTA, residual));
                slope -= pull * at.gradient(k)[i] / at.value()[i] * fit.law().parameter(k);
            }
            assertThat(slope).isCloseTo(0, within(1e-9));
        }
    }

    /** Porian's and (Mis)Fitting's weighted branches pass 1/σ² where σ belongs, so that the worst runs count most. */
    @Test
    void preciseRunsCountMore() {
        Formulation law = Laws.named("power-law");
        double[] sizes = IntStream.range(0, 12)
                .mapToDouble(i -> 1e8 * StrictMath.pow(2, i))
                .toArray();
        double[] observed = new Law(law, new double[] {20, 0.1}).predict(Rows.of(sizes));
        double[] errors = new double[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            boolean rough = i % 2 == 0;
            errors[i] = rough ? 0.5 : 0.001;
            observed[i] += rough ? 0.05 * i : 0;
        }
        Dataset data = new Dataset(
                "two qualities",
                law.covariates(),
                Variable.of("loss", ""),
                Rows.of(sizes),
                observed,
                new Dataset.Roles(List.of(), errors, new double[0], new double[0], List.of(), new int[0]));
        Estimator weighted = MinimizingEstimator.leastSquares(
                new MinimizingEstimator.LeastSquaresKeys(RowWeights.STANDARD_ERROR, SecondOptimizer.OWN));
        Estimator plain = MinimizingEstimator.leastSquares(
                new MinimizingEstimator.LeastSquaresKeys(RowWeights.NONE, SecondOptimizer.OWN));
        assertThat(fit(weighted, law, data).law().parameter(1)).isCloseTo(0.1, within(1e-4));
        assertThat(Math.abs(fit(plain, law, data).law().parameter(1) - 0.1)).isGreaterThan(1e-3);
    }

    /**
     * xLSTM's branch without logsumexp adds logarithms of terms, γ(b + e) + a, which is no sum of terms: the γ-law with γ = 1 is
     * Chinchilla's.
     */
    @Test
    void theGeneralisedLawWithGammaOneIsChinchillas() {
        Formulation general = Laws.named("generalised-chinchilla");
        double[] theta = general.parameters().symbols().stream()
                .mapToDouble(symbol -> switch (symbol) {
                    case "A" -> 477.8;
                    case "alpha" -> 0.3473;
                    case "B" -> 2143;
                    case "beta" -> 0.3672;
                    case "E" -> 1.817;
                    default -> 1;
                })
                .toArray();
        Law ours = new Law(general, theta);
        Law known = new Law(chinchilla, new double[] {477.8, 0.3473, 2143, 0.3672, 1.817});
        assertThat(ours.predict(1e9, 2e10)).isCloseTo(known.predict(1e9, 2e10), within(1e-14));
    }

    /** Programs report success wherever a start ends; the fit's own start is no part of its answer. */
    @Test
    void rowsInAnotherOrderGiveTheSameAnswer() {
        Dataset data = runs();
        int[] reversed =
                IntStream.range(0, data.size()).map(i -> data.size() - 1 - i).toArray();
        Fit forward = fit(huber, chinchilla, data);
        Fit backward = fit(huber, chinchilla, data.rows(reversed));
        assertThat(forward.status()).isEqualTo(FitStatus.CONVERGED);
        for (int k = 0; k < chinchilla.parameters().size(); k++) {
            assertThat(backward.law().parameter(k) / forward.law().parameter(k)).isCloseTo(1, within(1e-10));
        }
    }
}
