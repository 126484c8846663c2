package org.curvewright.plugins.analyses.testtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.DataReference;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Provenance;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.TextColumn;
import org.curvewright.spi.data.Variable;
import org.curvewright.testkit.BorrowedTables;
import org.curvewright.testkit.Found;
import org.junit.jupiter.api.Test;

class TestTimeTest {

    private static final PassCounts.Columns COLUMNS =
            new PassCounts.Columns(new DataReference("t"), "model", "N", "instance_id", "n_samples", "n_pass");

    /** Pass rates p ~ Beta(0.3, 200 (N/1e8)^−0.8), 300 problems, 2,000 samples. */
    private static Table counts(double... sizes) {
        List<String> models = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        List<Double> n = new ArrayList<>();
        List<Double> samples = new ArrayList<>();
        List<Double> passes = new ArrayList<>();
        RandomStream random = RandomStream.of(4);
        for (double size : sizes) {
            for (int i = 0; i < 300; i++) {
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
        Found found = run(new CoverageForecast(new CoverageForecast.Configuration(COLUMNS, 500)), counts(1.6e9));
        assertThat(Math.abs(found.number("m1.6E9/beta-binomial/error"))).isLessThan(10);
    }

    @Test
    void asManySeenAsDrawnLeaveNothingToForecast() {
        Found found = run(new CoverageForecast(new CoverageForecast.Configuration(COLUMNS, 2000)), counts(1e8));
        assertThat(found.codes("m1.0E8/actual")).containsExactly("TOO_FEW_SAMPLES");
    }

    @Test
    void leavesOutProblemsThatSomeModelNeverSolved() {
        Found found = run(new LogPassRate(new ResampledCounts(COLUMNS, 20, .95)), counts(1e8, 4e8, 1.6e9, 6.4e9));
        assertThat(found.codes("problems")).containsExactly("UNSOLVED_LEFT_OUT");
        assertThat(found.number("k")).isPositive();
        assertThat(found.number("largest/forecast")).isCloseTo(found.number("largest/observed"), within(.8));
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
        Table table = new Table(
                "t",
                List.of(
                        TextColumn.of(Variable.of("problem", ""), problems),
                        TextColumn.of(Variable.of("strategy", ""), strategies),
                        numbers("budget", budgets),
                        numbers("score", scores),
                        numbers("base_pass_rate", rates)),
                Provenance.of("test", ""));
        Found found = run(new Strategy(twoBins()), table);
        assertThat(found.number("budget-8/compute-optimal")).isCloseTo(.9, within(1e-12));
        assertThat(found.number("budget-8/best-of-n")).isCloseTo(.6, within(1e-12));
        assertThat(found.lane("chosen", "strategy").labels()).containsExactly("revisions", "best-of-n");
    }

    @Test
    void refusesARatioThatIsNone() {
        assertThatThrownBy(() -> new FlopsExchange.Case("x", 14, 0, false)).hasMessage("inference-ratio is 0; above 0");
    }
}
