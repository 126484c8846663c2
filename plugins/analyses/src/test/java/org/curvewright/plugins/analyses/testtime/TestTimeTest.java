package org.curvewright.plugins.analyses.testtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.DataReference;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Provenance;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.TextColumn;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.inference.Interval;
import org.curvewright.testkit.BorrowedTables;
import org.curvewright.testkit.Found;
import org.junit.jupiter.api.Test;

class TestTimeTest {

    private static final PassCounts.Columns COLUMNS =
            new PassCounts.Columns(new DataReference("t"), "model", "N", "instance_id", "n_samples", "n_pass");

    private static Table counts(double... sizes) {
        return counts(300, sizes);
    }

    /** Pass rates p ~ Beta(0.3, 200 (N/1e8)^−0.8), 2,000 samples. */
    private static Table counts(int of, double... sizes) {
        List<String> models = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        List<Double> n = new ArrayList<>();
        List<Double> samples = new ArrayList<>();
        List<Double> passes = new ArrayList<>();
        RandomStream random = RandomStream.of(4);
        for (double size : sizes) {
            for (int i = 0; i < of; i++) {
                double p = random.nextBeta(.3, 200 * StrictMath.pow(size / 1e8, -.8));
                models.add("m" + size);
                problems.add("p" + i);
                n.add(size);
                samples.add(2000.0);
                passes.add((double) random.nextBinomial(2000, p));
            }
        }
        return new Table(
                "t",
                List.of(
                        TextColumn.of(Variable.of("model", ""), models),
                        TextColumn.of(Variable.of("instance_id", ""), problems),
                        numbers("N", n),
                        numbers("n_samples", samples),
                        numbers("n_pass", passes)),
                Provenance.of("test", ""));
    }

