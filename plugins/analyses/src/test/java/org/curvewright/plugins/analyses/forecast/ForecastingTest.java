package org.curvewright.plugins.analyses.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Percentage;
import org.curvewright.numerics.distribution.StudentT;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.plugins.analyses.forecast.ForecastConfiguration.Averaging;
import org.curvewright.plugins.analyses.forecast.ForecastConfiguration.Nature;
import org.curvewright.plugins.analyses.forecast.ForecastConfiguration.Recipe;
import org.curvewright.plugins.analyses.known.Ended;
import org.curvewright.plugins.analyses.known.Known;
import org.curvewright.plugins.analyses.known.Student;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.FitKey;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.metric.InformationCriterion;
import org.curvewright.spi.metric.Score;
import org.curvewright.testkit.AnalysisContract;
import org.curvewright.testkit.Found;
import org.junit.jupiter.api.Test;

class ForecastingTest implements AnalysisContract {

    private static final double[] X = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    private static final Dataset LINE = Known.data(X, noisy(0));
    private static final Dataset PARABOLA = Known.data(X, noisy(.2));

    private static double[] noisy(double curvature) {
        RandomStream random = RandomStream.of(11);
        return Arrays.stream(X)
                .map(v -> 20 - v + curvature * v * v + .05 * random.nextGaussian())
                .toArray();
    }

    private record Aic() implements InformationCriterion {
        @Override
        public Score score(FitResult fit) {
            return Score.of(-2 * fit.fit().logLikelihood().orElseThrow()
                    + 2 * fit.request().formulation().parameters().size());
        }
    }

    private static Forecasting forecasting(List<Map<String, Double>> at, int holdOut, boolean beyond) {
        return forecasting(at, holdOut, beyond, Averaging.AKAIKE);
    }

    private static Forecasting forecasting(
            List<Map<String, Double>> at, int holdOut, boolean beyond, Averaging average) {
        return new Forecasting(new ForecastConfiguration(
                at,
                Map.of(),
                holdOut,
                "N",
                beyond,
                Optional.empty(),
                12,
                average,
                new Aic(),
                new Student(.95, 1),
                Recipe.SAME,
                Optional.of(Nature.LINEAR),
                8));
    }

    private static Found heldOut(int count, FitResult... fits) {
        return new Found(forecasting(List.of(), count, true).run(Known.of(fits)));
    }

    @Override
    public Analysis analysis() {
        return forecasting(List.of(Map.of("N", 30_000.0)), 2, false);
    }

    @Override
    public AnalysisContext context() {
        return Known.of(Known.fit("line", 1, PARABOLA), Known.fit("parabola", 2, PARABOLA));
    }

