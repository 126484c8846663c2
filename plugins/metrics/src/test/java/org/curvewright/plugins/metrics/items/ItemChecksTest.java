package org.curvewright.plugins.metrics.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.curvewright.spi.Problem;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Provenance;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.TextColumn;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.metric.ItemMetric;
import org.curvewright.spi.metric.Score;
import org.junit.jupiter.api.Test;

/** What a table must have before its items are scored, and what a key must say. */
class ItemChecksTest {

    private static NumberColumn numbers(String name, double... cells) {
        return NumberColumn.of(Variable.of(name, ""), cells);
    }

    private static Table table(Column... columns) {
        return new Table("items", List.of(columns), Provenance.of("test", ""));
    }

    private static List<String> problems(ItemMetric metric, Column... columns) {
        return metric.check(table(columns)).stream().map(Problem::code).toList();
    }

    private static Forecasts forecasts(ForecastMetric metric) {
        return new Forecasts(metric, new Forecasts.BinnedKeys("confidence", "correct", 2, true, true).configuration());
    }

    @Test
    void aColumnThatIsNotThereIsNamed() {
        PassAt pass = new PassAt("n_samples", "n_pass", OptionalLong.of(2));
        assertThat(problems(pass, numbers("n_samples", 4))).containsExactly("MISSING_COLUMN");
        assertThat(pass.check(table(numbers("n_samples", 4))).get(0).message()).contains("n_pass");
        assertThat(problems(forecasts(ForecastMetric.values()[0]), numbers("confidence", .5)))
                .containsExactly("MISSING_COLUMN");
    }

    @Test
    void halfAPassIsRefused() {
        PassAt pass = new PassAt("n_samples", "n_pass", OptionalLong.of(2));
        assertThat(pass.check(table(numbers("n_samples", 4, 4), numbers("n_pass", 2, 2.5))))
                .extracting(Problem::message)
                .containsExactly("row 2 of items: 'n_pass' is 2.5, not a whole number");
        assertThat(problems(pass, numbers("n_samples", 4), numbers("n_pass", 2)))
                .isEmpty();
    }

    @Test
    void textWhereNumbersAreNeededIsRefused() {
        TextColumn words = TextColumn.of(Variable.of("confidence", ""), List.of("high"));
        assertThat(problems(forecasts(ForecastMetric.values()[0]), words, numbers("correct", 1)))
                .containsExactly("NOT_NUMERIC");
    }

    @Test
    void confidencesBeyondOneAndHalfRightAnswersAreRefused() {
        for (ForecastMetric metric : ForecastMetric.values()) {
            assertThat(problems(forecasts(metric), numbers("confidence", 1.5), numbers("correct", 1)))
                    .containsExactly("BAD_VALUE");
            assertThat(problems(forecasts(metric), numbers("confidence", .5), numbers("correct", .5)))
                    .containsExactly("BAD_VALUE");
            assertThat(problems(forecasts(metric), numbers("confidence", .5, .9), numbers("correct", 1, 0)))
                    .isEmpty();
        }
    }

    /** Confidences .5, .9, .8 and outcomes 1, 0, 1, by hand. */
    @Test
    void forecastsAreScoredAsTheirFormulasSay() {
        Table answers = table(numbers("confidence", .5, .9, .8), numbers("correct", 1, 0, 1));
        Map<ForecastMetric, Double> expected = Map.of(
                ForecastMetric.BRIER,
                (.25 + .81 + .04) / 3,
                ForecastMetric.CONFIDENCE_GAP,
                2.2 / 3 - 2.0 / 3,
                ForecastMetric.AUROC,
                0.0,
                ForecastMetric.LOG_SCORE,
                -(StrictMath.log(.5) + StrictMath.log(.1) + StrictMath.log(.8)) / 3);
        expected.forEach((metric, value) -> assertThat(
                        forecasts(metric).score(answers).value().orElseThrow())
                .as(metric.name())
                .isCloseTo(value, within(1e-12)));
    }

    @Test
    void nothingPassedIsStillSoManyTrials() {
        PassUntil censored = new PassUntil(
                new PassUntil.Configuration(RateEstimator.CENSORED, OptionalInt.empty(), "n_samples", "n_pass"));
        Score score = censored.score(table(numbers("n_samples", 400, 600), numbers("n_pass", 0, 0)));
        assertThat(score.value().orElseThrow()).isZero();
        assertThat(score.trials().orElseThrow()).isEqualTo(1000);
        assertThat(score.notices().get(0).text()).contains("none of 1000 samples passed; a rate of up to 0.003");
    }

    @Test
    void accuracyIsNotTakenOfTheNormalisedMeasure() {
        NumberColumn normalised =
                NumberColumn.of(Variable.of("acc_norm", "probability").withConvention("acc_norm"), 1, 0);
        ColumnMean accuracy = ColumnMean.share("acc_norm", OptionalDouble.empty(), Optional.empty(), "acc");
        assertThat(problems(accuracy, normalised)).containsExactly("MEASURE_MISMATCH");
        assertThat(problems(
                        ColumnMean.share("acc_norm", OptionalDouble.empty(), Optional.empty(), "acc_norm"), normalised))
                .isEmpty();
    }

    @Test
    void moreTriesThanSamplesAreNotKnown() {
        Table counts = table(numbers("n_samples", 4, 2), numbers("n_pass", 2, 1));
        Score score = new PassAt("n_samples", "n_pass", OptionalLong.of(3)).score(counts);
        assertThat(score.value()).isEmpty();
        assertThat(score.notices().get(0).code()).isEqualTo("TOO_FEW_SAMPLES");
        // Unbiased pass@2: 1 − C(2,2)/C(4,2) = 5/6 and 1.
        assertThat(new PassAt("n_samples", "n_pass", OptionalLong.of(2))
                        .score(counts)
                        .value()
                        .orElseThrow())
                .isCloseTo((5.0 / 6 + 1) / 2, within(1e-15));
    }

    @Test
    void keysThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new Forecasts.BinnedKeys("c", "r", 0, false, false))
                .hasMessage("bins is 0, not at least 1");
        assertThatThrownBy(() -> new PassAt.Configuration(0, "n", "c")).hasMessage("k is 0, not at least 1");
        assertThatThrownBy(() -> new Configurations.Accuracy("c", OptionalDouble.of(1), Optional.empty()))
                .hasMessage("chance is 1, not from 0 to below 1");
        assertThatThrownBy(() -> new Configurations.NormalisedAccuracy("c", OptionalDouble.of(-1), Optional.empty()))
                .hasMessage("chance is -1, not from 0 to below 1");
    }
}
