package org.curvewright.plugins.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.numerics.random.WildWeight;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.inference.Draws;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.inference.Intervals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BootstrapTest {

    private static final FitContext CONTEXT = FitContext.seeded(7);
    private static final int MANY = 20_000;
    /** Of a standard error from MANY draws, five standard deviations. */
    private static final double SAMPLING = 5 / Math.sqrt(2. * MANY);

    /** Residuals −3, 1, 1, 1 and a mean of 10: Σr² = 12. */
    private static final FitResult FIT = MeanFit.of(7, 11, 11, 11);

    @ParameterizedTest
    @CsvSource({"SD_DOF, 4", "SD_DDOF1, 4", "SD_ML, 3"})
    void drawsTheNoiseAsked(Noise noise, double variance) {
        assertThat(deviation(FIT, new Parametric(noise))).isCloseTo(Math.sqrt(variance / 4), spread(variance / 4));
    }

    @Test
    void drawsTheStandardErrorsOfTheObservations() {
        FitResult fit = MeanFit.withErrors(new double[] {1, 2, 3, 4}, 7, 11, 11, 11);
        assertThat(deviation(fit, new Parametric(Noise.STANDARD_ERRORS)))
                .isCloseTo(Math.sqrt(30) / 4, spread(30. / 16));
    }

    @Test
    void endsAtPercentiles() {
        Interval interval = interval(run(FIT, new Parametric(Noise.SD_DOF), MANY, Discard.NONE));
        assertThat(interval.lower().orElseThrow()).isCloseTo(10 - 1.96, within(.095));
        assertThat(interval.upper().orElseThrow()).isCloseTo(10 + 1.96, within(.095));
    }

    @Test
    void drawsPairs() {
        assertThat(deviation(FIT, new Pairs())).isCloseTo(Math.sqrt(3. / 4), spread(3. / 4));
    }

    @Test
    void drawsWholeClusters() {
        FitResult fit = MeanFit.clustered(new int[] {0, 0, 1, 1, 2, 2}, 7, 7, 10, 10, 13, 13);
        assertThat(deviation(fit, new Clusters())).isCloseTo(Math.sqrt(6. / 3), spread(6. / 3));
    }

    @Test
    void drawsResidualsOfTheVarianceThatTheFitTookAway() {
        assertThat(deviation(FIT, new ResampledResiduals())).isCloseTo(1, spread(1));
    }

    @ParameterizedTest
    @EnumSource(WildWeight.class)
    void multipliesResidualsByWildWeights(WildWeight weight) {
        assertThat(deviation(FIT, new Wild(weight))).isCloseTo(1, spread(1));
    }

    @Test
    void givesAClusterOneWildWeight() {
        FitResult fit = MeanFit.clustered(new int[] {0, 0, 1, 1, 2, 2}, 7, 7, 10, 10, 13, 13);
        // 2 clusters of sums ±2·3/√(5/6) over 6 rows: 2·(6²·6/5)/6² = 2.4
        assertThat(deviation(fit, new Wild(WildWeight.RADEMACHER))).isCloseTo(Math.sqrt(2.4), spread(2.4));
    }

    @Test
    void chunksGiveTheSameDraws() {
        Bootstrap bootstrap = bootstrap(new Parametric(Noise.SD_DOF), 10, Discard.NONE);
        Draws whole = bootstrap.draw(FIT, 0, 10, CONTEXT);
        Draws chunks = bootstrap.draw(FIT, 0, 3, CONTEXT).then(bootstrap.draw(FIT, 3, 10, CONTEXT));
        assertThat(chunks.theta()).usingRecursiveComparison().isEqualTo(whole.theta());
    }

    @Test
    void countsDrawsOnABound() {
        Intervals intervals = run(MeanFit.of(-1, 1, -2, 2), new Parametric(Noise.SD_DOF), MANY, Discard.NONE);
        assertThat(intervals.counts().get("draws-at-bound")).isCloseTo(MANY / 2., within(5 * Math.sqrt(MANY) / 2));
        assertThat(intervals.counts())
                .containsEntry("draws-at-bound/mu", intervals.counts().get("draws-at-bound"));
        assertThat(intervals.counts()).containsEntry("convergence-rate", 1.0).containsEntry("draws-discarded", 0.0);
    }

    @Test
    void keepsDrawsOnABound() {
        Interval interval = interval(run(MeanFit.of(-1, 1, -2, 2), new Parametric(Noise.SD_DOF), 200, Discard.NONE));
        assertThat(interval.lower()).hasValue(0);
    }

    @Test
    void discardsDrawsOnABoundWhenAskedAndSaysSo() {
        Intervals intervals = run(MeanFit.of(-1, 1, -2, 2), new Parametric(Noise.SD_DOF), 200, Discard.AT_BOUND);
        assertThat(interval(intervals).lower().orElseThrow()).isPositive();
        assertThat(intervals.notices())
                .extracting(Notice::code)
                .containsExactly("DRAWS_AT_BOUND", "DRAWS_DISCARDED", "FEW_DRAWS");
    }

    @Test
    void countsFailedDraws() {
        Draws draws = new Draws(
                List.of(new double[] {Double.NaN}, new double[] {1}, new double[] {2}, new double[] {3}),
                List.of(FitStatus.FAILED, FitStatus.CONVERGED, FitStatus.CONVERGED, FitStatus.NO_FINITE_OPTIMUM));
        Intervals intervals = bootstrap(new Pairs(), 4, Discard.NONE).reduce(FIT, List.of(MeanFit.MU), draws, CONTEXT);
        assertThat(intervals.counts())
                .containsEntry("draws", 4.0)
                .containsEntry("draws-failed", 1.0)
                .containsEntry("draws-without-optimum", 1.0)
                .containsEntry("convergence-rate", 0.5);
    }

    @Test
    void takesTheSeventhDefinitionOfAQuantile() {
        Draws draws = new Draws(
                List.of(new double[] {4}, new double[] {1}, new double[] {3}, new double[] {2}),
                List.of(FitStatus.CONVERGED, FitStatus.CONVERGED, FitStatus.CONVERGED, FitStatus.CONVERGED));
        Intervals intervals = new Bootstrap("pairs-bootstrap", new Pairs(), 4, .5, Discard.NONE)
                .reduce(FIT, List.of(MeanFit.MU), draws, CONTEXT);
        assertThat(interval(intervals).lower()).hasValue(1.75);
        assertThat(interval(intervals).upper()).hasValue(3.25);
    }

    @Test
    void fewDrawsAreTold() {
        Intervals few = run(FIT, new Parametric(Noise.SD_DOF), 199, Discard.NONE);
        assertThat(few.notices()).extracting(Notice::code).containsExactly("FEW_DRAWS");
        assertThat(interval(few).notices()).isEqualTo(few.notices());
        Intervals enough = run(FIT, new Parametric(Noise.SD_DOF), 200, Discard.NONE);
        assertThat(enough.notices()).isEmpty();
        assertThat(interval(enough).notices()).isEmpty();
    }

    @Test
    void needsResidualsToResample() {
        FitResult fit = MeanFit.of(Dataset.Roles.NONE, new MeanFit.Opaque(), 1, 2, 3);
        assertThat(code(fit, new Parametric(Noise.SD_DOF))).isEqualTo("NO_RESIDUALS");
    }

    @Test
    void needsADegreeOfFreedom() {
        assertThat(code(MeanFit.of(1), new Parametric(Noise.SD_DOF))).isEqualTo("NO_DEGREES_OF_FREEDOM");
    }

    @Test
    void needsClusters() {
        assertThat(code(FIT, new Clusters())).isEqualTo("NO_CLUSTERS");
    }

    @ParameterizedTest
    @CsvSource({"0, all observations are in one cluster", "1, the observations come in two clusters"})
    void needsThreeClusters(int second, String told) {
        FitResult fit = MeanFit.clustered(new int[] {0, 0, second, second}, 8, 8, 12, 12);
        Interval interval = interval(run(fit, new Clusters(), 10, Discard.NONE));
        assertThat(interval.lower()).isEmpty();
        assertThat(interval.notices()).extracting(Notice::code).containsExactly("TOO_FEW_CLUSTERS");
        assertThat(interval.notices().get(0).text()).startsWith(told);
    }

    @Test
    void fewClustersAreTold() {
        int[] nine = IntStream.range(0, 9).toArray();
        int[] ten = IntStream.range(0, 10).toArray();
        double[] values = {7, 11, 11, 11, 8, 9, 10, 12, 13, 10};
        Intervals few = run(MeanFit.clustered(nine, Arrays.copyOf(values, 9)), new Clusters(), 200, Discard.NONE);
        assertThat(few.intervals().get(0).notices()).extracting(Notice::code).containsExactly("FEW_CLUSTERS");
        assertThat(few.intervals().get(0).notices().get(0).text()).contains("9 clusters, fewer than 10");
        assertThat(run(MeanFit.clustered(ten, values), new Clusters(), 200, Discard.NONE)
                        .notices())
                .isEmpty();
    }

    @Test
    void needsStandardErrors() {
        assertThat(code(FIT, new Parametric(Noise.STANDARD_ERRORS))).isEqualTo("NO_STANDARD_ERRORS");
    }

    @Test
    void refusesALevelThatIsNoShare() {
        assertThatThrownBy(() -> new Bootstrap("pairs-bootstrap", new Pairs(), 10, 95, Discard.NONE))
                .hasMessage("level is 95; between 0 and 1");
    }

    private static String code(FitResult fit, Scheme scheme) {
        Interval interval = interval(run(fit, scheme, 10, Discard.NONE));
        assertThat(interval.lower()).isEmpty();
        return interval.notices().get(0).code();
    }

    private static org.assertj.core.data.Offset<Double> spread(double variance) {
        return within(SAMPLING * Math.sqrt(variance) * 2);
    }

    private static double deviation(FitResult fit, Scheme scheme) {
        return interval(run(fit, scheme, MANY, Discard.NONE)).standardError().orElseThrow();
    }

    private static Interval interval(Intervals intervals) {
        return intervals.intervals().get(0);
    }

    private static Intervals run(FitResult fit, Scheme scheme, int draws, Discard discard) {
        return bootstrap(scheme, draws, discard).intervals(fit, List.of(MeanFit.MU), CONTEXT);
    }

    private static Bootstrap bootstrap(Scheme scheme, int draws, Discard discard) {
        return new Bootstrap("bootstrap", scheme, draws, .95, discard);
    }
}
