package org.curvewright.plugins.analyses.passuntil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Pattern;
import org.curvewright.numerics.math.Elementary;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassUntilTest implements AnalysisContract {

    private static final double[] SIZES = {3e7, 1e8, 2e8, 5e8, 1e9, 2.4e9};
    private static final double ALPHA = .6;
    private static final int CAP = 1_000_000;

    private static PassUntil analysis(OptionalInt wanted, Optional<String> loss, OptionalDouble target, int draws) {
        return new PassUntil(new PassUntilConfiguration(
                new DataReference("samples"),
                "model",
                "N",
                "instance_id",
                "n_samples",
                "n_pass",
                wanted,
                Pooling.LIKELIHOOD,
                loss,
                target,
                draws,
                0.95));
    }

    /** {@code −ln p} of a law that passes once in a hundred thousand at 3e7. */
    private static double hazard(double alpha, double n) {
        return 5 * Elementary.log(10) * Elementary.exp(-alpha * Elementary.log(n / 3e7));
    }

    /** Samples until two passed, at most a million; {@code −ln p} of size and factor. */
    private static Table until(int instances, double spread, long seed, DoubleBinaryOperator hazard) {
        Tables samples = Tables.named("samples", "model", "N", "instance_id", "n_samples", "n_pass", "loss");
        for (int s = 0; s < instances; s++) {
            RandomStream random = RandomStream.of(seed, s);
            double factor = Elementary.exp(spread * random.nextGaussian());
            for (double size : SIZES) {
                double minusLog = hazard.applyAsDouble(size, factor);
                double rate = Elementary.exp(-minusLog);
                long used = 0;
                int passes = 0;
                while (passes < 2) {
                    double wait = Math.max(1, Math.ceil(-random.nextExponential() / Elementary.log1p(-rate)));
                    if (used + wait > CAP) {
                        used = CAP;
                        break;
                    }
                    used += (long) wait;
                    passes++;
                }
                samples.row("m" + size, size, s, used, passes, minusLog);
            }
        }
        return samples.build();
    }

    private static Found run(Table table, Optional<String> loss, int draws) {
        return new Found(
                analysis(OptionalInt.of(2), loss, OptionalDouble.empty(), draws).run(BorrowedTables.of(table)));
    }

    @Override
    public Analysis analysis() {
        return analysis(OptionalInt.of(2), Optional.empty(), OptionalDouble.empty(), 5);
    }

    @Override
    public AnalysisContext context() {
        return BorrowedTables.of(until(10, 0, 1, (n, factor) -> hazard(ALPHA, n)));
    }

    /** METHODS S3: α within .05. */
    @Test
    void recoversTheExponent() {
        Found found = run(until(200, 0, 7, (n, factor) -> hazard(ALPHA, n)), Optional.empty(), 40);
        assertThat(found.number("law/alpha")).isCloseTo(ALPHA, within(.05));
        assertThat(found.interval("law/alpha").contains(ALPHA)).isTrue();
        assertThat(found.number("m3.0E7/pooled")).isCloseTo(1e-5, within(2e-6));
        assertThat(found.number("forecast/dataset-deviation")).isCloseTo(0, within(15.0));
        assertThat(found.text("answer")).matches("\\p{Lu}.*\\[[^,]+, [^]]+].*95 % interval.*\\.");
    }

    /**
     * METHODS S3: product, single and maximum are told apart with an accuracy of at least 95 %, 200 instances each: in ten worlds
     * of each here, in as many as wanted with {@code -Dcurvewright.worlds=100}.
     */
    @Test
    void classifiesGrowth() {
        int worlds = Integer.getInteger("curvewright.worlds", 10);
        int right = 0;
        for (int seed = 0; seed < worlds; seed++) {
            right += grows(seed, "SUB_SCALING", n -> hazard(1.2, n) / 2 + hazard(.15, n) / 2);
            right += grows(seed, "STANDARD", n -> hazard(ALPHA, n));
            right += grows(seed, "ACCELERATED", n -> Math.min(hazard(.15, n), 2 * hazard(1.0, n)));
        }
        assertThat(right / (3.0 * worlds)).isGreaterThanOrEqualTo(.95);
    }

    private static int grows(int seed, String shape, DoubleUnaryOperator hazard) {
        Table table = until(200, 0, 100 + seed, (n, factor) -> hazard.applyAsDouble(n));
        return run(table, Optional.empty(), 60).text("emergence").equals(shape) ? 1 : 0;
    }

    @Test
    void refutesSeveralStepsWhereGrowthAccelerates() {
        Table table = until(200, 0, 5, (n, factor) -> Math.min(hazard(.15, n), 2 * hazard(1.0, n)));
        Found found = run(table, Optional.empty(), 40);
        assertThat(found.text("generators/multi-step/verdict")).isEqualTo("REFUTED");
        assertThat(found.text("generators/multi-circuit/verdict")).isEqualTo("SUPPORTED");
        assertThat(found.text("generators/likeliest")).isEqualTo("multi-circuit");
        assertThat(found.number("generators/multi-circuit/gain"))
                .isEqualTo(found.number("generators/single/bic") - found.number("generators/multi-circuit/bic"))
                .isGreaterThan(100);
        assertThat(found.text("answer"))
                .containsPattern("steps .* refuted \\(the curvature is below 0; BIC [0-9.e]+ (better|worse)")
                .containsPattern("circuits .* supported \\(BIC [0-9.e]+ better than one law's\\)");
    }

    @Test
    void supportsSeveralStepsWhereGrowthSlows() {
        Table table = until(200, 0, 5, (n, factor) -> hazard(1.2, n) / 2 + hazard(.15, n) / 2);
        Found found = run(table, Optional.empty(), 40);
        assertThat(found.text("generators/multi-step/verdict")).isEqualTo("SUPPORTED");
        assertThat(found.text("generators/multi-circuit/verdict")).isEqualTo("REFUTED");
    }

    /** One exponent and unequal instances: their mean looks accelerated, which no instance is. */
    @Test
    void leavesOpenWhatUnequalInstancesMake() {
        Found found = run(until(200, .8, 7, (n, factor) -> factor * hazard(ALPHA, n)), Optional.empty(), 40);
        assertThat(found.interval("curvature/b2").upper().orElseThrow()).isNegative();
        assertThat(found.text("emergence")).isEqualTo("UNDETERMINED");
        assertThat(found.codes("emergence")).containsExactly("INSTANCES_DIFFER");
        assertThat(found.text("generators/multi-step/verdict")).isEqualTo("OPEN");
        assertThat(found.text("generators/multi-circuit/verdict")).isEqualTo("OPEN");
        assertThat(found.codes("generators/multi-circuit/verdict")).containsExactly("INSTANCES_DIFFER");
    }

    @Test
    void seesNoDifferenceAmongLikeInstances() {
        for (int seed = 0; seed < 5; seed++) {
            Found found = run(until(100, 0, seed, (n, factor) -> hazard(ALPHA, n)), Optional.empty(), 5);
            assertThat(found.codes("emergence")).isEmpty();
        }
    }

    /** Passes of 1000 at six sizes, each instance alike. */
    @ParameterizedTest
    @CsvSource({
        "NO_GROWTH, 20, 5;5;5;5;5;5",
        "NO_GROWTH, 20, 5;5;6;5;5;5",
        "SATURATED, 20, 1000;1000;1000;1000;1000;1000",
        "FALLING_RATES, 20, 300;200;100;50;20;5",
        "TOO_FEW_UNITS, 1, 1;5;20;100;300;600"
    })
    void judgesNoGrowthWhereThereIsNone(String code, int instances, String passes) {
        Found found = fixed(instances, passes);
        assertThat(found.text("emergence")).isEqualTo("UNDETERMINED");
        assertThat(found.codes("emergence")).containsExactly(code);
        assertThat(found.codes("generators/likeliest")).containsExactly(code);
        assertThat(found.text("answer")).startsWith("Whether growth bends cannot be told: ");
    }

    /** Like instances resampled are all alike: the interval is the likelihood's, and says what the p-value does. */
    @Test
    void hasAnIntervalOfLikeInstances() {
        Found found = fixed(6, "4;9;15;32;52;85");
        Interval b2 = found.interval("curvature/b2");
        assertThat(b2.upper().orElseThrow() - b2.lower().orElseThrow()).isGreaterThan(.005);
        assertThat(b2.contains(0)).isEqualTo(found.number("curvature/p-value") > .05);
        assertThat(found.text("emergence")).isEqualTo(b2.contains(0) ? "STANDARD" : "ACCELERATED");
    }

    private static Found fixed(int instances, String passes) {
        Tables samples = Tables.named("samples", "model", "N", "instance_id", "n_samples", "n_pass");
        int[] each = Pattern.compile(";")
                .splitAsStream(passes)
                .mapToInt(Integer::parseInt)
                .toArray();
        for (int s = 0; s < instances; s++) {
            for (int m = 0; m < each.length; m++) {
                samples.row("m" + m, SIZES[m], s, 1000, each[m]);
            }
        }
        return new Found(analysis(OptionalInt.empty(), Optional.empty(), OptionalDouble.empty(), 20)
                .run(BorrowedTables.of(samples.build())));
    }

    @Test
    void showsThatTheMeanOfLawsIsNoLaw() {
        Found found = run(until(200, .8, 7, (n, factor) -> factor * hazard(ALPHA, n)), Optional.empty(), 5);
        double gap = found.number("forecast/jensen-gap");
        assertThat(gap).isNotZero();
        assertThat(found.interval("forecast/jensen-gap").contains(gap)).isTrue();
        assertThat(found.number("forecast/instance-deviation")).isCloseTo(0, within(20.0));
        assertThat(found.codes("m3.0E7/pooled")).containsExactly("UNEQUAL_INSTANCES");
    }

    /** The pooled rate is a mean over instances: where they differ its interval is theirs, as that of pass@1 is. */
    @Test
    void instancesThatDifferLeaveMoreOpenThanTheirSamples() {
        Tables samples = Tables.named("samples", "model", "N", "instance_id", "n_samples", "n_pass");
        for (int instance = 0; instance < 40; instance++) {
            samples.row("m", 1e9, instance, 1000, instance % 4 == 0 ? 900 : 0);
        }
        Interval pooled = run(samples.build(), Optional.empty(), 100).interval("m/pooled");
        assertThat(pooled.method()).isEqualTo("item-bootstrap");
        assertThat(pooled.standardError().orElseThrow()).isCloseTo(.9 * Math.sqrt(.25 * .75 / 40), within(.015));
    }

    /** The noise of a law of its own for each of like instances makes a gap, which is none. */
    @Test
    void leavesTheGapOfLikeInstancesOpen() {
        Found found = run(until(200, 0, 7, (n, factor) -> hazard(ALPHA, n)), Optional.empty(), 5);
        assertThat(found.codes("forecast/jensen-gap")).containsExactly("INSTANCES_ALIKE");
        assertThat(found.at("forecast/jensen-gap").interval()).isEmpty();
        assertThat(found.codes("forecast/instance")).contains("INSTANCES_ALIKE");
    }

    /** What the figure shows of a rate is what the table says of it. */
    @Test
    void drawsTheIntervalsOfTheTable() {
        Found found = run(until(60, .8, 7, (n, factor) -> factor * hazard(ALPHA, n)), Optional.empty(), 40);
        Interval pooled = found.interval("m2.4E9/pooled");
        assertThat(found.lane("growth", "lower").numbers())
                .contains(pooled.lower().orElseThrow());
        assertThat(found.lane("growth", "upper").numbers())
                .contains(pooled.upper().orElseThrow());
    }

    @Test
    void refusesHalfAPass() {
        Table table = Tables.named("samples", "model", "N", "instance_id", "n_samples", "n_pass")
                .row("a", 1, 1, 10, 5.5)
                .build();
        assertThat(analysis(OptionalInt.empty(), Optional.empty(), OptionalDouble.empty(), 5)
                        .check(BorrowedTables.of(table).plan()))
                .extracting(Problem::message)
                .containsExactly("row 1 of samples: 'n_pass' is 5.5, not a whole number");
    }

    @Test
    void asksTheLossWhereNothingPassed() {
        Table table = until(60, 1.2, 9, (n, factor) -> factor * hazard(ALPHA, n));
        Found found = run(table, Optional.of("loss"), 5);
        assertThat(found.number("forecast/instances-by-loss")).isPositive();
        assertThat(found.number("forecast/instances-by-no-pass")).isZero();
        assertThat(found.number("forecast/instance-deviation")).isCloseTo(0, within(25.0));
    }

    @Test
    void saysWhatNoPassMeans() {
        Tables samples = Tables.named("samples", "model", "N", "instance_id", "n_samples", "n_pass");
        for (int s = 0; s < 3; s++) {
            samples.row("small", 1e8, s, 1000, 0).row("large", 1e9, s, 1000, 0);
        }
        Found found = new Found(analysis(OptionalInt.empty(), Optional.empty(), OptionalDouble.empty(), 5)
                .run(BorrowedTables.of(samples.build())));
        assertThat(found.codes("small/pooled")).containsExactly("NO_PASS");
        assertThat(found.interval("small/pooled").upper().orElseThrow()).isPositive();
        assertThat(found.codes("law/alpha")).containsExactly("TOO_FEW_SIZES");
        assertThat(found.codes("emergence")).containsExactly("TOO_FEW_SIZES");
        assertThat(found.text("answer"))
                .startsWith("Nothing passed: at the largest size the rate is 0 [")
                .contains("0.000837] (95 % interval).");
    }

    /** |.05990 − .05987|/.05990 = .0501 %, as Hu et al. compare. */
    @Test
    void comparesInPercentOfTheObserved() {
        assertThat(100 * (.05990 - .05987) / .05990).isCloseTo(.0501, within(5e-5));
    }

    @Test
    void takesTheBiasOffSmallCounts() {
        assertThat(Rates.unbiased(2, 11, OptionalInt.of(2))).isEqualTo(.1);
        assertThat(Rates.unbiased(2, 11, OptionalInt.empty())).isEqualTo(2 / 11.0);
        assertThat(Rates.unbiased(1, 11, OptionalInt.of(1))).isEqualTo(1 / 11.0);
    }

    @Test
    void refusesMorePassesThanSamples() {
        Table table = Tables.named("samples", "model", "N", "instance_id", "n_samples", "n_pass")
                .row("a", 1, 1, 5, 6)
                .build();
        List<Problem> problems = analysis(OptionalInt.empty(), Optional.empty(), OptionalDouble.empty(), 5)
                .check(BorrowedTables.of(table).plan());
        assertThat(problems).extracting(Problem::code).containsExactly("BAD_VALUE");
    }
}
