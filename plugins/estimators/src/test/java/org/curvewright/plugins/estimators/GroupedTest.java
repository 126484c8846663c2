package org.curvewright.plugins.estimators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.curvewright.numerics.optimize.Optimum;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.fit.Reason;
import org.curvewright.spi.fit.Refitter;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Grouped;
import org.curvewright.spi.law.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Many groups with a parameter in common: the same minimum as a search without structure, and hundreds of them. */
class GroupedTest {

    private static final int POINTS = 12;
    private static final double EXPONENT = 0.3;
    private static final double NOISE = 0.003;
    private static final FitContext CONTEXT = FitContext.seeded(7);

    private final Estimator estimator = new MinimizingEstimator(new LeastSquares(RowWeights.NONE));
    private final Formulation kaplan = Laws.named("kaplan");

    private Dataset data(int groups) {
        double[] x = new double[groups * POINTS];
        double[] y = new double[x.length];
        int[] group = new int[x.length];
        RandomStream random = RandomStream.of(5, groups);
        for (int i = 0; i < x.length; i++) {
            group[i] = i / POINTS;
            x[i] = Math.scalb(1.0, 2 * (i % POINTS));
            Rows row = Rows.of(new double[] {x[i]});
            double a = 2 + 0.01 * group[i];
            y[i] = new Law(kaplan, theta(a, EXPONENT, 1 + 0.02 * (group[i] % 7))).predict(row)[0]
                    + NOISE * random.nextGaussian();
        }
        return new Dataset(
                "many",
                kaplan.covariates(),
                Variable.of("loss", "nats/token"),
                Rows.grouped(group, x),
                y,
                new Dataset.Roles(
                        List.of(),
                        new double[0],
                        new double[0],
                        new double[0],
                        IntStream.range(0, groups).mapToObj(g -> "g" + g).toList(),
                        new int[0]));
    }

    private double[] theta(double a, double alpha, double floor) {
        return kaplan.parameters().symbols().stream()
                .mapToDouble(symbol -> symbol.equals("alpha") ? alpha : symbol.equals("a") ? a : floor)
                .toArray();
    }

    private FitRequest request(Dataset data) {
        return new FitRequest(Grouped.of(kaplan, data.roles().groups(), Set.of("alpha")), data);
    }

    private static double shared(FitRequest request, double[] theta) {
        return theta[request.formulation().parameters().index("alpha").orElseThrow()];
    }

    @Test
    void findsTheMinimumThatASearchWithoutStructureFinds() {
        FitRequest request = request(data(20));
        assertThat(GroupedSetting.serves(request)).isTrue();
        Fit fit = estimator.fit(request, CONTEXT);
        Setting whole = Setting.of(request, estimator.objective());
        List<double[]> starts = whole.formulation().startingPoints(whole.data());
        Found dense = new Search(whole, Minimization.target(whole)).run(Box.around(whole, starts), starts);
        assertThat(fit.objective()).isCloseTo(dense.objective(), within(1e-9 * dense.objective()));
        assertThat(shared(request, fit.law().theta()))
                .isCloseTo(shared(request, whole.natural(dense.parameters())), within(1e-6));
        assertThat(fit.status()).isEqualTo(FitStatus.CONVERGED);
    }

    /** The common exponent is searched by descents from what the groups make of it, where a search of all at once scans a grid. */
    @Test
    void isNoProofOfAGlobalOptimum() {
        assertThat(estimator.fit(request(data(20)), CONTEXT).reasons())
                .extracting(Reason::text)
                .containsExactly(
                        "the gradient vanishes and no direction lowers the objective; global optimality is not proven: the parameters in"
                                + " common are descended for, and no grid covers them; none of 5 starts ended lower");
    }

    /** With an exponent of every group, and a level in common. */
    @Test
    void manyExponentsAreBeyondEveryGrid() {
        Dataset data = data(30);
        FitRequest request = new FitRequest(Grouped.of(kaplan, data.roles().groups(), Set.of("L_inf")), data);
        assertThat(estimator.fit(request, CONTEXT).reasons())
                .extracting(Reason::text)
                .anySatisfy(text -> assertThat(text)
                        .startsWith("global optimality is not proven: a grid cannot cover 30 nonlinear parameters;"));
    }

    @Test
    void hundredsOfGroupsDetermineTheirCommonExponent() {
        FitRequest request = request(data(250));
        Fit fit = estimator.fit(request, CONTEXT);
        assertThat(fit.status()).isEqualTo(FitStatus.CONVERGED);
        assertThat(shared(request, fit.law().theta())).isCloseTo(EXPONENT, within(0.002));
        assertThat(fit.certificate().positive()).isEqualTo(501);
        assertThat(fit.certificate().crossCheckDifference().orElseThrow()).isCloseTo(0, within(1e-9));
        // σ̂ of the noise: n − p = 3,000 − 501.
        assertThat(Math.sqrt(fit.objective() / 2499)).isCloseTo(NOISE, within(0.05 * NOISE));
    }

