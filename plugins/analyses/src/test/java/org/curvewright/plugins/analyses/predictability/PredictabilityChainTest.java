package org.curvewright.plugins.analyses.predictability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.data.Table;
import org.curvewright.testkit.AnalysisContract;
import org.curvewright.testkit.BorrowedTables;
import org.curvewright.testkit.Found;
import org.curvewright.testkit.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PredictabilityChainTest implements AnalysisContract {

    @Override
    public Analysis analysis() {
        return ChoiceWorld.chain(ChoiceLaw.POWER);
    }

    @Override
    public AnalysisContext context() {
        return BorrowedTables.of(new ChoiceWorld(.3, .2, 12).table());
    }

    /** METHODS S2: without noise and with distractors alike, every continuous step follows compute in rank. */
    @ParameterizedTest
    @ValueSource(strings = {"log-p-vocab", "p-vocab", "p-choices", "brier"})
    void losesNothingWhereWrongChoicesAreAlike(String metric) {
        Found found = new ChoiceWorld(0, 0, 100).found();
        assertThat(found.number("f/b/spearman/" + metric + "/mean")).isCloseTo(1, within(1e-12));
        assertThat(found.number("f/b/kendall/" + metric + "/mean")).isCloseTo(1, within(1e-12));
    }

    @Test
    void oneSampleDecidesNothing() {
        Found found = new ChoiceWorld(.2, .3, 1).found();
        assertThat(found.text("f/b/forecast/verdict")).isEqualTo("UNDETERMINED");
        assertThat(found.codes("f/b/samples")).containsExactly("TOO_FEW_UNITS");
        assertThat(found.at("f/b/forecast/advantage").interval()).isEmpty();
        assertThat(found.codes("f/b/forecast/advantage")).contains("TOO_FEW_UNITS");
        assertThat(found.absent("ordering/spearman/mean-as-zero/satisfied")).isTrue();
        assertThat(found.text("answer")).contains("no intervals: 1 unit shows");
    }

    @Test
    void losesMoreTheMoreWrongChoicesDiffer() {
        double none = new ChoiceWorld(0, .3, 150).found().number("f/b/spearman/p-choices/mean");
        double some = new ChoiceWorld(.2, .3, 150).found().number("f/b/spearman/p-choices/mean");
        double much = new ChoiceWorld(.6, .3, 150).found().number("f/b/spearman/p-choices/mean");
        assertThat(List.of(none, some, much)).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(none - much).isGreaterThan(.2);
    }

    @Test
    void degradesFromStepToStep() {
        Found found = new ChoiceWorld(.2, .3, 150).found();
        assertThat(found.number("f/b/spearman/log-p-vocab/mean-as-zero"))
                .isGreaterThan(found.number("f/b/spearman/p-choices/mean-as-zero"));
        assertThat(found.number("f/b/spearman/brier/mean-as-zero"))
                .isGreaterThan(found.number("f/b/spearman/accuracy/mean-as-zero"));
        assertThat(found.number("ordering/spearman/mean-as-zero/tested")).isEqualTo(1);
        assertThat(found.text("answer")).matches("\\p{Lu}.*\\[[^,]+, [^]]+].*95 % interval.*\\.");
    }

    /** Area = mean + 1 and Wasserstein's statistic = |mean| − 1: METHODS S2. */
    @Test
    void saysTheSameThreeTimes() {
        Found found = new ChoiceWorld(.4, .3, 80).found();
        double mean = found.number("f/b/pearson/p-choices/mean");
        assertThat(found.number("f/b/pearson/p-choices/auc")).isCloseTo(mean + 1, within(1e-12));
        assertThat(found.number("f/b/pearson/p-choices/neg-wasserstein")).isCloseTo(Math.abs(mean) - 1, within(1e-12));
    }

    @Test
    void ranksLogsAndProbabilitiesAlike() {
        Found found = new ChoiceWorld(.4, .5, 80).found();
        assertThat(found.number("f/b/spearman/p-vocab/mean")).isEqualTo(found.number("f/b/spearman/log-p-vocab/mean"));
        assertThat(found.number("f/b/kendall/p-vocab/mean")).isEqualTo(found.number("f/b/kendall/log-p-vocab/mean"));
    }

    @Test
    void recoversTheSlopes() {
        Found found = new ChoiceWorld(.4, .2, 200).found();
        assertThat(found.number("f/b/choices/correct-slope")).isCloseTo(ChoiceWorld.SLOPE, within(.01));
        assertThat(found.number("f/b/choices/distractor-slope")).isCloseTo(ChoiceWorld.OTHERS, within(.05));
        assertThat(found.number("f/b/choices/distractor-slope-sd")).isCloseTo(.4, within(.05));
        assertThat(found.number("f/b/choices/spread")).isGreaterThan(1);
        // noise .2 over six sizes spaced by ln 10, and τ = .4 over 600 wrong choices: errors of .0015, .016 and .012
        assertThat(error(found, "correct-slope")).isBetween(.0010, .0025);
        assertThat(error(found, "distractor-slope")).isBetween(.011, .024);
        assertThat(error(found, "distractor-slope-sd")).isBetween(.007, .018);
        assertThat(found.interval("f/b/choices/spread").contains(found.number("f/b/choices/spread")))
                .isTrue();
        assertThat(found.interval("f/b/choices/co-movement").contains(found.number("f/b/choices/co-movement")))
                .isTrue();
    }

    private static double error(Found found, String name) {
        return found.interval("f/b/choices/" + name).standardError().orElseThrow();
    }

    @Test
    void countsWhatIsAboveThreeQuarters() {
        Found found = new ChoiceWorld(.4, .3, 100).found();
        double share = found.number("f/b/spearman/p-choices/above-0.75");
        assertThat(found.interval("f/b/spearman/p-choices/above-0.75")
                        .standardError()
                        .orElseThrow())
                .isCloseTo(Math.sqrt(share * (1 - share) / 100), within(.02));
        assertThat(found.interval("f/b/spearman/log-p-vocab/above-0.75").lower().orElseThrow())
                .isLessThan(1);
    }

    @Test
    void forecastsAccuracyThroughEveryChoice() {
        Found found = new ChoiceWorld(.4, .3, 300).found();
        double observed = found.number("f/b/forecast/accuracy/observed");
        assertThat(found.number("f/b/forecast/accuracy/from-choices-with-noise"))
                .isCloseTo(observed, within(.04));
        assertThat(found.number("f/b/forecast/p-choices/from-choices"))
                .isCloseTo(found.number("f/b/forecast/p-choices/observed"), within(.04));
        assertThat(found.text("f/b/forecast/verdict")).isNotEqualTo("DIRECT_BETTER");
    }

    @Test
    void countsSamplesWhoseAccuracyNeverChanges() {
        Found found = new ChoiceWorld(0, 0, 100).found();
        assertThat(found.number("f/b/spearman/accuracy/undefined")).isGreaterThan(0);
        assertThat(found.number("f/b/spearman/accuracy/mean-as-zero"))
                .isLessThan(found.number("f/b/spearman/accuracy/mean"));
    }

    /** Of the four choices of every sample the right one stands out by nothing in the first model. */
    @Test
    void holdsAccuraciesAgainstAGuess() {
        Found found = new ChoiceWorld(0, 0, 100).found();
        assertThat(found.number("f/b/accuracy/m0/chance")).isEqualTo(.25);
        assertThat(found.text("f/b/accuracy/m0/against-chance")).isEqualTo("NOT_ABOVE_CHANCE");
        assertThat(found.codes("f/b/accuracy/m0")).containsExactly("NOT_ABOVE_CHANCE");
        assertThat(found.text("f/b/accuracy/m5/against-chance")).isEqualTo("ABOVE_CHANCE");
        assertThat(found.codes("f/b/accuracy/m5")).isEmpty();
        assertThat(found.number("f/b/accuracy/smallest-detectable")).isEqualTo(.01);
        assertThat(found.text("answer")).containsPattern("Of 6 accuracies \\d (is|are) not told from .*\\(0\\.25\\)");
    }

    @Test
    void saysHowManySamplesAreRightOrWrongThroughout() {
        Found found = new ChoiceWorld(0, 0, 100).found();
        double constant = found.number("f/b/always-right") + found.number("f/b/always-wrong");
        assertThat(constant).isPositive();
        assertThat(found.number("f/b/spearman/accuracy/undefined")).isEqualTo(constant / 100);
        assertThat(found.codes("f/b/spearman/accuracy/undefined")).containsExactly("CONSTANT_SERIES");
        assertThat(found.text("answer"))
                .contains("of the samples (" + (int) constant + " of 100) are as often right in every model");
    }

    @Test
    void mediansHaveIntervals() {
        Found found = new ChoiceWorld(.4, .3, 100).found();
        double median = found.number("f/b/spearman/p-choices/median");
        assertThat(found.interval("f/b/spearman/p-choices/median").contains(median))
                .isTrue();
    }

    @Test
    void leavesOutSamplesWithMissingChoices() {
        Tables tables = ChoiceWorld.empty();
        for (int m = 0; m < 3; m++) {
            for (int choice = 0; choice < 2; choice++) {
                tables.row("f", "b", "m" + m, 1e19 * (m + 1), 0, choice, choice, -3.0 - choice * m);
                if (m < 2 || choice == 0) {
                    tables.row("f", "b", "m" + m, 1e19 * (m + 1), 1, choice, choice, -3.0);
                }
            }
        }
        Found found = ChoiceWorld.found(tables.build());
        assertThat(found.number("f/b/samples")).isEqualTo(1);
        assertThat(found.codes("f/b/samples")).containsExactly("MISSING_CHOICES", "TOO_FEW_UNITS");
    }

    /** Models of such compute with the same two choices in each of six samples. */
    private static Found choicesAt(double... compute) {
        Tables tables = ChoiceWorld.empty();
        for (int m = 0; m < compute.length; m++) {
            for (int sample = 0; sample < 6; sample++) {
                tables.row("f", "b", "m" + m, compute[m], sample, 0, 1, -3.0 + .1 * m);
                tables.row("f", "b", "m" + m, compute[m], sample, 1, 0, -4.0 + .2 * m * sample);
            }
        }
        return ChoiceWorld.found(tables.build());
    }

    @Test
    void saysThatComputeDoesNotVary() {
        Found found = choicesAt(1e19, 1e19, 1e19, 1e19);
        assertThat(found.codes("f/b/correlation")).containsExactly("CONSTANT_COMPUTE");
        assertThat(found.number("f/b/accuracy/m0")).isEqualTo(1);
        assertThat(found.text("answer")).startsWith("Nothing can be told: no benchmark");
    }

    @Test
    void forecastsNothingFromModelsOfOneCompute() {
        Found found = choicesAt(1e19, 1e19, 1e19, 1e20);
        assertThat(found.codes("f/b/forecast/verdict")).containsExactly("CONSTANT_COMPUTE");
    }

    /** Of five samples one lacks a choice in every model, one has a choice twice, one has two right choices. */
    @Test
    void leavesOutWhatContradictsItself() {
        Tables tables = ChoiceWorld.empty();
        for (int m = 0; m < 3; m++) {
            for (int sample = 0; sample < 5; sample++) {
                for (int choice = 0; choice < 3; choice++) {
                    boolean right = choice == 0 || sample == 2 && choice == 1;
                    double log = sample == 0 && choice == 2 ? Double.NaN : -3.0 - choice;
                    tables.row("f", "b", "m" + m, 1e19 * (m + 1), sample, choice, right ? 1 : 0, log);
                }
            }
        }
        tables.row("f", "b", "m1", 2e19, 1, 2, 0, -1.0);
        Found found = ChoiceWorld.found(tables.build());
        assertThat(found.number("f/b/samples")).isEqualTo(2);
        assertThat(found.at("f/b/samples").notices().get(0).text()).startsWith("3 of 5 samples lack");
    }

    @Test
    void saysWhenThereAreTooFewModels() {
        Table table = ChoiceWorld.empty()
                .row("f", "b", "m", 1e19, 0, 0, 1, -1)
                .row("f", "b", "m", 1e19, 0, 1, 0, -1)
                .build();
        Found found = ChoiceWorld.found(table);
        assertThat(found.codes("f/b/correlation")).containsExactly("TOO_FEW_MODELS");
        assertThat(found.codes("f/b/tied-samples")).containsExactly("TIED_CHOICES");
    }

    @Test
    void refusesAProbabilityAboveOne() {
        Table table = ChoiceWorld.empty().row("f", "b", "m", 1e19, 0, 0, 1, .5).build();
        assertThat(ChoiceWorld.chain(ChoiceLaw.LINEAR)
                        .check(BorrowedTables.of(table).plan()))
                .extracting(Problem::code)
                .containsExactly("BAD_VALUE");
    }
}