    /** The textbook's interval for one more observation of a line: f ± t s √(1 + 1/n + (x − x̄)²/S). */
    @Test
    void givesTheTextbookPredictionInterval() {
        Dataset nine = LINE.rows(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8});
        FitResult line = Known.fit("line", 1, nine);
        double s = Math.sqrt(line.fit().objective() / 7);
        double half = new StudentT(7).quantile(.975) * s * Math.sqrt(1 + 1.0 / 9 + 25.0 / 60);
        Interval interval = heldOut(1, Known.fit("line", 1, LINE)).interval("fit/loss/line/10/value");
        double width = interval.upper().orElseThrow() - interval.lower().orElseThrow();
        double inflation = heldOut(1, Known.fit("line", 1, LINE)).number("fit/loss/line/10/inflation");
        assertThat(width).isCloseTo(2 * half * inflation, within(1e-9 * half));
    }

    @Test
    void reliesOnALawThatHeldAtEverySmallerCutoff() {
        Found found = heldOut(1, Known.fit("line", 1, LINE));
        assertThat(found.text("fit/loss/line/10/card")).isEqualTo("RELIABLE");
        assertThat(found.text("fit/loss/line/10/inside")).isEqualTo("inside");
        assertThat(found.text("fit/loss/line/answer"))
                .startsWith("loss by line: run 10, 0.43 decades beyond the runs fitted (in N)");
    }

    /** A forecast by a law whose optimum was not proven says so beside its value and on its card, and is not relied on. */
    @Test
    void aSearchThatEndedEarlyIsToldOnTheCardAndBesideTheForecast() {
        Ended ended = new Ended(FitStatus.BUDGET_EXHAUSTED, "the search stopped after 400 evaluations");
        Found found = heldOut(1, Known.fit("line", 1, LINE, ended));
        assertThat(found.text("fit/loss/line/10/card")).isEqualTo("CONDITIONAL");
        assertThat(found.at("fit/loss/line/10/card").notices())
                .extracting(Notice::text)
                .containsExactly(
                        "identifiability: line is BUDGET_EXHAUSTED, so that another optimum may forecast otherwise, but the"
                                + " forecast's interval is closed");
        assertThat(found.at("fit/loss/line/10/value").notices())
                .contains(new Notice(
                        "BUDGET_EXHAUSTED", "the fit is BUDGET_EXHAUSTED: the search stopped after 400 evaluations"));
        assertThat(found.text("fit/loss/line/answer")).contains("CONDITIONAL (caution: identifiability)");
    }

    /** The parabola forecasts its own larger runs, the line does not. */
    @Test
    void stacksLawsByHowWellTheyForecast() {
        Found found = stacked(1, 2);
        assertThat(found.at("fit/loss/averaged/10/value").notices())
                .anySatisfy(notice ->
                        assertThat(notice.text()).matches("weights: line 0\\.0\\d\\d, parabola (1\\.000|0\\.9.*)"));
        assertThat(found.codes("fit/loss/averaged/10/value")).doesNotContain("EQUAL_WEIGHTS");
    }

    /** Three runs leave two lines no smaller cut-off to be tried at. */
    @Test
    void saysThatTooFewRunsGiveNoWeights() {
        assertThat(stacked(8, 1).codes("fit/loss/averaged/10/value")).contains("EQUAL_WEIGHTS");
    }

    private static Found stacked(int holdOut, int degree) {
        FitResult[] fits = {Known.fit("line", 1, PARABOLA), Known.fit("parabola", degree, PARABOLA)};
        return new Found(
                forecasting(List.of(), holdOut, true, Averaging.STACKING).run(Known.of(fits)));
    }

    /** A law whose covariate is missing in a run has other rows; counted among those of the other it would be shown what it forecasts. */
    @Test
    void aLawThatSeesFewerRunsForecastsAsIfAlone() {
        FitResult line = Known.fit("line", 1, LINE);
        FitResult fewer = Known.fit("fewer", 1, LINE.rows(new int[] {0, 1, 3, 4, 5, 6, 7, 8, 9}));
        Found beside = heldOut(2, line, fewer);
        assertThat(beside.at("fit/loss/fewer/9/value"))
                .isEqualTo(heldOut(2, fewer).at("fit/loss/fewer/9/value"));
        assertThat(beside.at("fit/loss/line/9/value"))
                .isEqualTo(heldOut(2, line).at("fit/loss/line/9/value"));
    }

    /** A line through a parabola misses every larger run by more than its interval. */
    @Test
    void inflatesAndCondemnsALawThatDidNotHold() {
        Found found = heldOut(2, Known.fit("line", 1, PARABOLA));
        assertThat(found.number("fit/loss/line/10/inflation")).isGreaterThan(1.5);
        assertThat(found.text("fit/loss/line/10/card")).isEqualTo("UNRELIABLE");
    }

    @Test
    void withholdsWhatNoForecastOfThePastWentAsFarAs() {
        List<Map<String, Double>> far = List.of(Map.of("N", 1e12));
        Found found = new Found(forecasting(far, 0, false).run(Known.of(Known.fit("line", 1, LINE))));
        assertThat(found.absent("fit/loss/line/N-1e12/value")).isTrue();
        assertThat(found.codes("fit/loss/line/N-1e12/value")).containsExactly("WITHHELD");
        assertThat(found.text("fit/loss/line/N-1e12/card/reach")).isEqualTo("fail");
        Found asked = new Found(forecasting(far, 0, true).run(Known.of(Known.fit("line", 1, LINE))));
        assertThat(asked.codes("fit/loss/line/N-1e12/value")).contains("BEYOND_HORIZON");
        assertThat(asked.at("fit/loss/line/N-1e12/value").notices())
                .noneMatch(notice -> notice.text().contains("ask for it"));
    }

    @Test
    void averagesTowardsTheLawThatTheDataFavour() {
        Found found = heldOut(1, Known.fit("line", 1, PARABOLA), Known.fit("parabola", 2, PARABOLA));
        assertThat(found.number("fit/loss/averaged/10/value"))
                .isCloseTo(found.number("fit/loss/parabola/10/value"), within(.05));
    }

    /** Withheld forecasts stay out of the picture: ten runs, and what nothing reaches as far as is left out. */
    @Test
    void drawsRunsForecastsAndWhatCame() {
        Found found = heldOut(2, Known.fit("line", 1, LINE));
        assertThat(found.lane("fit/loss/line/picture", "series").labels())
                .hasSize(8 + 2 + 2)
                .containsSubsequence("fitted", "forecast", "observed");
        Found far =
                new Found(forecasting(List.of(Map.of("N", 1e12)), 0, false).run(Known.of(Known.fit("line", 1, LINE))));
        assertThat(far.lane("fit/loss/line/picture", "series").labels()).containsOnly("fitted");
    }

    @Test
    void sumsUpTheCardsOfSeveralResponses() {
        FitResult one = Known.fit("line", 1, LINE);
        FitResult other = Known.fit("line", 1, PARABOLA);
        FitKey key = new FitKey("other", "accuracy", Optional.empty(), "line");
        Found found = heldOut(1, one, new FitResult(key, other.request(), other.estimator(), other.fit()));
        assertThat(found.text("answer"))
                .startsWith(
                        "Of 2 forecasts of 10, 1 is RELIABLE, 0 are CONDITIONAL and 1 is UNRELIABLE; of 2 that could be judged")
                .contains("RELIABLE: loss by line.")
                .contains("UNRELIABLE: accuracy by line (");
    }

    @Test
    void judgesThePastAtEveryCutoffWithReach() {
        Found found = heldOut(1, Known.fit("line", 1, LINE));
        List<Double> reach = found.lane("fit/loss/line/backtest", "reach").numbers();
        assertThat(reach).hasSize(21);
        assertThat(reach.get(0)).isCloseTo(1 / StrictMath.log(10), within(1e-9));
    }

    /** Three seeds of each of seven sizes. */
    private static FitResult seeds() {
        double[] x = new double[21];
        double[] y = new double[21];
        RandomStream random = RandomStream.of(12);
        for (int i = 0; i < x.length; i++) {
            x[i] = i / 3;
            y[i] = 20 - x[i] + .05 * random.nextGaussian();
        }
        return Known.fit("line", 1, Known.data(x, y));
    }

    /** Four runs held out would part the seeds of the sixth size; the back-test has cut-offs after 9, 12 of 15 runs. */
    @Test
    void keepsSeedsOfOneSizeOnOneSide() {
        Found found = heldOut(4, seeds());
        assertThat(found.codes("fit/loss/line/answer")).containsExactly("CUT_MOVED");
        assertThat(found.findings()).noneMatch(finding -> finding.address().startsWith("fit/loss/line/15/"));
        assertThat(found.number("fit/loss/line/16/reach")).isPositive();
        assertThat(found.number("fit/loss/line/18/reach")).isEqualTo(found.number("fit/loss/line/16/reach"));
        assertThat(found.lane("fit/loss/line/backtest", "cutoff").numbers()).hasSize(6 + 3);
        assertThat(found.lane("fit/loss/line/backtest", "reach").numbers()).allMatch(reach -> reach > .4);
    }

    /** Three seeds of one size judge one forecast: there are three of these, and one alone goes as far as two steps. */
    @Test
    void countsSeedsOfOneForecastOnce() {
        Found found = heldOut(6, seeds());
        assertThat(found.text("fit/loss/line/19/card/reach")).isEqualTo("fail");
        assertThat(found.at("fit/loss/line/16/inflation").notices())
                .anySatisfy(notice -> assertThat(notice.text()).startsWith("3 comparable forecasts of the past"));
    }

    /** Ten sizes, each trained on twenty tokens a parameter but for the smallest, which saw a tenth of that. */
    private static FitResult trainedOn() {
        double[] sizes = Arrays.stream(X).map(Elementary::exp).toArray();
        double[] tokens = Arrays.stream(sizes).map(size -> 20 * size).toArray();
        tokens[0] /= 10;
        List<Variable> covariates = List.of(Variable.of("N", "parameters"), Variable.of("D", "tokens"));
        return Known.fit(
                "line",
                1,
                new Dataset(
                        "data",
                        covariates,
                        Variable.of("loss", ""),
                        Rows.of(sizes, tokens),
                        noisy(0),
                        Dataset.Roles.NONE));
    }

    /** As large as the fifth run, and trained for a hundred times as long as any: far, although no larger than those fitted. */
    @Test
    void reachesAsFarAsTheFarthestCovariate() {
        double size = Elementary.exp(5);
        double tokens = 2000 * Elementary.exp(9);
        Found found = new Found(
                forecasting(List.of(Map.of("N", size, "D", tokens)), 0, false).run(Known.of(trainedOn())));
        String target = found.findings().stream()
                .map(Finding::address)
                .filter(address -> address.endsWith("/reach") && !address.contains("/card/"))
                .findFirst()
                .orElseThrow();
        assertThat(found.number(target)).isCloseTo(2, within(1e-9));
        assertThat(found.at(target).notices())
                .anySatisfy(notice -> assertThat(notice.text()).startsWith("0.00 in N, 2.00 in D"));
        assertThat(found.text("fit/loss/line/answer")).contains("2.00 decades beyond the runs fitted (in D)");
        assertThat(found.lane("fit/loss/line/backtest", "reach").numbers()).allMatch(reach -> reach > 0 && reach < 4);
        Found far = new Found(forecasting(List.of(Map.of("N", size, "D", 1e9 * tokens)), 0, false)
                .run(Known.of(trainedOn())));
        assertThat(far.findings().stream().filter(finding -> finding.address().endsWith("/value")))
                .allSatisfy(
                        finding -> assertThat(finding.notices().get(0).code()).isEqualTo("WITHHELD"));
    }

    /** A page moves along compute, says what speaks against a point, why it has no value, and draws the runs beside it. */
    @Test
    void theGridHasComputeAndSaysWhyAPointHasNoValue() {
        Found found = new Found(
                forecasting(List.of(Map.of("N", 1e9, "D", 2e10)), 0, false).run(Known.of(trainedOn())));
        String grid = "fit/loss/line/grid";
        assertThat(found.lane(grid, "C").numbers().get(3))
                .isCloseTo(
                        6
                                * found.lane(grid, "N").numbers().get(3)
                                * found.lane(grid, "D").numbers().get(3),
                        Percentage.withPercentage(1e-9));
        List<String> missing = found.lane(grid, "missing").labels();
        List<Double> value = found.lane(grid, "value").numbers();
        assertThat(missing.get(0)).isEmpty();
        assertThat(value.get(0)).isFinite();
        assertThat(missing.get(7)).startsWith("withheld: ");
        assertThat(value.get(7)).isNaN();
        assertThat(found.lane(grid, "against").labels().get(7)).contains("fails reach: ");
        assertThat(found.lane("fit/loss/runs", "C").numbers()).hasSize(10);
        assertThat(found.lane("fit/loss/runs", "held-out").numbers()).containsOnly(0.0);
    }

    /** Smaller than every run is as far from them as larger. */
    @Test
    void reachesBelowTheRunsToo() {
        List<Map<String, Double>> small = List.of(Map.of("N", .01));
        Found found = new Found(forecasting(small, 0, true).run(Known.of(Known.fit("line", 1, LINE))));
        assertThat(found.number("fit/loss/line/N-0.01/reach")).isCloseTo(2, within(1e-9));
        assertThat(found.codes("fit/loss/line/N-0.01/reach")).isEmpty();
    }

    /** The error beside what came would tell the forecast. */
    @Test
    void doesNotJudgeWhatItWithholds() {
        Forecasting withholding = forecasting(List.of(), 5, false);
        Found found = new Found(withholding.run(Known.of(Known.fit("line", 1, LINE))));
        for (String quantity : List.of("value", "confidence", "error", "inside", "inside-before-inflation")) {
            assertThat(found.codes("fit/loss/line/10/" + quantity)).containsExactly("WITHHELD");
            assertThat(found.absent("fit/loss/line/10/" + quantity)).isTrue();
        }
        assertThat(found.number("fit/loss/line/10/observed")).isEqualTo(LINE.observed()[9]);
        double near = Math.abs(found.number("fit/loss/line/6/error"));
        assertThat(found.number("fit/loss/line/held-out/mape")).isCloseTo(near, within(1e-12));
        assertThat(found.codes("fit/loss/line/held-out/mape")).containsExactly("WITHHELD");
        assertThat(found.text("fit/loss/line/answer")).contains("(and 4 more, whose forecasts are withheld)");
        Found all = new Found(forecasting(List.of(), 7, false).run(Known.of(Known.fit("line", 1, LINE))));
        assertThat(all.codes("fit/loss/line/held-out/mape")).containsExactly("WITHHELD");
        assertThat(all.absent("fit/loss/line/held-out/mape")).isTrue();
    }

    /** At one step of ln N the steps of one and two are near; the farthest is eight steps, near from four on. */
    @Test
    void drawsTheErrorByReach() {
        Found found = heldOut(1, Known.fit("line", 1, PARABOLA));
        List<Double> median =
                found.lane("fit/loss/line/error-by-reach", "median_error").numbers();
        List<Double> bound =
                found.lane("fit/loss/line/error-by-reach", "conformal_error").numbers();
        assertThat(median).hasSize(6);
        assertThat(median.get(5)).isGreaterThan(2 * median.get(0));
        double largest = found.lane("fit/loss/line/backtest", "signed-error").numbers().stream()
                .mapToDouble(Math::abs)
                .max()
                .orElseThrow();
        assertThat(bound.get(5)).isEqualTo(largest);
        assertThat(found.lane("error-by-reach/picture", "y (line): error of past forecasts")
                        .numbers())
                .isEqualTo(median);
        assertThat(found.lane("error-by-reach/picture", "upper").numbers()).isEqualTo(bound);
    }

    /** Four runs have one forecast of the past, which is a point and no line. */
    @Test
    void drawsOneErrorAsAPoint() {
        Found found = heldOut(6, Known.fit("line", 1, PARABOLA));
        assertThat(found.lane("error-by-reach/picture", "y: error of past forecasts")
                        .numbers())
                .hasSize(1);
    }

    @Test
    void drawsNoEmptyBacktest() {
        Found found = heldOut(7, Known.fit("line", 1, LINE));
        assertThat(found.codes("fit/loss/line/backtest")).containsExactly("NO_BACKTEST");
        assertThat(found.codes("fit/loss/line/error-by-reach")).containsExactly("NO_BACKTEST");
        assertThat(found.findings()).noneMatch(finding -> finding.address().equals("error-by-reach/picture"));
    }

    @Test
    void refusesToForecastNothing() {
        assertThatThrownBy(() -> forecasting(List.of(), 0, false)).hasMessageContaining("nothing to forecast");
    }
}
