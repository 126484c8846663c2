package org.curvewright.plugins.analyses.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.analysis.DataReference;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Provenance;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.TextColumn;
import org.curvewright.spi.data.Variable;
import org.curvewright.testkit.BorrowedTables;
import org.curvewright.testkit.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelsTest {

    private static final double[] BIG = logs(.5, .3, .2);
    private static final double[] TUNED = logs(.6, .2, .2);
    private static final double[] SMALL = logs(.4, .4, .2);

    private static double[] logs(double... p) {
        return Arrays.stream(p).map(StrictMath::log).toArray();
    }

    private static double[] probabilities(Composition composed) {
        return Arrays.stream(composed.logProbabilities()).map(StrictMath::exp).toArray();
    }

    @Test
    void composesTheThreeTokensOfTheWorkedExample() {
        double[] p = probabilities(Composition.of(BIG, TUNED, SMALL, 1, 1));
        assertThat(p[0]).isCloseTo(.75 / 1.1, within(1e-15));
        assertThat(p[1]).isCloseTo(.15 / 1.1, within(1e-15));
        assertThat(p[2]).isCloseTo(.2 / 1.1, within(1e-15));
    }

    @Test
    void noFineTuningGivesTheLargeBaseAndEqualBasesGiveTheTuned() {
        assertThat(Composition.of(BIG, SMALL, SMALL, 1, 1).divergence(BIG)).isCloseTo(0, within(1e-15));
        assertThat(Composition.of(SMALL, TUNED, SMALL, 1, 1).divergence(TUNED)).isCloseTo(0, within(1e-15));
        assertThat(Composition.of(BIG, TUNED, SMALL, 0, 1).divergence(BIG)).isCloseTo(0, within(1e-15));
    }

    /** The tokens of .5 and .3 hold 80 % of the large model's mass. */
    @Test
    void proposesOnlyTheNucleus() {
        double[] p = probabilities(Composition.of(BIG, TUNED, SMALL, 1, .7));
        assertThat(p[0]).isCloseTo(.75 / .9, within(1e-15));
        assertThat(p[2]).isZero();
    }

    /** r = λ r_help + (1 − λ) r_safe: at λ = .5 the geometric mean of the two tuned models, at 0 the safe one, with equal bases. */
    @ParameterizedTest
    @CsvSource({"1, .6, .2", "0, .2, .6", ".5, .40824829046386307, .40824829046386307"})
    void blendsTwoBehaviours(double blend, double first, double second) {
        Table table = new Table(
                "t",
                List.of(
                        NumberColumn.of(Variable.of("position", ""), new double[] {1, 1, 1}),
                        TextColumn.of(Variable.of("token", ""), List.of("a", "b", "c")),
                        NumberColumn.of(Variable.of("big", ""), SMALL),
                        NumberColumn.of(Variable.of("help", ""), TUNED),
                        NumberColumn.of(Variable.of("safe", ""), logs(.2, .6, .2)),
                        NumberColumn.of(Variable.of("small", ""), SMALL)),
                Provenance.of("test", ""));
        Found found = new Found(new LogitComposition(new LogitComposition.Configuration(
                        new DataReference("t"),
                        "position",
                        "token",
                        "big",
                        "help",
                        "small",
                        Optional.of("safe"),
                        blend,
                        Optional.empty(),
                        1,
                        1))
                .run(BorrowedTables.of(table)));
        double ratio = found.number("1/probability/a") / found.number("1/probability/b");
        assertThat(ratio).isCloseTo(first / second, within(1e-12));
    }

    private static Found separated(boolean crossed, double p, double q) {
        double[] sizes = {1e9, 1e10, 1e11};
        int n = crossed ? 9 : 5;
        double[] u = new double[n];
        double[] v = new double[n];
        double[] y = new double[n];
        RandomStream random = RandomStream.of(2);
        for (int i = 0; i < n; i++) {
            u[i] = crossed ? sizes[i / 3] : sizes[i % 3];
            v[i] = sizes[i % 3];
            y[i] = p * StrictMath.log(u[i]) + q * StrictMath.log(v[i]) + .001 * random.nextGaussian();
        }
        Table table = new Table(
                "t",
                List.of(
                        NumberColumn.of(Variable.of("N_pre", ""), u),
                        NumberColumn.of(Variable.of("N_ft", ""), v),
                        NumberColumn.of(Variable.of("y", ""), y)),
                Provenance.of("test", ""));
        ChannelSeparation.Configuration with = new ChannelSeparation.Configuration(
                new DataReference("t"), "N_pre", "N_ft", List.of("y"), Optional.empty(), 400, .95);
        return new Found(new ChannelSeparation(with).run(BorrowedTables.of(table)));
    }

    @Test
    void tellsWhichScaleAScoreFollows() {
        Found found = separated(true, .1, .01);
        assertThat(found.number("y/pretraining-share")).isGreaterThan(95);
        assertThat(found.text("y/channel")).isEqualTo("PRETRAINING");
        assertThat(found.interval("y/interaction").contains(0)).isTrue();
        assertThat(found.interval("y/pretraining-share").contains(100 * .01 / .0101))
                .isTrue();
        assertThat(found.interval("y/pretraining-share").lower().orElseThrow()).isGreaterThan(95);
        assertThat(separated(true, .01, .1).text("y/channel")).isEqualTo("FINE_TUNING");
    }

    @Test
    void answersWithBothEffectsAndDrawsALineAFineTunedSize() {
        Found found = separated(true, .1, .01);
        assertThat(found.text("answer"))
                .startsWith("y: of the variance that the two sizes explain, 99")
                .contains("e (2.72) times that size moves the score by 0.1")
                .contains("e times the fine-tuned size by 0.00995 [0.00955, 0.0104]");
        assertThat(found.lane("y/series", "series").labels()).hasSize(9).contains("fine-tuned 1000000000");
        assertThat(found.lane("y/series", "x (log): pretrained size").numbers()).contains(1e11);
    }

    /**
     * Sixty prompts at 2 × 2 pairs without noise: prompt k gains k/30 · .1 an e-fold of pretraining, .05 of fine-tuning. The mean
     * effect's standard error is that of 60 slopes of deviation .1/30 · √(60²/12), .0075.
     */
    private static Found overPrompts(boolean complete) {
        int n = 240 - (complete ? 0 : 1);
        double[] u = new double[n];
        double[] v = new double[n];
        double[] prompt = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            u[i] = i % 2 == 0 ? 1e9 : 1e10;
            v[i] = i / 2 % 2 == 0 ? 1e9 : 1e10;
            prompt[i] = i / 4;
            y[i] = prompt[i] / 30 * .1 * StrictMath.log(u[i]) + .05 * StrictMath.log(v[i]);
        }
        Table table = new Table(
                "t",
                List.of(
                        NumberColumn.of(Variable.of("N_pre", ""), u),
                        NumberColumn.of(Variable.of("N_ft", ""), v),
                        NumberColumn.of(Variable.of("prompt", ""), prompt),
                        NumberColumn.of(Variable.of("y", ""), y)),
                Provenance.of("test", ""));
        ChannelSeparation.Configuration with = new ChannelSeparation.Configuration(
                new DataReference("t"), "N_pre", "N_ft", List.of("y"), Optional.of("prompt"), 400, .95);
        return new Found(new ChannelSeparation(with).run(BorrowedTables.of(table)));
    }

    @Test
    void resamplesPrompts() {
        Found found = overPrompts(true);
        assertThat(found.number("y/prompts")).isEqualTo(60);
        assertThat(found.number("y/pretraining")).isCloseTo(.1 * 29.5 / 30, within(1e-12));
        assertThat(found.interval("y/pretraining").standardError().orElseThrow())
                .isCloseTo(.0075, within(.001));
        assertThat(found.interval("y/fine-tuning").standardError().orElseThrow())
                .isCloseTo(0, within(1e-12));
        double p = .1 * 29.5 / 30;
        double share = 100 * p * p / (p * p + .0025);
        assertThat(found.number("y/pretraining-share")).isCloseTo(share, within(1e-9));
        assertThat(found.interval("y/pretraining-share").contains(share)).isTrue();
        assertThat(found.interval("y/pretraining-share").upper().orElseThrow()
                        - found.interval("y/pretraining-share").lower().orElseThrow())
                .isBetween(3.0, 15.0);
        assertThat(found.text("y/channel")).isEqualTo("PRETRAINING");
    }

    @Test
    void leavesOutPromptsThatSomePairWasNotAsked() {
        assertThat(overPrompts(false).number("y/prompts")).isEqualTo(59);
        assertThat(overPrompts(false).codes("y/prompts")).containsExactly("PROMPTS_NOT_SHARED");
    }

    @Test
    void refusesModelsWhoseTwoSizesAreEqual() {
        Found found = separated(false, .1, .01);
        assertThat(found.text("y/status")).isEqualTo("NOT_IDENTIFIED");
        assertThat(found.codes("y/pretraining-share")).containsExactly("NOT_IDENTIFIED");
    }

    /** Sizes on the two arms of an L, thrice each. */
    private static Found pairs(double[] u, double[] v, double interaction) {
        int n = 3 * u.length;
        double[] pre = new double[n];
        double[] tuned = new double[n];
        double[] y = new double[n];
        RandomStream random = RandomStream.of(5);
        for (int i = 0; i < n; i++) {
            pre[i] = u[i / 3];
            tuned[i] = v[i / 3];
            double l = StrictMath.log(pre[i] / 1e10);
            double m = StrictMath.log(tuned[i] / 1e10);
            y[i] = .1 * l + .01 * m + interaction * l * m + .001 * random.nextGaussian();
        }
        Table table = new Table(
                "t",
                List.of(
                        NumberColumn.of(Variable.of("N_pre", ""), pre),
                        NumberColumn.of(Variable.of("N_ft", ""), tuned),
                        NumberColumn.of(Variable.of("y", ""), y)),
                Provenance.of("test", ""));
        return new Found(new ChannelSeparation(new ChannelSeparation.Configuration(
                        new DataReference("t"), "N_pre", "N_ft", List.of("y"), Optional.empty(), 400, .95))
                .run(BorrowedTables.of(table)));
    }

    @Test
    void pairsAlongTwoArmsTellTheScalesApartButNoInteraction() {
        Found found = pairs(new double[] {1e9, 1e9, 1e10}, new double[] {1e9, 1e10, 1e9}, 0);
        assertThat(found.text("y/status")).isEqualTo("CONVERGED");
        assertThat(found.interval("y/pretraining").contains(.1)).isTrue();
        assertThat(found.interval("y/fine-tuning").contains(.01)).isTrue();
        assertThat(found.codes("y/interaction")).containsExactly("NOT_IDENTIFIED");
        assertThat(found.text("answer")).endsWith("the pairs do not tell an interaction of the two sizes.");
    }

    /** u = ±ln 10 and v = ±ln 10: p² ln²10, q² ln²10 and s² ln⁴10. */
    @Test
    void theShareCountsTheInteraction() {
        Found found = pairs(new double[] {1e9, 1e9, 1e11, 1e11}, new double[] {1e9, 1e11, 1e9, 1e11}, .1);
        double half = StrictMath.log(10);
        double u = .01 * half * half;
        double expected = 100 * u / (u + .0001 * half * half + .01 * half * half * half * half);
        assertThat(found.number("y/pretraining-share")).isCloseTo(expected, within(.5));
        assertThat(found.interval("y/pretraining-share").contains(expected)).isTrue();
    }
}