    private static List<Objective> others() {
        return List.of(
                Objectives.residual(Huber.of(.001), Scale.LOG, RowWeights.NONE),
                Objectives.residual(new PseudoHuber(.001), Scale.LOG, RowWeights.NONE),
                Objectives.likelihood(new Squared(), Scale.RESPONSE, RowWeights.NONE));
    }

    @ParameterizedTest
    @MethodSource("others")
    void anyObjectiveFindsTheMinimumThatADescentOfAllAtOnceFinds(Objective objective) {
        FitRequest request = request(data(29));
        assertThat(GroupedSetting.serves(request)).isTrue();
        Fit fit = new MinimizingEstimator(objective).fit(request, CONTEXT);
        Setting whole = Setting.of(request, objective);
        double[] apart = fit.law().theta().clone();
        Arrays.setAll(apart, k -> apart[k] * (1 + (k % 2 == 0 ? 1e-3 : -1e-3)));
        Target target = Minimization.target(whole);
        Optimum dense = target.descend(
                apart, Box.around(whole, List.of(apart)).reaching(apart).hard(whole), Target.PATIENT);
        assertThat(fit.objective()).isCloseTo(dense.objective(), within(1e-10 * Math.abs(dense.objective())));
        assertThat(shared(request, fit.law().theta()))
                .isCloseTo(shared(request, whole.natural(dense.parameters())), within(1e-6));
        assertThat(fit.status()).isEqualTo(FitStatus.CONVERGED);
        assertThat(fit.nuisance()).hasSameSizeAs(objective.nuisance());
    }

    @Test
    void hundredsOfGroupsShareByHubersLossToo() {
        FitRequest request = request(data(100));
        Estimator huber = new MinimizingEstimator(others().get(0));
        assertThat(huber.objection(request)).isEmpty();
        assertThat(new MinimizingEstimator(huber.objective(), SecondOptimizer.BOBYQA).objection(request))
                .hasValueSatisfying(fact -> assertThat(fact).contains("cross-check", "own"));
        Fit fit = huber.fit(request, CONTEXT);
        assertThat(fit.status()).isEqualTo(FitStatus.CONVERGED);
        assertThat(shared(request, fit.law().theta())).isCloseTo(EXPONENT, within(0.004));
        assertThat(fit.certificate().positive()).isEqualTo(201);
        assertThat(fit.certificate().crossCheckDifference().orElseThrow()).isCloseTo(0, within(1e-6));
    }

    @ParameterizedTest
    @MethodSource("others")
    void refitsByAnyObjectiveAreTheFitsOfTheRowsDrawn(Objective objective) {
        Dataset data = data(25);
        FitRequest request = request(data);
        Estimator of = new MinimizingEstimator(objective);
        Fit fit = of.fit(request, CONTEXT);
        double[] times = new double[data.size()];
        Arrays.setAll(times, i -> i % 6 == 0 ? 0 : 1);
        Refitter.Refit refit = of.refitter(request, fit, CONTEXT).refit(data.observed(), times);
        Fit whole = of.fit(
                request(data.rows(
                        IntStream.range(0, data.size()).filter(i -> i % 6 != 0).toArray())),
                CONTEXT);
        assertThat(refit.objective()).isCloseTo(whole.objective(), within(1e-8 * Math.abs(whole.objective())));
    }

    @Test
    void refitsAreTheFitsOfTheChangedData() {
        Dataset data = data(25);
        FitRequest request = request(data);
        Fit fit = estimator.fit(request, CONTEXT);
        Refitter refitter = estimator.refitter(request, fit, CONTEXT);
        double[] ones = new double[data.size()];
        Arrays.fill(ones, 1);
        double[] observed = fit.law().predict(data.rows());
        RandomStream random = RandomStream.of(9);
        Arrays.setAll(observed, i -> observed[i] + NOISE * random.nextGaussian());
        Refitter.Refit refit = refitter.refit(observed, ones);
        Fit whole = estimator.fit(request(data.withObserved(observed)), CONTEXT);
        assertThat(refit.objective()).isCloseTo(whole.objective(), within(1e-9 * whole.objective()));
        assertThat(refit.status()).isEqualTo(FitStatus.CONVERGED);
    }

    @Test
    void aGroupWithoutACurveIsNamedAndSpoilsNothing() {
        Dataset data = data(25);
        double[] observed = data.observed().clone();
        // Constant in the first group: its amplitude is 0, whatever the exponent.
        Arrays.fill(observed, 0, POINTS, 1.0);
        Fit fit = estimator.fit(request(data.withObserved(observed)), CONTEXT);
        assertThat(shared(request(data), fit.law().theta())).isCloseTo(EXPONENT, within(0.01));
        assertThat(fit.reasons()).anySatisfy(reason -> assertThat(reason.text()).contains("1 of 25 groups (g0)"));
    }

    /** A group that no row is of has parameters without effect, which the search of all at once says. */
    @Test
    void anEmptyGroupIsNotSearchedByItself() {
        Dataset data = data(25);
        Dataset without = data.rows(IntStream.range(POINTS, data.size()).toArray());
        assertThat(GroupedSetting.serves(request(without))).isFalse();
    }
}
