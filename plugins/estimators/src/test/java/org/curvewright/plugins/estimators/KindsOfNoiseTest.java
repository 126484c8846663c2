package org.curvewright.plugins.estimators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Law;
import org.junit.jupiter.api.Test;

/** Each objective on data with the noise that it is meant for. */
class KindsOfNoiseTest {

    private static final double[] KAPLAN = {180, 0.274, 1.44};
    private static final double[] SIGMOID = {0.84, 0.57, 20.6};

    private static double[] sizes(int count) {
        return IntStream.range(0, count)
                .mapToDouble(i -> 1e8 * StrictMath.pow(10, 2.5 * i / (count - 1)))
                .toArray();
    }

    private static Dataset data(Formulation law, double[] sizes, double[] observed, double[] trials) {
        return new Dataset(
                "simulated",
                law.covariates(),
                Variable.of("y", ""),
                Rows.of(sizes),
                observed,
                new Dataset.Roles(List.of(), new double[0], trials, new double[0], List.of(), new int[0]));
    }

    private static Fit fit(Objective objective, Formulation law, Dataset data) {
        return new MinimizingEstimator(objective).fit(new FitRequest(law, data), FitContext.seeded(1));
    }

    private static Dataset losses(int count, double noise, int outlier) {
        Formulation law = Laws.named("kaplan");
        RandomStream random = RandomStream.of(17);
        double[] y = new Law(law, KAPLAN).predict(Rows.of(sizes(count)));
        for (int i = 0; i < count; i++) {
            y[i] *= StrictMath.exp(noise * random.nextGaussian()) * (i == outlier ? 2 : 1);
        }
        return data(law, sizes(count), y, new double[0]);
    }

    private static Dataset shares(double trials, double dispersion) {
        Formulation law = Laws.named("log-sigmoid");
        RandomStream random = RandomStream.of(23);
        double[] y = new Law(law, SIGMOID).predict(Rows.of(sizes(40)));
        double concentration = dispersion > 0 ? 1 / dispersion - 1 : 0;
        for (int i = 0; i < y.length; i++) {
            double p = dispersion > 0 ? random.nextBeta(y[i] * concentration, (1 - y[i]) * concentration) : y[i];
            y[i] = random.nextBinomial((long) trials, p) / trials;
        }
        double[] all = new double[y.length];
        Arrays.fill(all, trials);
        return data(law, sizes(40), y, all);
    }

    @Test
    void gaussianLikelihoodIsLeastSquaresWithItsWidth() {
        Formulation law = Laws.named("kaplan");
        Dataset data = losses(20, 0.01, -1);
        Fit likelihood = fit(new ScaleLikelihood(new Squared(), new Comparison(Scale.LOG, RowWeights.NONE)), law, data);
        Fit squares = fit(Objectives.squares(Scale.LOG, RowWeights.NONE), law, data);
        assertThat(likelihood.status()).isEqualTo(FitStatus.CONVERGED);
        assertThat(likelihood.law().parameter(1)).isCloseTo(squares.law().parameter(1), within(1e-10));
        assertThat(likelihood.nuisance()[0]).isCloseTo(Math.sqrt(squares.objective() / 20), within(1e-10));
        assertThat(likelihood.logLikelihood().orElseThrow())
                .isCloseTo(squares.logLikelihood().orElseThrow(), within(1e-9));
    }

    @Test
    void robustLossesForgetAnOutlier() {
        Formulation law = Laws.named("kaplan");
        Dataset data = losses(20, 0.002, 9);
        for (Loss loss : List.of(Huber.of(1e-3), new PseudoHuber(1e-3), new Cauchy(0.005), Pinball.of(0.5))) {
            Fit fit = fit(Objectives.residual(loss, Scale.LOG, RowWeights.NONE), law, data);
            assertThat(fit.law().parameter(1)).as(loss.toString()).isCloseTo(KAPLAN[1], within(0.03));
        }
    }

    @Test
    void theLeastAbsoluteErrorPassesThroughAsManyPointsAsParameters() {
        Formulation law = Laws.named("kaplan");
        Dataset data = losses(15, 0.01, -1);
        Fit fit = fit(Objectives.residual(Pinball.of(0.5), Scale.RESPONSE, RowWeights.NONE), law, data);
        double[] predicted = fit.law().predict(data.rows());
        long touched = IntStream.range(0, predicted.length)
                .filter(i -> Math.abs(predicted[i] - data.observed()[i]) < 1e-6)
                .count();
        assertThat(touched).isEqualTo(3);
    }

