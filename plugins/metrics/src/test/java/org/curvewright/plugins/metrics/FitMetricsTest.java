package org.curvewright.plugins.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.curvewright.spi.Notice;
import org.curvewright.spi.Provider;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.metric.FitMetric;
import org.curvewright.spi.metric.Metric;
import org.curvewright.spi.metric.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reference values: Du and Ji 2026, recomputed with scipy 1.10.1; AICc and the deviation follow from their RSS. */
class FitMetricsTest {

    private static final FitResult FIT = KaplanFit.of(new KaplanFit.Squares());

    @ParameterizedTest
    @CsvSource({
        "rss, 3.6471945e-3, 1e-9",
        "r2, 0.9950436, 1e-7",
        "adjusted-r2, 0.9900873, 1e-7",
        "aic, -46.91795, 1e-5",
        "aicc, -38.91795, 1e-5",
        "bic, -47.08022, 1e-5",
        "residual-sd, 0.03019600, 1e-7"
    })
    void scoresThePublishedFit(String id, double expected, double tolerance) {
        assertThat(score(id, FIT).value().orElseThrow()).isCloseTo(expected, within(tolerance));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aic", "aicc", "bic"})
    void refusesACriterionWhereTheObjectiveIsNoLikelihood(String id) {
        Score score = score(id, KaplanFit.of(new KaplanFit.Claiming(false)));
        assertThat(score.value()).isEmpty();
        assertThat(score.notices()).extracting(Notice::code).containsExactly("NO_LIKELIHOOD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aic", "aicc", "bic"})
    void refusesACriterionOfALawThatTheDataDoNotDetermine(String id) {
        Fit fit = FIT.fit();
        Fit open = new Fit(
                fit.law(),
                fit.nuisance(),
                fit.objective(),
                FitStatus.NOT_IDENTIFIED,
                fit.reasons(),
                fit.certificate(),
                fit.logLikelihood());
        Score score = score(id, new FitResult(FIT.key(), FIT.request(), FIT.estimator(), open));
        assertThat(score.value()).isEmpty();
        assertThat(score.notices()).extracting(Notice::code).containsExactly("NOT_IDENTIFIED");
    }

    @Test
    void takesTheLikelihoodOfTheFitWhereTheObjectiveIsNotQuadratic() {
        FitResult fit = KaplanFit.of(new KaplanFit.Claiming(true));
        assertThat(score("aic", fit).value()).hasValue(-2 * 10 + 2 * 3);
    }

    @ParameterizedTest
    @CsvSource({
        "adjusted-r2, TOO_FEW_OBSERVATIONS",
        "aicc, TOO_FEW_OBSERVATIONS",
    })
    void needsMoreObservationsThanParametersAndOne(String id, String code) {
        Score score = score(id, KaplanFit.of(new KaplanFit.Squares(), 2.566, 2.299, 2.184, 1.996));
        assertThat(score.value()).isEmpty();
        assertThat(score.notices()).extracting(Notice::code).containsExactly(code);
    }

    @Test
    void hasNoDeviationWithoutADegreeOfFreedom() {
        Score score = score("residual-sd", KaplanFit.of(new KaplanFit.Squares(), 2.566, 2.299, 2.184));
        assertThat(score.notices())
                .extracting(Notice::text)
                .containsExactly("3 observations leave no degree of freedom beside 3 parameters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"r2", "adjusted-r2"})
    void explainsNoShareOfAConstant(String id) {
        Score score = score(id, KaplanFit.of(new KaplanFit.Squares(), 2, 2, 2, 2, 2, 2));
        assertThat(score.notices()).extracting(Notice::code).containsExactly("CONSTANT_RESPONSE");
    }

    private static Score score(String id, FitResult fit) {
        return ((FitMetric) metric(id)).score(fit);
    }

    static Metric metric(String id) {
        return new MetricsPlugin()
                .metrics().stream()
                        .filter(provider -> provider.id().equals(id))
                        .map(FitMetricsTest::make)
                        .findFirst()
                        .orElseThrow();
    }

    private static <C extends Record> Metric make(Provider<? extends Metric, C> provider) {
        return provider.create(provider.configuration().cast(new Provider.NoConfiguration()));
    }
}
