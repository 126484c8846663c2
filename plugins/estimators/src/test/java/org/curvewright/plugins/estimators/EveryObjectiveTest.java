package org.curvewright.plugins.estimators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.plugins.estimators.ExtendedLosses.Rho;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.Certificate;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Law;
import org.curvewright.spi.law.Restricted;
import org.curvewright.spi.law.Restriction;
import org.curvewright.testkit.ObjectiveContract;
import org.curvewright.testkit.ObjectiveContract.ExtendedLoss;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every loss on every scale with every weighting keeps the contract, and fits a law as a global optimum. */
class EveryObjectiveTest {

    private static final double[] SIZES = {1e8, 2e8, 4e8, 1e9, 3e9, 1e10};

    private static final double[] ERROR_RATES = {0.79, 0.66, 0.52, 0.45, 0.27, 0.19};

    private static final double[] PREDICTED = {0.76, 0.69, 0.53, 0.38, 0.30, 0.16};

    /** Of the law that observations scatter about: 20·N^−0.2, which is between 0.9 and 0.1 over the range. */
    private static final double[] TRUTH = {20, 0.2};

    private static final double EXPONENT_ERROR = 0.02;

    private static final int RUNS = 30;

    /** A loss and what else an objective is made of, and that loss once more. */
    private record Kind(String name, Rho again, BiFunction<Scale, RowWeights, Objective> make) {}

    private static Kind loss(String name, Rho again, Loss loss) {
        return new Kind(name, again, (scale, weights) -> Objectives.residual(loss, scale, weights));
    }

    private static Stream<Kind> kinds() {
        return Stream.of(
                new Kind("least-squares", ExtendedLosses::squared, Objectives::squares),
                loss("huber", ExtendedLosses.huber(0.05), Huber.of(0.05)),
                loss(
                        "asymmetric-huber",
                        ExtendedLosses.asymmetric(ExtendedLosses.huber(0.05), 0.3),
                        new AsymmetricHuber(Huber.of(0.05), 0.3)),
                loss("pseudo-huber", ExtendedLosses.pseudoHuber(0.05), new PseudoHuber(0.05)),
                loss("cauchy", ExtendedLosses.cauchy(0.2), new Cauchy(0.2)),
                loss("absolute", ExtendedLosses.pinball(0.5), Pinball.of(0.5)),
                loss("quantile", ExtendedLosses.pinball(0.7), Pinball.of(0.7)),
                new Kind(
                        "gaussian-likelihood",
                        r -> r.times(r).times(0.5),
                        (scale, weights) -> new ScaleLikelihood(new Squared(), new Comparison(scale, weights))),
                new Kind(
                        "huber-likelihood",
                        ExtendedLosses.huber(0.5),
                        (scale, weights) -> new ScaleLikelihood(Huber.of(0.5), new Comparison(scale, weights))));
    }

    private record OnErrorRates(Objective objective, Dataset data, ExtendedLoss again) implements ObjectiveContract {

        @Override
        public Optional<ExtendedLoss> extended() {
            return Optional.of(again);
        }

        @Override
        public double[] predicted() {
            return Arrays.copyOf(PREDICTED, PREDICTED.length);
        }

        @Override
        public double[] nuisance() {
            return objective.nuisance().isEmpty() ? new double[0] : new double[] {0.3};
        }
    }

    private static Dataset data(double[] sizes, double[] observed) {
        int n = sizes.length;
        double[] errors = new double[n];
        double[] trials = new double[n];
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            errors[i] = 0.01 + 0.01 * (i % 3);
            trials[i] = 50 + 10 * (i % 4);
            weights[i] = 0.5 + 0.5 * (i % 5);
        }
        return new Dataset(
                "error rates",
                Laws.named("kaplan").covariates(),
                Variable.of("error", "probability"),
                Rows.of(sizes),
                observed,
                new Dataset.Roles(List.of(), errors, trials, weights, List.of(), new int[0]));
    }

    @TestFactory
    Stream<DynamicContainer> derivatives() {
        Dataset errorRates = data(SIZES, ERROR_RATES);
        return kinds().flatMap(kind -> combinations(kind.name(), (scale, weights) -> {
            OnErrorRates contract = new OnErrorRates(
                    kind.make().apply(scale, weights),
                    errorRates,
                    ExtendedLosses.of(kind.again(), scale, weights, errorRates));
            return Stream.of(
                            dynamicTest("thirty digits", contract::derivativesAreThoseOfThirtyDigits),
                            dynamicTest("gradient", contract::gradientIsTheDerivativeOfTheLoss),
                            dynamicTest("Hessian", contract::hessianIsTheDerivativeOfTheGradient))
                    .toList();
        }));
    }

    @TestFactory
    Stream<DynamicContainer> fits() {
        return kinds().flatMap(kind -> combinations(
                kind.name(),
                (scale, weights) -> List.of(
                        dynamicTest("fit", () -> assertGlobalFit(kind.make().apply(scale, weights))))));
    }

    private static Stream<DynamicContainer> combinations(
            String name, BiFunction<Scale, RowWeights, List<DynamicTest>> tests) {
        return Arrays.stream(Scale.values())
                .flatMap(scale -> Arrays.stream(RowWeights.values())
                        .map(weights -> dynamicContainer(
                                name + " on " + scale + " with " + weights, tests.apply(scale, weights))));
    }

    private static void assertGlobalFit(Objective objective) {
        Formulation law = Restricted.of(Laws.named("kaplan"), List.of(Restriction.fix("L_inf", 0)));
        double[] sizes = new double[RUNS];
        double[] observed = new double[RUNS];
        RandomStream random = RandomStream.of(5);
        for (int i = 0; i < RUNS; i++) {
            sizes[i] = StrictMath.pow(10, 6.8 + 4.0 * i / RUNS);
            observed[i] = new Law(law, TRUTH).predict(sizes[i]) * (1 + 0.01 * random.nextGaussian());
        }
        Fit fit = new MinimizingEstimator(objective)
                .fit(new FitRequest(law, data(sizes, observed)), FitContext.seeded(1));
        assertThat(fit.status()).as(() -> fit.reasons().toString()).isEqualTo(FitStatus.CONVERGED);
        assertThat(fit.law().parameter(law.parameters().index("alpha").orElseThrow()))
                .isBetween(TRUTH[1] - EXPONENT_ERROR, TRUTH[1] + EXPONENT_ERROR);
        Certificate certificate = fit.certificate();
        assertThat(certificate.crossCheckDifference().orElseThrow()).isGreaterThan(-1e-9);
        assertThat(certificate.negative()).isZero();
    }
}
