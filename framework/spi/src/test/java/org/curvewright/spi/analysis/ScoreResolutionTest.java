package org.curvewright.spi.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Sampling;
import org.curvewright.spi.data.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScoreResolutionTest {

    private static final Variable SIZE = Variable.of("N", "parameters");
    private static final Variable SCORE = Variable.of("acc", "probability");

    private static Dataset data(Variable response, Rows rows, Dataset.Roles roles, double... scores) {
        return new Dataset("data", List.of(SIZE), response, rows, scores, roles);
    }

    private static Dataset.Roles errors(double... errors) {
        return new Dataset.Roles(List.of(), errors, new double[0], new double[0], List.of(), new int[0]);
    }

    /** √(.6 · .4/100) of a share; of one at 1, that of half an item less. */
    @Test
    void aShareOfItemsErrsByTheBinomialDistribution() {
        Dataset data = data(SCORE.withItems(100), Rows.of(new double[] {1, 2}), Dataset.Roles.NONE, .6, 1);
        Sampling sampling = Sampling.of(data).orElseThrow();
        assertThat(sampling.errors()[0]).isCloseTo(Math.sqrt(.0024), within(1e-15));
        assertThat(sampling.errors()[1]).isCloseTo(Math.sqrt(.995 * .005 / 100), within(1e-15));
        assertThat(sampling.items().orElseThrow()).containsExactly(100, 100);
    }

    @Test
    void standardErrorsAsGivenComeFirst() {
        Dataset data = data(SCORE.withItems(100), Rows.of(new double[] {1, 2}), errors(.03, .04), .6, 1);
        assertThat(Sampling.of(data).orElseThrow().errors()).containsExactly(.03, .04);
    }

    @Test
    void whatIsNoShareOfItsItemsHasNoErrorFromThem() {
        assertThat(Sampling.of(data(SCORE.withItems(9), Rows.of(new double[] {1}), Dataset.Roles.NONE, 2.5)))
                .isEmpty();
    }

    /** Steps of .2 and of .1 along N, rows unordered: the larger needs (1.959964 + .8416212)² · 2 · .0025/.04 · 100 items. */
    @Test
    void halfOfTheStepsAreSeenInTheOrderOfTheFirstCovariate() {
        Dataset.Roles roles = new Dataset.Roles(
                List.of(),
                new double[] {.05, .05, .05},
                new double[] {100, 100, 100},
                new double[0],
                List.of(),
                new int[0]);
        ScoreResolution found = ScoreResolution.of(data(SCORE, Rows.of(new double[] {4, 1, 2}), roles, .6, .3, .5))
                .orElseThrow();
        assertThat(found.scores()).containsExactly(.3, .5, .6);
        assertThat(found.itemsNeeded()).hasValue(Math.ceil(Math.pow(1.959964 + .8416212, 2) * .005 / .04 * 100));
        assertThat(found.detectableDifference()).isCloseTo(1.959964 * Math.sqrt(2) * .05, within(1e-7));
    }

    /** From the largest of one group to the smallest of the next is no step. */
    @Test
    void groupsAreNoStepsOfEachOther() {
        Sampling sampling = new Sampling(new double[] {.05, .05}, Optional.of(new double[] {100, 100}));
        assertThat(new ScoreResolution(new double[] {.3, .5}, sampling).itemsNeeded())
                .isPresent();
        assertThat(new ScoreResolution(new double[] {.3, .5}, sampling, new int[] {0, 1}).itemsNeeded())
                .isEmpty();
    }

    @Test
    void standardErrorsAloneTellTheDifferenceAndNoItems() {
        ScoreResolution found = ScoreResolution.of(
                        data(SCORE, Rows.of(new double[] {1, 2}), errors(.03, .05), 2.5, 2.7))
                .orElseThrow();
        assertThat(found.findings("fits/a/acc/law/sampling", "probability"))
                .extracting(Finding::address)
                .containsExactly(
                        "fits/a/acc/law/sampling/standard-error", "fits/a/acc/law/sampling/detectable-difference");
    }

    @ParameterizedTest
    @CsvSource({"hellaswag, probability", "acc, ''", "val_accuracy, ''", "ACC_norm, 1"})
    void saysThatAnAccuracyWithoutItemsHasNoKnownResolution(String name, String unit) {
        Rows rows = Rows.of(new double[] {1, 2});
        Finding missing = ScoreResolution.missing(
                        "sampling", data(Variable.of(name, unit), rows, Dataset.Roles.NONE, .3, .4))
                .orElseThrow();
        assertThat(missing.address()).isEqualTo("sampling/resolution");
        assertThat(missing.value()).isInstanceOf(Value.Absent.class);
        assertThat(missing.notices().get(0).text())
                .contains(name + " averages is not given", "sampling noise are unknown", "role trials");
        assertThat(ScoreResolution.missing("", data(Variable.of(name, unit), rows, errors(.01, .01), .3, .4)))
                .hasValueSatisfying(
                        beside -> assertThat(beside.notices().get(0).text()).contains("(1/items) is unknown"));
        assertThat(ScoreResolution.missing(
                        "", data(Variable.of(name, unit).withItems(100), rows, Dataset.Roles.NONE, .3, .4)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"loss, nats/token, .3", "loss, '', .3", "accumulated, '', .3", "acc, percent, 30"})
    void saysNothingOfWhatIsNoAccuracy(String name, String unit, double score) {
        Dataset data = data(Variable.of(name, unit), Rows.of(new double[] {1}), Dataset.Roles.NONE, score);
        assertThat(ScoreResolution.unknown(data)).isEmpty();
    }
}