    private static NumberColumn numbers(String name, List<Double> values) {
        return NumberColumn.of(
                Variable.of(name, ""),
                values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static Found run(Analysis analysis, Table... tables) {
        return new Found(analysis.run(BorrowedTables.of(tables)));
    }

    @Test
    void matchesThePublishedExchangeOfFlops() {
        Found found = run(new FlopsExchange(new FlopsExchange.Configuration(List.of(
                new FlopsExchange.Case("few", 14, .16, false),
                new FlopsExchange.Case("verified", 14, .16, true),
                new FlopsExchange.Case("same", 1, 3, false)))));
        assertThat(found.number("few/test-time-multiple")).isCloseTo(257.75, within(1e-10));
        assertThat(found.number("verified/test-time-multiple")).isCloseTo(14 + 1.5 / .16 * 13, within(1e-10));
        assertThat(found.number("same/test-time-multiple")).isEqualTo(1);
    }

    @Test
    void findsTheKnownRateOfExchange() {
        Found found = run(new ExchangeRate(new ResampledCounts(COLUMNS, 60, .95)), counts(1e8, 4e8, 1.6e9));
        assertThat(found.interval("rate").contains(-.8)).isTrue();
        assertThat(found.number("rate")).isCloseTo(-.8, within(.15));
        assertThat(found.number("samples-saved-by-ten-times-the-size"))
                .isCloseTo(StrictMath.pow(10, -found.number("rate")), within(1e-9));
    }

    @Test
    void oneModelHasNothingToExchange() {
        Found found = run(new ExchangeRate(new ResampledCounts(COLUMNS, 10, .95)), counts(1e8));
        assertThat(found.codes("rate")).containsExactly("NO_RATE");
    }

    @Test
    void theBetaBinomialForecastsBetaDistributedRates() {
        Found found = run(forecast(500, OptionalDouble.of(.3)), counts(2000, 6.4e9));
        assertThat(found.number("mean-absolute-error/beta-binomial")).isLessThan(2);
        assertThat(found.number("exponent-error/beta-binomial"))
                .isLessThan(found.number("exponent-error/coverage-exp-power") / 2);
        assertThat(found.interval("m6.4E9/beta-binomial/exponent").contains(.3)).isTrue();
        assertThat(found.text("answer")).contains("over 1 model;").contains("known to be 0.3, is missed by");
    }

    /** Errors are means over drawings: the mean forecast lies among them, and its bias is no more than they. */
    @Test
    void drawsTheFewAgainAndAgain() {
        Found found = run(forecast(100, OptionalDouble.empty()), counts(1.6e9, 6.4e9));
        for (String law : List.of("coverage-exp-power", "beta-binomial")) {
            Interval drawings = found.interval("m1.6E9/" + law);
            assertThat(drawings.contains(found.number("m1.6E9/" + law))).isTrue();
            assertThat(drawings.upper().orElseThrow())
                    .isGreaterThan(drawings.lower().orElseThrow());
            assertThat(Math.abs(found.number("m1.6E9/" + law + "/bias")))
                    .isLessThanOrEqualTo(found.number("m1.6E9/" + law + "/error") + 1e-12);
        }
        assertThat(found.number("m1.6E9/of-all-samples/beta-binomial"))
                .isCloseTo(found.number("m1.6E9/actual"), within(.04));
    }

    /** Two solved problems tell no two shapes, but a line through pass@k exists. */
    @Test
    void fewSolvedProblemsTellNoShape() {
        Table table = new Table(
                "t",
                List.of(
                        TextColumn.of(Variable.of("model", ""), List.of("m", "m", "m")),
                        TextColumn.of(Variable.of("instance_id", ""), List.of("a", "b", "c")),
                        numbers("N", List.of(1e8, 1e8, 1e8)),
                        numbers("n_samples", List.of(2000.0, 2000.0, 2000.0)),
                        numbers("n_pass", List.of(900.0, 500.0, 0.0))),
                Provenance.of("test", ""));
        Found found = run(forecast(100, OptionalDouble.empty()), table);
        assertThat(found.codes("m/beta-binomial")).containsExactly("TOO_FEW_PASSES");
        assertThat(found.absent("m/coverage-exp-power")).isFalse();
    }

    /** Sixty problems, a third of them passed so often in 2,000, the others so often: where passes vary no more than by chance, a grows without end. */
    private static Found alike(double third, double others) {
        int n = 60;
        List<String> problems = new ArrayList<>();
        List<Double> passed = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            problems.add("p" + i);
            passed.add(i % 3 == 0 ? third : others);
        }
        Table table = new Table(
                "t",
                List.of(
                        TextColumn.of(Variable.of("model", ""), Collections.nCopies(n, "m")),
                        TextColumn.of(Variable.of("instance_id", ""), problems),
                        numbers("N", Collections.nCopies(n, 1e8)),
                        numbers("n_samples", Collections.nCopies(n, 2000.0)),
                        numbers("n_pass", passed)),
                Provenance.of("test", ""));
        return run(forecast(100, OptionalDouble.of(.4)), table);
    }

    @Test
    void anExponentThatGrowsWithoutEndIsNoNumber() {
        Found same = alike(20, 20);
        assertThat(same.codes("m/beta-binomial")).containsExactly("AT_BOUND");
        assertThat(same.codes("m/of-all-samples/beta-binomial/exponent")).containsExactly("AT_BOUND");
        assertThat(same.text("answer")).contains("the beta-binomial's exponent grew without end");
        Found mixed = alike(26, 8);
        assertThat(mixed.codes("m/beta-binomial")).containsExactly("AT_BOUND");
        assertThat(mixed.number("m/beta-binomial/exponent")).isLessThan(100);
    }

    private static CoverageForecast forecast(long seen, OptionalDouble exponent) {
        return new CoverageForecast(new CoverageForecast.Configuration(COLUMNS, seen, 12, exponent));
    }

    private static MatchedGain gain(double ratio, long samples) {
        return new MatchedGain(new MatchedGainConfiguration(
                COLUMNS,
                List.of(new MatchedGainConfiguration.Pair("pair", "small", "large")),
                List.of(ratio),
                samples,
                false,
                2,
                40,
                .95));
    }

    /** Eight problems, 100 samples each: passes of a small model and of one ten times as large. */
    private static Table pair() {
        List<Double> small = List.of(60.0, 60.0, 50.0, 50.0, 0.0, 0.0, 0.0, 0.0);
        List<Double> large = List.of(80.0, 80.0, 70.0, 70.0, 30.0, 30.0, 20.0, 20.0);
        List<String> problems = List.of("a", "b", "c", "d", "e", "f", "g", "h");
        return new Table(
                "t",
                List.of(
                        TextColumn.of(
                                Variable.of("model", ""),
                                both(Collections.nCopies(8, "small"), Collections.nCopies(8, "large"))),
                        TextColumn.of(Variable.of("instance_id", ""), both(problems, problems)),
                        numbers("N", both(Collections.nCopies(8, 1e9), Collections.nCopies(8, 1e10))),
                        numbers("n_samples", Collections.nCopies(16, 100.0)),
                        numbers("n_pass", both(small, large))),
                Provenance.of("test", ""));
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** M = 10 and R = 3 give m = 10 + 9 = 19 samples, which solve the easy half (1 − C(40, 19)/C(100, 19) ≈ 1) and no hard problem. */
    @Test
    void aSmallModelGainsOnEasyProblemsAndLosesOnHardOnes() {
        Found found = run(gain(3, 1), pair());
        assertThat(found.number("pair/ratio-3/samples")).isEqualTo(19);
        assertThat(found.number("pair/ratio-3/large")).isCloseTo(.5, within(1e-12));
        assertThat(found.number("pair/ratio-3/bin-1/gain")).isCloseTo(.25, within(1e-5));
        assertThat(found.number("pair/ratio-3/bin-2/gain")).isCloseTo(-.25, within(1e-12));
        assertThat(found.text("pair/ratio-3/bin-1/better")).isEqualTo("MORE_SAMPLES");
        assertThat(found.text("pair/ratio-3/bin-2/better")).isEqualTo("LARGER_MODEL");
        assertThat(found.text("pair/ratio-3/better")).isEqualTo("UNDETERMINED");
        assertThat(found.codes("pair/ratio-3/gain")).containsExactly("ORACLE_VERIFIER");
    }

    @Test
    void moreSamplesThanWereDrawnAreNotInvented() {
        assertThat(run(gain(.16, 1), pair()).codes("pair/ratio-0.16/gain")).containsExactly("TOO_FEW_SAMPLES");
    }

    @Test
    void asManySeenAsDrawnLeaveNothingToForecast() {
        Found found = run(forecast(2000, OptionalDouble.empty()), counts(1e8));
        assertThat(found.codes("m1.0E8/actual")).containsExactly("TOO_FEW_SAMPLES");
    }

    @Test
    void leavesOutProblemsThatSomeModelNeverSolved() {
        Found found = run(logPassRate(OptionalDouble.empty(), 1), counts(1e8, 4e8, 1.6e9, 6.4e9));
        assertThat(found.codes("problems")).containsExactly("UNSOLVED_LEFT_OUT");
        assertThat(found.number("k")).isPositive();
        assertThat(found.number("largest/forecast")).isCloseTo(found.number("largest/observed"), within(.8));
    }

    private static LogPassRate logPassRate(OptionalDouble tokens, int buckets) {
        return new LogPassRate(new LogPassRateConfiguration(COLUMNS, tokens, buckets, 20, .95));
    }

    /** C = 6·N·D with one D for all: the same exponent, an α that is (6D)^k times as large, an axis in FLOP. */
    @Test
    void takesComputeFromTheTokensOfTheTraining() {
        Table table = counts(1e8, 4e8, 1.6e9, 6.4e9);
        Found size = run(logPassRate(OptionalDouble.empty(), 1), table);
        Found compute = run(logPassRate(OptionalDouble.of(3e11), 1), table);
        double k = size.number("k");
        assertThat(compute.number("k")).isCloseTo(k, within(1e-9));
        assertThat(compute.number("alpha"))
                .isCloseTo(size.number("alpha") * StrictMath.pow(1.8e12, k), within(1e-6 * compute.number("alpha")));
        assertThat(compute.lane("series", "x (log): compute").numbers().get(0)).isEqualTo(1.8e20);
        assertThat(compute.text("answer")).contains("Over the 3 smaller models").contains("falls as compute^−");
        assertThat(compute.lane("series", "series").labels()).contains("observed", "law of the smaller models");
    }

    @Test
    void bucketsOrderProblemsByWhatSmallerModelsFindHard() {
        Found found = run(logPassRate(OptionalDouble.empty(), 3), counts(1e8, 4e8, 1.6e9, 6.4e9));
        assertThat(found.number("bucket-1/largest/observed")).isLessThan(found.number("bucket-3/largest/observed"));
        assertThat(found.number("bucket-1/problems")
                        + found.number("bucket-2/problems")
                        + found.number("bucket-3/problems"))
                .isEqualTo(found.number("problems"));
    }

    private static StrategyConfiguration twoBins() {
        return new StrategyConfiguration(
                new DataReference("t"),
                "problem",
                "strategy",
                "budget",
                "score",
                "base_pass_rate",
                "best-of-n",
                2,
                20,
                .95);
    }

    /** Both strategies gain .2 a doubling, and revisions are .1 ahead, so they take half a doubling less: √2 times. */
    @Test
    void efficiencyIsHowMuchLessBudgetTheSameScoreTakes() {
        List<String> problems = new ArrayList<>();
        List<String> strategies = new ArrayList<>();
        List<Double> budgets = new ArrayList<>();
        List<Double> scores = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            for (String strategy : List.of("best-of-n", "revisions")) {
                for (int doubling = 0; doubling < 4; doubling++) {
                    problems.add("p" + i);
                    strategies.add(strategy);
                    budgets.add((double) (1 << doubling));
                    scores.add(.1 + .2 * doubling + (strategy.equals("revisions") ? .1 : 0));
                    rates.add(i / 100.0);
                }
            }
        }
        Found found = run(new Strategy(twoBins()), strategyTable(problems, strategies, budgets, scores, rates));
        assertThat(found.number("efficiency")).isCloseTo(Math.sqrt(2), within(1e-9));
        assertThat(found.number("budget-8/gain-over-best-of-n")).isCloseTo(.1, within(1e-12));
        assertThat(found.interval("efficiency").lower().orElseThrow()).isCloseTo(Math.sqrt(2), within(1e-9));
        assertThat(found.text("answer"))
                .contains("1.41 [1.41, 1.41] times less at the largest budget, 8 (95 % intervals over 40 problems)");
    }

    private static Table strategyTable(
            List<String> problems,
            List<String> strategies,
            List<Double> budgets,
            List<Double> scores,
            List<Double> rates) {
        return new Table(
                "t",
                List.of(
                        TextColumn.of(Variable.of("problem", ""), problems),
                        TextColumn.of(Variable.of("strategy", ""), strategies),
                        numbers("budget", budgets),
                        numbers("score", scores),
                        numbers("base_pass_rate", rates)),
                Provenance.of("test", ""));
    }

    /** Best-of-n solves the hard half, revisions the easy half: the choice by difficulty has both. */
    @Test
    void choosesByDifficulty() {
        List<String> problems = new ArrayList<>();
        List<String> strategies = new ArrayList<>();
        List<Double> budgets = new ArrayList<>();
        List<Double> scores = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            boolean easy = i < 20;
            for (String strategy : List.of("best-of-n", "revisions")) {
                problems.add("p" + i);
                strategies.add(strategy);
                budgets.add(8.0);
                scores.add(easy == strategy.equals("revisions") ? .9 : .3);
                rates.add(easy ? .8 - i / 100.0 : .2 - i / 1000.0);
            }
        }
        Table table = strategyTable(problems, strategies, budgets, scores, rates);
        Found found = run(new Strategy(twoBins()), table);
        assertThat(found.number("budget-8/compute-optimal")).isCloseTo(.9, within(1e-12));
        assertThat(found.number("budget-8/best-of-n")).isCloseTo(.6, within(1e-12));
        assertThat(found.lane("chosen", "strategy").labels()).containsExactly("revisions", "best-of-n");
        assertThat(found.text("budget-8/bin-1/strategy")).isEqualTo("revisions");
        assertThat(found.number("budget-8/bin-1/score")).isCloseTo(.9, within(1e-12));
        assertThat(found.number("budget-8/bin-1/gain")).isCloseTo(.6, within(1e-12));
        assertThat(found.number("budget-8/bin-1/chosen-again")).isEqualTo(1);
    }

    @Test
    void refusesARatioThatIsNone() {
        assertThatThrownBy(() -> new FlopsExchange.Case("x", 14, 0, false)).hasMessage("inference-ratio is 0; above 0");
    }
}
