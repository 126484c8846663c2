package org.curvewright.plugins.analyses.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.numerics.agreement.Measurement;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.DataReference;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.inference.Interval;
import org.curvewright.testkit.AnalysisContract;
import org.curvewright.testkit.BorrowedTables;
import org.curvewright.testkit.Found;
import org.curvewright.testkit.Tables;
import org.junit.jupiter.api.Test;

class ReliabilityTest implements AnalysisContract {

    @Override
    public Analysis analysis() {
        return new Reliability(with(Measurement.INTERVAL, Optional.empty(), 10));
    }

    @Override
    public AnalysisContext context() {
        return BorrowedTables.of(oneFactor(30, 4, false));
    }

    private static final double RHO = 0.3;

    private static ReliabilityConfiguration with(Measurement scale, Optional<String> wording, int draws) {
        return new ReliabilityConfiguration(
                new DataReference("ratings"),
                Optional.of("condition"),
                "object_id",
                "replication_id",
                "score",
                Optional.of("truth"),
                wording,
                scale,
                0.9,
                draws,
                0.95);
    }

    private static Tables ratings() {
        return Tables.named("ratings", "condition", "object_id", "replication_id", "score", "truth");
    }

    /** {@code x_oj = √ρ f_o + √(1 − ρ) e_oj}. */
    private static Table oneFactor(int objects, int replications, boolean greedy) {
        RandomStream random = RandomStream.of(11);
        Tables ratings = ratings();
        for (int o = 0; o < objects; o++) {
            double factor = Math.sqrt(RHO) * random.nextGaussian();
            double first = factor + Math.sqrt(1 - RHO) * random.nextGaussian();
            for (int j = 0; j < replications; j++) {
                double score = greedy || j == 0 ? first : factor + Math.sqrt(1 - RHO) * random.nextGaussian();
                ratings.row("judge", o, j, score, factor);
            }
        }
        return ratings.build();
    }

    private static Found run(Table table) {
        return run(table, with(Measurement.INTERVAL, Optional.empty(), 60));
    }

    private static Found run(Table table, ReliabilityConfiguration with) {
        return new Found(new Reliability(with).run(BorrowedTables.of(table)));
    }

    @Test
    void saysWhatAReliabilityBelowZeroMeans() {
        RandomStream random = RandomStream.of(12);
        Tables opposed = ratings();
        for (int o = 0; o < 40; o++) {
            double score = random.nextGaussian();
            opposed.row("judge", o, 0, score, 0).row("judge", o, 1, random.nextGaussian() - score, 0);
        }
        Found found = run(opposed.build());
        assertThat(found.number("judge/single-draw")).isNegative();
        assertThat(found.codes("judge/single-draw")).contains("BELOW_ZERO");
        assertThat(found.codes("judge/alpha")).contains("BELOW_ZERO");
        assertThat(run(oneFactor(100, 4, false)).codes("judge/alpha")).isEmpty();
    }

    /** METHODS S6: n = 500, R = 10, omega within .02. */
    @Test
    void recoversOmegaOfOneFactor() {
        Found found = run(oneFactor(500, 10, false));
        assertThat(found.number("judge/omega")).isCloseTo(10 * RHO / (1 + 9 * RHO), within(.02));
        assertThat(found.number("judge/single-draw")).isCloseTo(RHO, within(.03));
        assertThat(found.text("judge/method")).startsWith("one-factor");
        assertThat(found.interval("judge/omega").contains(10 * RHO / (1 + 9 * RHO)))
                .isTrue();
        assertThat(found.text("answer")).matches("\\p{Lu}.*\\[[^,]+, [^]]+].*95 % interval.*\\.");
    }

    /** ρ = .3 is alpha on an interval scale too, of equally good replications; ω standardised is ω where variances are 1. */
    @Test
    void boundsEveryCoefficient() {
        Found few = run(oneFactor(100, 5, false));
        Found many = run(oneFactor(900, 5, false));
        double omega = 5 * RHO / (1 + 4 * RHO);
        Map.of("krippendorff-alpha", RHO, "omega-standardised", omega, "alpha", omega, "replications-needed", 21.0)
                .forEach((name, truth) -> {
                    assertThat(many.interval("judge/" + name).contains(truth))
                            .as(name)
                            .isTrue();
                    assertThat(width(few, name) / width(many, name)).as(name).isBetween(1.8, 5.0);
                });
    }

    private static double width(Found found, String name) {
        Interval interval = found.interval("judge/" + name);
        return interval.upper().orElseThrow() - interval.lower().orElseThrow();
    }

    /** Whole steps: kappa is of names, and its interval holds its value. */
    @Test
    void boundsKappa() {
        Tables ratings = ratings();
        for (int o = 0; o < 60; o++) {
            for (int j = 0; j < 3; j++) {
                ratings.row("a", o, j, (o + (o * j) % 4 / 3) % 3, 1);
            }
        }
        Found found = run(ratings.build());
        Interval kappa = found.interval("a/fleiss-kappa");
        assertThat(kappa.contains(found.number("a/fleiss-kappa"))).isTrue();
        assertThat(kappa.standardError().orElseThrow()).isBetween(.02, .2);
    }