    @Test
    void aQuantileLeavesItsShareBelow() {
        Formulation law = Laws.named("kaplan");
        Dataset data = losses(60, 0.01, -1);
        Fit fit = fit(Objectives.residual(Pinball.of(0.8), Scale.LOG, RowWeights.NONE), law, data);
        double[] predicted = fit.law().predict(data.rows());
        long below = IntStream.range(0, predicted.length)
                .filter(i -> data.observed()[i] < predicted[i])
                .count();
        assertThat(below).isBetween(45L, 51L);
    }

    @Test
    void aLowerEnvelopeLiesBelowMostObservations() {
        Formulation law = Laws.named("kaplan");
        Dataset data = losses(60, 0.01, -1);
        Fit fit = fit(
                Objectives.residual(new AsymmetricHuber(Huber.of(1e-3), 0.05), Scale.LOG, RowWeights.NONE), law, data);
        double[] predicted = fit.law().predict(data.rows());
        long below = IntStream.range(0, predicted.length)
                .filter(i -> data.observed()[i] < predicted[i])
                .count();
        assertThat(below).isLessThan(8);
    }

    @Test
    void countsAreFittedByTheirLikelihood() {
        Formulation law = Laws.named("log-sigmoid");
        Fit fit = fit(new Binomial(), law, shares(2000, 0));
        assertThat(fit.status()).isEqualTo(FitStatus.CONVERGED);
        assertThat(fit.law().parameter(0)).isCloseTo(SIGMOID[0], within(0.02));
        assertThat(fit.law().parameter(1)).isCloseTo(SIGMOID[1], within(0.05));
        assertThat(fit.law().parameter(2)).isCloseTo(SIGMOID[2], within(0.1));
    }

    @Test
    void overdispersedCountsShowTheirCorrelation() {
        Formulation law = Laws.named("log-sigmoid");
        Dataset data = shares(500, 0.02);
        Fit fit = fit(new BetaBinomial(), law, data);
        assertThat(fit.status()).isEqualTo(FitStatus.CONVERGED);
        assertThat(fit.nuisance()[0]).isCloseTo(0.02, within(0.012));
        Fit plain = fit(new Binomial(), law, data);
        assertThat(fit.logLikelihood().orElseThrow())
                .isGreaterThan(plain.logLikelihood().orElseThrow() + 50);
    }

    @Test
    void aLawWithoutLinearParametersIsRecovered() {
        Formulation law = Laws.named("chance-floored-power-law");
        double[] truth = {400, 0.3};
        Rows rows = Rows.of(sizes(8));
        Fit fit = fit(
                new LeastSquares(RowWeights.NONE),
                law,
                data(law, sizes(8), new Law(law, truth).predict(rows), new double[0]));
        assertThat(fit.status()).isEqualTo(FitStatus.CONVERGED);
        assertThat(fit.law().parameter(0) / truth[0]).isCloseTo(1, within(1e-8));
        assertThat(fit.law().parameter(1) / truth[1]).isCloseTo(1, within(1e-8));
    }

    @Test
    void theObjectiveOfAFitIsThatOfItsLaw() {
        Formulation law = Laws.named("kaplan");
        Dataset data = losses(15, 0.01, -1);
        Objective objective = Objectives.residual(Pinball.of(0.5), Scale.LOG, RowWeights.NONE);
        Fit fit = fit(objective, law, data);
        Derivatives out = new Derivatives(data.size(), 1, 0);
        objective.evaluate(data, fit.law().predict(data.rows()), new double[0], out);
        assertThat(fit.objective()).isCloseTo(Arrays.stream(out.value()).sum(), within(1e-12));
        double[] ones = new double[data.size()];
        Arrays.fill(ones, 1);
        double again = new MinimizingEstimator(objective)
                .refitter(new FitRequest(law, data), fit, FitContext.seeded(1))
                .refit(data.observed(), ones)
                .objective();
        assertThat(again).isCloseTo(fit.objective(), within(1e-9));
    }

    @Test
    void countsNeedTrials() {
        Formulation law = Laws.named("log-sigmoid");
        Dataset data = data(law, sizes(5), new double[] {.1, .2, .3, .4, .5}, new double[0]);
        for (Objective objective : List.of(new Binomial(), new BetaBinomial())) {
            Fit fit = fit(objective, law, data);
            assertThat(fit.status()).isEqualTo(FitStatus.FAILED);
            assertThat(fit.reasons().toString())
                    .contains("the objective counts successes among trials, and the dataset has no role 'trials'");
        }
    }
}
