package org.curvewright.plugins.metrics.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.curvewright.spi.Notice;
import org.curvewright.spi.Plugin;
import org.curvewright.spi.Problem;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Provenance;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.TextColumn;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.metric.Score;
import org.curvewright.testkit.PluginContract;
import org.junit.jupiter.api.Test;

/** Hand-computed scores of a few items, and what is not scored. */
class ItemMetricsTest implements PluginContract {

    private static final double EXACT = 1e-15;
    private static final ColumnMean ACCURACY =
            ColumnMean.share("correct", OptionalDouble.of(0.25), Optional.of("choices"), "acc");
    private static final Choices.Configuration CHOICES =
            new Choices.Configuration("sample_id", "choice_id", "is_correct", "logprob", Optional.empty());
    private static final Forecasts.Configuration FORECASTS =
            new Forecasts.Keys("confidence", "correct").configuration();

    @Override
    public Plugin plugin() {
        return new ItemMetricsPlugin();
    }

    private static NumberColumn numbers(String name, double... cells) {
        return NumberColumn.of(Variable.of(name, ""), cells);
    }

    private static Table table(org.curvewright.spi.data.Column... columns) {
        return new Table("items", List.of(columns), Provenance.of("test", ""));
    }

    private static List<String> codes(Score score) {
        return score.notices().stream().map(Notice::code).toList();
    }

    /** METHODS' example: shares .4, .2, .2, .2 and .4, .6 of the rest. */
    private static Table choices(double... shares) {
        double[] logs = new double[shares.length];
        double[] ids = new double[shares.length];
        double[] right = new double[shares.length];
        for (int i = 0; i < shares.length; i++) {
            logs[i] = StrictMath.log(shares[i]) - 20;
            ids[i] = i;
            right[i] = i == 0 ? 1 : 0;
        }
        return table(
                numbers("sample_id", new double[shares.length]),
                numbers("choice_id", ids),
                numbers("is_correct", right),
                numbers("logprob", logs));
    }

    @Test
    void accuracyHasTheHarnessesStandardErrorAndTheChanceOfItsChoices() {
        Table items = table(numbers("correct", 1, 0, 1, 1), numbers("choices", 4, 4, 5, 5));
        Score score = ACCURACY.score(items);
        assertThat(score.value()).hasValue(0.75);
        assertThat(score.standardError().orElseThrow()).isCloseTo(Math.sqrt(0.75 * 0.25 / 3), within(EXACT));
        assertThat(score.trials()).hasValue(4);
        assertThat(ACCURACY.chance(items).orElseThrow()).isCloseTo(0.225, within(EXACT));
    }

    @Test
    void noSuccessHasAnErrorAndSaysHow() {
        Score score = ACCURACY.score(table(numbers("correct", 0, 0, 0, 0)));
        assertThat(score.value()).hasValue(0);
        assertThat(score.standardError().orElseThrow()).isCloseTo(Math.sqrt(0.25 * 0.75 / 8), within(EXACT));
        assertThat(codes(score)).containsExactly("ZERO_SUCCESSES");
    }

    @Test
    void missingItemsAreCounted() {
        Score score = ACCURACY.score(table(numbers("correct", 1, Double.NaN, 0)));
        assertThat(score.value()).hasValue(0.5);
        assertThat(score.trials()).hasValue(2);
        assertThat(codes(score)).containsExactly("MISSING_ITEMS");
        assertThat(codes(ACCURACY.score(table(numbers("correct", Double.NaN))))).containsExactly("NO_ITEMS");
    }

    @Test
    void theChainOfOneItem() {
        Table uniform = choices(0.4, 0.2, 0.2, 0.2);
        assertThat(new Choices(ChoiceMetric.BRIER, CHOICES)
                        .score(uniform)
                        .value()
                        .orElseThrow())
                .isCloseTo(0.48, within(1e-14));
        assertThat(new Choices(ChoiceMetric.GRADE, CHOICES).score(uniform).value())
                .hasValue(1);
        Table concentrated = choices(0.4, 0.6);
        assertThat(new Choices(ChoiceMetric.BRIER, CHOICES)
                        .score(concentrated)
                        .value()
                        .orElseThrow())
                .isCloseTo(0.72, within(1e-14));
        assertThat(new Choices(ChoiceMetric.GRADE, CHOICES).score(concentrated).value())
                .hasValue(0);
        assertThat(new Choices(ChoiceMetric.SHARE, CHOICES).chance(uniform)).hasValue(0.25);
    }

    /** Probabilities .4, .5 and .1 as they are; the helper above makes all smaller by e^−20, which cancels elsewhere. */
    @Test
    void whatTheWrongChoicesDo() {
        Table concentrated = choices(0.4, 0.5, 0.1);
        assertThat(wrong(ChoiceMetric.P_INCORRECT, concentrated) * StrictMath.exp(20))
                .isCloseTo(0.6, within(1e-12));
        assertThat(wrong(ChoiceMetric.TOP_DISTRACTOR, concentrated)).isCloseTo(StrictMath.log(0.5) - 20, within(1e-14));
        assertThat(wrong(ChoiceMetric.MARGIN, concentrated)).isCloseTo(StrictMath.log(0.8), within(1e-14));
    }

    private static double wrong(ChoiceMetric metric, Table table) {
        return new Choices(metric, CHOICES).score(table).value().orElseThrow();
    }

