package org.curvewright.plugins.analyses.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.DataReference;
import org.curvewright.spi.data.Table;
import org.curvewright.testkit.AnalysisContract;
import org.curvewright.testkit.BorrowedTables;
import org.curvewright.testkit.Found;
import org.curvewright.testkit.Tables;
import org.junit.jupiter.api.Test;

class SkillsTest implements AnalysisContract {

    private static final double[] SIZES = {7e9, 1.3e10, 3e10, 6.5e10};
    private static final double[] KNOTS = {7e9, 3e10, 1e99};
    private static final int SKILLS = 12;

    private static Skills skills(Optional<String> breakdown, Optional<String> length) {
        return new Skills(new SkillsConfiguration(
                new DataReference("reviews"),
                "model",
                "N",
                "item_id",
                "skill",
                "score",
                -9,
                15,
                .1,
                .05,
                breakdown,
                length,
                5,
                .95));
    }

    private static Tables empty() {
        return Tables.named("reviews", "model", "N", "item_id", "skill", "score", "difficulty", "length");
    }

    /** Skill k stops growing at 7e9, 3e10 or never, by turns; item deviation 1, residual .3. */
    private static Table reviews(int skills, int items, long seed) {
        Tables reviews = empty();
        for (int k = 0; k < skills; k++) {
            double knot = KNOTS[k % KNOTS.length];
            for (int item = 0; item < items; item++) {
                RandomStream random = RandomStream.of(seed, k, item);
                double level = 2.5 + random.nextGaussian();
                for (double size : SIZES) {
                    double gained = .8 * Math.max(0, Elementary.log10(Math.min(size, knot) / SIZES[0]));
                    double score = level + gained + .3 * random.nextGaussian();
                    reviews.row("m" + size, size, item, "s" + k, score, item % 2 == 0 ? "easy" : "hard", 100 * score);
                }
            }
        }
        return reviews.build();
    }

    private static Found run(Table table) {
        return new Found(skills(Optional.empty(), Optional.empty()).run(BorrowedTables.of(table)));
    }

    @Override
    public Analysis analysis() {
        return skills(Optional.of("difficulty"), Optional.of("length"));
    }

    @Override
    public AnalysisContext context() {
        return BorrowedTables.of(reviews(3, 30, 1));
    }

    /** METHODS S5: twelve skills, 300 items each: the right knot in at least 90 %. More worlds by {@code -Dcurvewright.worlds=100}. */
    @Test
    void findsWhereGrowthStops() {
        int right = 0;
        int worlds = Integer.getInteger("curvewright.worlds", 4);
        for (int seed = 0; seed < worlds; seed++) {
            Found found = run(reviews(SKILLS, 300, seed));
            for (int k = 0; k < SKILLS; k++) {
                double knot = KNOTS[k % KNOTS.length];
                boolean unbounded = knot > SIZES[3];
                right += unbounded
                        ? found.text("s" + k + "/state").equals("GROWING") ? 1 : 0
                        : !found.absent("s" + k + "/saturation-size")
                                        && found.number("s" + k + "/saturation-size") == knot
                                ? 1
                                : 0;
            }
        }
        assertThat(right / (double) (SKILLS * worlds)).isGreaterThanOrEqualTo(.9);
    }

    /** And with 20 items a skill that stopped is undetermined, not flat. */
    @Test
    void doesNotCallFewItemsFlat() {
        Found found = run(reviews(SKILLS, 20, 3));
        for (int k = 0; k < SKILLS; k++) {
            assertThat(found.text("s" + k + "/state")).isNotEqualTo("FLAT");
        }
        assertThat(found.text("s0/state")).isEqualTo("UNDETERMINED");
    }

    @Test
    void tellsTheShapeOfGrowth() {
        Found found = run(reviews(3, 300, 1));
        assertThat(found.text("s0/shape")).isEqualTo("constant");
        assertThat(found.text("s1/shape")).isEqualTo("hinge");
        assertThat(found.text("s2/shape")).isIn("linear", "saturating", "UNDETERMINED");
        assertThat(found.number("s1/shape-margin")).isGreaterThanOrEqualTo(4);
        assertThat(found.number("s2/slope-per-decade")).isCloseTo(.8, within(.1));
    }

    /** A line and a curve of two parameters each: a few items do not tell them apart, and are not made to. */
    @Test
    void leavesOpenWhichOfTwoShapes() {
        Found found = run(reviews(3, 40, 1));
        assertThat(found.text("s2/shape")).isEqualTo("UNDETERMINED");
        assertThat(found.codes("s2/shape")).containsExactly("AMBIGUOUS_SHAPE");
        assertThat(found.number("s2/shape-margin")).isBetween(0.0, 4.0);
    }

    @Test
    void splitsTheGrowthOfTheWhole() {
        Found found = run(reviews(3, 200, 2));
        assertThat(found.lane("portfolio/skills", "skill").labels()).endsWith("s0");
        assertThat(found.lane("portfolio/skills", "share").numbers().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, within(1e-12));
        assertThat(found.text("answer")).matches("\\p{Lu}.*\\[[^,]+, [^]]+].*95 % interval.*\\.");
    }

    @Test
    void breaksDownAndFollowsLength() {
        Found found = new Found(analysis().run(context()));
        assertThat(found.number("breakdown/easy/m7.0E9")).isBetween(1.0, 4.0);
        assertThat(found.number("s0/length-correlation")).isCloseTo(1, within(1e-9));
    }

    @Test
    void leavesOutScoresThatDoNotApply() {
        Tables reviews = empty();
        for (int item = 0; item < 100; item++) {
            reviews.row("a", 1, item, "s", 3, "e", 1).row("b", 2, item, "s", item == 0 ? Double.NaN : 4, "e", 1);
        }
        Found found = run(reviews.build());
        assertThat(found.number("s/score/b")).isEqualTo(4);
        assertThat(found.number("s/gain/b")).isEqualTo(1);
        assertThat(found.text("s/state")).isEqualTo("GROWING");
    }

    /** Four items that all gain one point, or nothing, are too few to be sure: a fifth may differ by the whole scale. */
    @Test
    void isNotSureOfFewItemsThatAllGainTheSame() {
        Tables reviews = empty();
        for (int item = 0; item < 4; item++) {
            reviews.row("a", 1, item, "up", 3, "e", 1).row("b", 2, item, "up", 4, "e", 1);
            reviews.row("a", 1, item, "even", 3, "e", 1).row("b", 2, item, "even", 3, "e", 1);
        }
        Found found = run(reviews.build());
        assertThat(found.text("up/state")).isEqualTo("UNDETERMINED");
        assertThat(found.text("even/state")).isEqualTo("UNDETERMINED");
    }

    @Test
    void refusesScoresOffTheScale() {
        Table table = empty().row("a", 1, 1, "s", 99, "e", 1)
                .row("b", 2, 1, "s", 3, "e", 1)
                .build();
        assertThat(skills(Optional.empty(), Optional.empty())
                        .check(BorrowedTables.of(table).plan()))
                .extracting(Problem::code)
                .containsExactly("BAD_VALUE");
    }

    @Test
    void needsTwoModels() {
        assertThat(skills(Optional.empty(), Optional.empty())
                        .check(BorrowedTables.of(
                                        empty().row("a", 1, 1, "s", 3, "e", 1).build())
                                .plan()))
                .extracting(Problem::code)
                .containsExactly("TOO_FEW_MODELS");
    }
}