    /** An object that is drawn twice makes the names it uses more frequent, and agreement by chance with them. */
    @Test
    void intervalsOfAgreementHoldIt() {
        for (int world = 0; world < 8; world++) {
            Tables ratings = ratings();
            for (int o = 0; o < 12; o++) {
                RandomStream random = RandomStream.of(world, o);
                int truth = (int) (6 * random.nextDouble());
                for (int j = 0; j < 30; j++) {
                    ratings.row("a", o, j, random.nextDouble() < .4 ? truth : (int) (6 * random.nextDouble()), 1);
                }
            }
            Found found = run(ratings.build());
            for (String name : List.of("a/fleiss-kappa", "a/krippendorff-alpha")) {
                assertThat(found.interval(name).contains(found.number(name)))
                        .as(name + world)
                        .isTrue();
            }
        }
    }

    @Test
    void saysThatManyDrawsHideAnUnreliableOne() {
        Found found = run(oneFactor(200, 100, false));
        assertThat(found.number("judge/omega")).isCloseTo(.977, within(.005));
        assertThat(found.text("judge/verdict")).isEqualTo("RELIABLE_WHEN_AVERAGED");
        assertThat(found.number("judge/replications-needed")).isCloseTo(21, within(4.0));
        assertThat(found.text("judge/method")).startsWith("parallel");
    }

    @Test
    void callsGreedyRatingsFixedRandomness() {
        Found found = run(oneFactor(50, 5, true));
        assertThat(found.text("judge/status")).isEqualTo("FIXED_RANDOMNESS");
        assertThat(found.absent("judge/omega")).isTrue();
        assertThat(found.codes("judge/omega")).containsExactly("FIXED_RANDOMNESS");
        assertThat(found.number("judge/consistency")).isEqualTo(1);
        assertThat(found.text("judge/verdict")).isEqualTo("UNDETERMINED");
    }

    @Test
    void tellsConstantRatingsFromUnreliableOnes() {
        Table table = ratings()
                .row("a", 1, 1, 3, 3)
                .row("a", 1, 2, 3, 3)
                .row("a", 2, 1, 3, 3)
                .row("a", 2, 2, 3, 3)
                .build();
        Found found = run(table);
        assertThat(found.text("a/status")).isEqualTo("NO_OBJECT_VARIANCE");
        assertThat(found.absent("a/krippendorff-alpha")).isTrue();
    }

    @Test
    void needsMoreThanOneRater() {
        Found found = run(ratings().row("a", 1, 1, 3, 3).row("a", 2, 1, 4, 4).build());
        assertThat(found.text("a/status")).isEqualTo("ONE_REPLICATION");
        assertThat(found.absent("a/consistency")).isTrue();
    }

    @Test
    void leavesOutIncompleteObjects() {
        Tables ratings = ratings();
        for (int o = 0; o < 10; o++) {
            for (int j = 0; j < (o == 0 ? 1 : 3); j++) {
                ratings.row("a", o, j, (o * 7 + j * j * 3) % 5, 1);
            }
        }
        assertThat(run(ratings.build()).codes("a/objects")).containsExactly("INCOMPLETE_OBJECTS");
    }

    @Test
    void measuresNamesByAgreementAlone() {
        Table table = ratings()
                .row("a", 1, 1, 1, 1)
                .row("a", 1, 2, 2, 1)
                .row("a", 2, 1, 3, 3)
                .row("a", 2, 2, 3, 3)
                .build();
        Found found = run(table, with(Measurement.NOMINAL, Optional.empty(), 10));
        assertThat(found.text("a/status")).isEqualTo("NOMINAL_RATINGS");
        assertThat(found.number("a/consistency")).isEqualTo(.5);
        assertThat(found.number("a/draw-risk")).isEqualTo(.25);
        assertThat(found.number("a/validity")).isEqualTo(1);
    }

    /** σ_g² = 1, σ_h² = .5, σ_e² = .5, two wordings with five seeds: 1/(1 + .25 + .05) = .769. */
    @Test
    void separatesWordingsFromSeeds() {
        RandomStream random = RandomStream.of(3);
        Tables ratings =
                Tables.named("ratings", "condition", "object_id", "replication_id", "score", "truth", "wording");
        for (int o = 0; o < 800; o++) {
            double general = random.nextGaussian();
            for (int w = 0; w < 2; w++) {
                double wording = Math.sqrt(.5) * random.nextGaussian();
                for (int s = 0; s < 5; s++) {
                    double score = general + wording + Math.sqrt(.5) * random.nextGaussian();
                    ratings.row("a", o, w + "-" + s, score, 0, "w" + w);
                }
            }
        }
        Found found = run(ratings.build(), with(Measurement.INTERVAL, Optional.of("wording"), 40));
        assertThat(found.number("a/omega-hierarchical")).isCloseTo(1 / 1.3, within(.03));
        assertThat(found.number("a/omega-total")).isCloseTo(1.25 / 1.3, within(.02));
        assertThat(found.interval("a/omega-hierarchical").contains(1 / 1.3)).isTrue();
        assertThat(found.interval("a/omega-total").contains(1.25 / 1.3)).isTrue();
    }

    @Test
    void namesAMissingColumn() {
        Table table = Tables.named("ratings", "condition", "object_id", "replication_id", "rating")
                .row("a", 1, 1, 2)
                .build();
        assertThat(problems(table)).contains("MISSING_COLUMN");
    }

    @Test
    void namesARepeatedRating() {
        assertThat(problems(ratings().row("a", 1, 1, 2, 2).row("a", 1, 1, 3, 3).build()))
                .containsExactly("DUPLICATE_ROW");
    }

    private static java.util.List<String> problems(Table table) {
        return new Reliability(with(Measurement.INTERVAL, Optional.empty(), 10))
                .check(BorrowedTables.of(table).plan()).stream()
                        .map(Problem::code)
                        .toList();
    }
}