    @Test
    void tiesShareThePointAndMissingChoicesAreCounted() {
        assertThat(codes(new Choices(ChoiceMetric.GRADE, CHOICES).score(choices(0.5, 0.5))))
                .contains("TIED_CHOICES");
        Table lonely = table(
                numbers("sample_id", 1, 1, 2),
                numbers("choice_id", 0, 1, 0),
                numbers("is_correct", 1, 0, 1),
                numbers("logprob", -1, -2, -1));
        assertThat(codes(new Choices(ChoiceMetric.GRADE, CHOICES).score(lonely)))
                .contains("INCOMPLETE_CHOICES");
    }

    @Test
    void lengthsMakeTheNormalisedConvention() {
        Choices.Configuration perByte =
                new Choices.Configuration("sample_id", "choice_id", "is_correct", "logprob", Optional.of("n_bytes"));
        Table items = table(
                numbers("sample_id", 1, 1),
                numbers("choice_id", 0, 1),
                numbers("is_correct", 1, 0),
                numbers("logprob", -10, -4),
                numbers("n_bytes", 10, 2));
        assertThat(new Choices(ChoiceMetric.GRADE, CHOICES).score(items).value())
                .hasValue(0);
        Choices normalised = new Choices(ChoiceMetric.GRADE, perByte);
        assertThat(normalised.score(items).value()).hasValue(1);
        assertThat(normalised.convention()).hasValue("acc_norm");
    }

    @Test
    void certaintyMakesBrierAndTheCalibrationErrorOneLessAccuracy() {
        Table items = table(numbers("confidence", 1, 1, 1, 1), numbers("correct", 1, 1, 1, 0));
        assertThat(new Forecasts(ForecastMetric.BRIER, FORECASTS).score(items).value())
                .hasValue(0.25);
        assertThat(new Forecasts(ForecastMetric.ECE, FORECASTS).score(items).value())
                .hasValue(0.25);
        assertThat(new Forecasts(ForecastMetric.AUROC, FORECASTS).score(items).value())
                .hasValue(0.5);
        assertThat(codes(new Forecasts(ForecastMetric.LOG_SCORE, FORECASTS).score(items)))
                .contains("CLIPPED");
        Table one = table(numbers("confidence", 0.5, 0.7), numbers("correct", 1, 1));
        assertThat(codes(new Forecasts(ForecastMetric.AUROC, FORECASTS).score(one)))
                .containsExactly("ONE_CLASS");
    }

    @Test
    void aConfidenceOutsideItsRangeIsAProblem() {
        Table items = table(numbers("confidence", 0.2, 1.5), numbers("correct", 1, 1));
        assertThat(new Forecasts(ForecastMetric.BRIER, FORECASTS).check(items))
                .containsExactly(new Problem(
                        "BAD_VALUE", "with.confidence", "row 2 of items: 'confidence' is 1.5, not between 0 and 1"));
    }

    @Test
    void passAtKIsUnbiased() {
        Table items = table(numbers("n_samples", 200, 200), numbers("n_pass", 3, 3));
        assertThat(new PassAt("n_samples", "n_pass", OptionalLong.of(10))
                        .score(items)
                        .value()
                        .orElseThrow())
                .isCloseTo(0.1433074, within(5e-8));
        assertThat(codes(new PassAt("n_samples", "n_pass", OptionalLong.of(300)).score(items)))
                .containsExactly("TOO_FEW_SAMPLES");
        assertThat(new PassAt("n_samples", "n_pass", OptionalLong.empty())
                        .score(items)
                        .value())
                .hasValue(1);
    }

    @Test
    void estimatorsOfTheRateOfPassing() {
        Table items = table(numbers("n_samples", 11, 21, 100), numbers("n_pass", 2, 2, 1));
        assertThat(rate(RateEstimator.UNBIASED, items)).isCloseTo((0.1 + 0.05 + 0.01) / 3, within(EXACT));
        assertThat(rate(RateEstimator.MLE, items)).isCloseTo((2.0 / 11 + 2.0 / 21 + 0.01) / 3, within(EXACT));
        assertThat(rate(RateEstimator.CENSORED, items)).isCloseTo(5.0 / 132, within(EXACT));
        assertThat(rate(RateEstimator.JEFFREYS, items)).isCloseTo((2.5 / 12 + 2.5 / 22 + 1.5 / 101) / 3, within(EXACT));
        Table none = table(numbers("n_samples", 1000), numbers("n_pass", 0));
        assertThat(codes(passUntil(RateEstimator.MLE).score(none))).containsExactly("ZERO_SUCCESSES");
    }

    private static PassUntil passUntil(RateEstimator estimator) {
        return new PassUntil(new PassUntil.Configuration(estimator, OptionalInt.of(2), "n_samples", "n_pass"));
    }

    private static double rate(RateEstimator estimator, Table items) {
        return passUntil(estimator).score(items).value().orElseThrow();
    }

    @Test
    void outputsAreComparedTokenByToken() {
        Table items = table(
                TextColumn.of(Variable.of("output", ""), List.of("1 2 3", " 4 5 ")),
                TextColumn.of(Variable.of("target", ""), List.of("1 3", "4 5")));
        Outputs.Configuration with = new Outputs.Configuration("output", "target");
        assertThat(Outputs.exactMatch(with).score(items).value()).hasValue(0.5);
        assertThat(Outputs.tokenEditDistance(with).score(items).value().orElseThrow())
                .isCloseTo(1.0 / 6, within(EXACT));
        assertThat(Levenshtein.distance("kitten".split(""), "sitting".split("")))
                .isEqualTo(3);
    }
}
