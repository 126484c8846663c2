package org.curvewright.plugins.analyses.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.curvewright.numerics.distribution.ChiSquared;
import org.curvewright.numerics.distribution.StudentT;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.plugins.analyses.known.Known;
import org.curvewright.plugins.analyses.known.Ordinary;
import org.curvewright.plugins.analyses.known.Student;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.metric.InformationCriterion;
import org.curvewright.spi.metric.Score;
import org.curvewright.testkit.AnalysisContract;
import org.curvewright.testkit.Found;
import org.junit.jupiter.api.Test;

/** A straight line in ln N at ln N = 0 … 9, noise 0.1: everything has a closed form. */
class DesignTest implements AnalysisContract {

    private static final double[] X = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    private static final double[] Y = {9, 8, 7, 6, 5, 4, 3, 2, 1, 0};
    private static final double NOISE = .1;
    private static final double SPREAD = 82.5;
    private static final double MEAN = 4.5;

    private static Design design(Map<String, List<Double>> candidates, OptionalDouble budget, int runs) {
        return new Design(new DesignConfiguration(
                Map.of(),
                OptionalDouble.of(NOISE),
                Map.of("far", Map.of("N", Elementary.exp(12))),
                candidates,
                new RunCost(1, Map.of("N", 1.0), "FLOP"),
                budget,
                runs,
                400,
                new Student(.95, 1),
                new Aicc(),
                20));
    }

    private static Map<String, List<Double>> sizes(double... logarithms) {
        return Map.of(
                "N", Arrays.stream(logarithms).map(Elementary::exp).boxed().toList());
    }

    private static Found found(Design design) {
        return new Found(design.run(
                Known.of(Known.fit("line", 1, Known.data(X, Y)), Known.fit("parabola", 2, Known.data(X, Y)))));
    }

    /** −2 ln L + 2 p + 2 p (p + 1)/(n − p − 1), constants included. */
    private static final class Aicc implements InformationCriterion {

        @Override
        public String name() {
            return "AICc";
        }

        @Override
        public Score score(FitResult fit) {
            double p = fit.request().formulation().parameters().size();
            int n = fit.request().dataset().size();
            return fit.fit().logLikelihood().isPresent()
                    ? Score.of(-2 * fit.fit().logLikelihood().getAsDouble() + 2 * p + 2 * p * (p + 1) / (n - p - 1))
                    : Score.absent("NO_LIKELIHOOD", "none");
        }
    }

    @Override
    public Analysis analysis() {
        return design(sizes(0, 10), OptionalDouble.empty(), 2);
    }

    @Override
    public AnalysisContext context() {
        return Known.of(Known.fit("line", 1, Known.data(X, Y)));
    }

    @Test
    void linearisedWidthsAreTheClosedForm() {
        Found found = found(design(Map.of(), OptionalDouble.empty(), 1));
        double t = new StudentT(8).survivalQuantile(.025);
        assertThat(found.number("fit/loss/line/c1/linearised-width"))
                .isCloseTo(2 * t * NOISE / Math.sqrt(SPREAD), within(1e-12));
        double far = 1.0 / X.length + (12 - MEAN) * (12 - MEAN) / SPREAD;
        assertThat(found.number("fit/loss/line/targets/far/linearised-width"))
                .isCloseTo(2 * t * NOISE * Math.sqrt(far), within(1e-11));
    }

    /** The noise is not known to who fits: the median of s t is what the interval is wide, t where the spread has z. */
    @Test
    void theIntervalIsAsWideAsItsUserWillFindIt() {
        Found found = found(design(Map.of(), OptionalDouble.empty(), 1));
        double error = NOISE / Math.sqrt(SPREAD);
        double median = Math.sqrt(new ChiSquared(8).quantile(.5) / 8);
        double exact = 2 * new StudentT(8).survivalQuantile(.025) * median * error;
        assertThat(found.number("fit/loss/line/c1/interval-width")).isCloseTo(exact, within(.05 * exact));
        double spread = 2 * 1.96 * error;
        assertThat(found.number("fit/loss/line/c1/spread-of-estimates")).isCloseTo(spread, within(.15 * spread));
        assertThat(found.text("fit/loss/line/answer"))
                .contains("the 95 % interval of far would typically be "
                        + Decimal.significant(found.number("fit/loss/line/targets/far/interval-width"), 3) + " wide");
    }

    /** A quantity of 700 and one of 0.3 share an axis: by hand, width over size. */
    @Test
    void widthsArePicturedAsMultiplesOfTheQuantity() {
        Found found = found(design(Map.of(), OptionalDouble.empty(), 1));
        List<String> quantities =
                found.lane("fit/loss/line/widths/picture", "x: quantity").labels();
        List<String> kinds =
                found.lane("fit/loss/line/widths/picture", "series").labels();
        int at = java.util.stream.IntStream.range(0, kinds.size())
                .filter(k -> quantities.get(k).equals("c1") && kinds.get(k).equals("interval, linearised"))
                .findFirst()
                .orElseThrow();
        double truth = found.number("fit/loss/line/c1/assumed");
        assertThat(found.lane("fit/loss/line/widths/picture", "y (log): width as a multiple of the value")
                        .numbers()
                        .get(at))
                .isCloseTo(found.number("fit/loss/line/c1/linearised-width") / Math.abs(truth), within(1e-15));
    }

    /** The width asked for is that of the fit's own inference, whatever that is. */
    @Test
    void anInferenceThatIsTwiceAsWideIsSaidToBe() {
        FitResult line = Known.fit("line", 1, Known.data(X, Y));
        Design design = design(Map.of(), OptionalDouble.empty(), 1);
        Found exact = new Found(design.run(Known.of(line)));
        Found twice = new Found(design.run(new Known(List.of(line), Map.of("twice", new Student(.95, 2)))));
        assertThat(twice.number("fit/loss/line/c1/interval-width"))
                .isCloseTo(2 * exact.number("fit/loss/line/c1/interval-width"), within(1e-12));
        assertThat(twice.number("fit/loss/line/c1/spread-of-estimates"))
                .isEqualTo(exact.number("fit/loss/line/c1/spread-of-estimates"));
    }

    @Test
    void openIntervalsHaveNoMedianWidth() {
        Outcome outcome = new Outcome(
                List.of(new double[] {1}, new double[] {2}, new double[] {3}, new double[] {4}),
                List.of(
                        new double[] {Double.POSITIVE_INFINITY},
                        new double[] {1},
                        new double[] {Double.POSITIVE_INFINITY},
                        new double[] {Double.NaN}),
                0,
                0);
        assertThat(outcome.interval(0)).isNaN();
        assertThat(outcome.open(0)).isCloseTo(2.0 / 3, within(1e-15));
    }

    /** The forecast at 12 hangs on the slope: the farthest affordable run tells most of it. */
    @Test
    void theFarthestAffordableRunHelpsTheForecastMost() {
        Found free = found(design(sizes(0, 5, 11), OptionalDouble.empty(), 1));
        assertThat(free.lane("fit/loss/line/next-for-forecast/series", "N").numbers())
                .containsExactly(Elementary.exp(11));
        Found bound = found(design(sizes(0, 5, 11), OptionalDouble.of(Elementary.exp(6)), 1));
        assertThat(bound.lane("fit/loss/line/next-for-forecast/series", "N").numbers())
                .doesNotContain(Elementary.exp(11));
    }

    /** After one run at x the forecast's variance is that of the longer design. */
    @Test
    void theDeviationAfterOneRunIsTheClosedForm() {
        Found found = found(design(sizes(11), OptionalDouble.empty(), 1));
        double mean = (MEAN * 10 + 11) / 11;
        double spread = SPREAD + 10 * MEAN * MEAN + 121 - 11 * mean * mean;
        double after = NOISE * Math.sqrt(1.0 / 11 + (12 - mean) * (12 - mean) / spread);
        assertThat(found.lane("fit/loss/line/candidates", "forecast_sd_after")
                        .numbers()
                        .get(0))
                .isCloseTo(after, within(1e-10));
    }

    /**
     * Of a Gaussian with covariance S² the entropy is ½ ln((2πe)² det S²); here det S² of the line's two coefficients is
     * σ⁴/(n Σ(x − x̄)²), by hand with and without the run at 11.
     */
    @Test
    void theInformationOfARunIsTheEntropyThatItTakesAway() {
        Found found = found(design(sizes(11), OptionalDouble.empty(), 1));
        double mean = (MEAN * 10 + 11) / 11;
        double spread = SPREAD + 10 * MEAN * MEAN + 121 - 11 * mean * mean;
        double gained = entropy(10, SPREAD) - entropy(11, spread);
        assertThat(found.lane("fit/loss/line/candidates", "information_gain")
                        .numbers()
                        .get(0))
                .isCloseTo(gained, within(1e-10));
        assertThat(found.number("fit/loss/line/next-for-information/information-gain"))
                .isCloseTo(gained, within(1e-10));
        assertThat(found.text("fit/loss/line/answer")).contains(Decimal.significant(gained, 3) + " nats");
    }

    private static double entropy(int runs, double spread) {
        double determinant = NOISE * NOISE * NOISE * NOISE / (runs * spread);
        double twoPiE = 2 * Math.PI * Math.E;
        return Elementary.log(twoPiE * twoPiE * determinant) / 2;
    }

    /** A line's variance over x = −1 … 9 is least with a run at an end, which is farther from the runs' mean than the middle. */
    @Test
    void theRegionIsBestServedByTheEndOfItThatTellsMost() {
        Found found = found(design(sizes(-1, 4, 5, 9), OptionalDouble.empty(), 1));
        double[] region = found.lane("fit/loss/line/candidates", "region_sd_after").numbers().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        double[] at = found.lane("fit/loss/line/candidates", "N").numbers().stream()
                .mapToDouble(Elementary::log)
                .toArray();
        for (int i = 0; i < at.length; i++) {
            double mean = (MEAN * 10 + at[i]) / 11;
            double spread = SPREAD + 10 * MEAN * MEAN + at[i] * at[i] - 11 * mean * mean;
            double variance = 0;
            for (double x : new double[] {-1, 4, 5, 9}) {
                variance += (1.0 / 11 + (x - mean) * (x - mean) / spread) / 4;
            }
            assertThat(region[i]).isCloseTo(NOISE * Math.sqrt(variance), within(1e-10));
        }
        assertThat(Elementary.log(found.lane("fit/loss/line/next-for-region/series", "N")
                        .numbers()
                        .get(0)))
                .isCloseTo(-1, within(1e-12));
    }

    @Test
    void widthsStandInOneTable() {
        Found found = found(design(Map.of(), OptionalDouble.empty(), 1));
        assertThat(found.lane("fit/loss/line/widths", "quantity").labels()).containsExactly("c0", "c1", "far");
        assertThat(found.lane("fit/loss/line/widths", "linearised_width")
                        .numbers()
                        .get(1))
                .isEqualTo(found.number("fit/loss/line/c1/linearised-width"));
    }

    /**
     * Where one dear run is the most useful single one but takes the whole budget, two cheaper ones are worth more: the best of
     * all plans by brute force over the closed form.
     */
    @Test
    void theBestPlanNeedNotBeginWithTheBestRun() {
        double budget = Elementary.exp(11);
        Found found = found(design(sizes(9, 10, 11), OptionalDouble.of(budget), 3));
        double least = Double.POSITIVE_INFINITY;
        int plans = 0;
        for (int nine = 0; nine <= 3; nine++) {
            for (int ten = 0; ten + nine <= 3; ten++) {
                for (int eleven = 0; eleven + ten + nine <= 3; eleven++) {
                    double cost = nine * Elementary.exp(9) + ten * Elementary.exp(10) + eleven * budget;
                    if (cost > 0 && cost <= budget) {
                        plans++;
                        least = Math.min(least, deviation(nine, ten, eleven));
                    }
                }
            }
        }
        assertThat(least).isLessThan(.95 * deviation(0, 0, 1));
        assertThat(found.number("fit/loss/line/next-for-forecast/forecast-deviation"))
                .isCloseTo(least, within(1e-10));
        assertThat(found.number("fit/loss/line/next-for-forecast/plans")).isEqualTo(plans);
        assertThat(found.text("fit/loss/line/answer"))
                .contains("the best of all " + plans + " affordable plans of at most 3 runs");
    }

    /** That of the forecast at 12 with so many more runs at 9, 10 and 11. */
    private static double deviation(int nine, int ten, int eleven) {
        double n = 10 + nine + ten + eleven;
        double sum = 45 + 9 * nine + 10 * ten + 11 * eleven;
        double squares = 285 + 81 * nine + 100 * ten + 121 * eleven;
        double mean = sum / n;
        return NOISE * Math.sqrt(1 / n + (12 - mean) * (12 - mean) / (squares - n * mean * mean));
    }

    @Test
    void oneRunIsNotSaidToBeSeveral() {
        assertThat(found(design(sizes(11), OptionalDouble.empty(), 1)).text("fit/loss/line/answer"))
                .contains("with one next run (N 59870), which by Fisher's information is the only affordable plan");
    }

    @Test
    void nothingAffordableIsSaid() {
        Found found = found(design(sizes(5), OptionalDouble.of(1), 1));
        assertThat(found.text("fit/loss/line/answer")).contains("no candidate run is affordable");
        assertThat(found.codes("fit/loss/line/next-for-forecast")).containsExactly("NOTHING_AFFORDABLE");
    }

    /**
     * A line and a parabola fit a line alike, so the parsimonious one wins in most worlds; by AICc of ten runs never by more than
     * the penalties differ, 4.29, which is a relative likelihood of 8.5. The line with the parabola's curvature 0 is the same world.
     */
    @Test
    void powerCountsWorldsThatPreferTheTruth() {
        Found found = found(design(Map.of(), OptionalDouble.empty(), 1));
        assertThat(found.number("fit/loss/line/power/parabola/preferred")).isBetween(85.0, 100.0);
        assertThat(found.number("fit/loss/line/power/parabola")).isZero();
        assertThat(found.number("fit/loss/parabola/power/line/preferred")).isBetween(0.0, 30.0);
        assertThat(found.number("fit/loss/line/power/parabola/misled"))
                .isCloseTo(100 - found.number("fit/loss/line/power/parabola/preferred"), within(1e-12));
        assertThat(found.text("fit/loss/line/answer"))
                .contains("by evidence of 20 to 1, a lead of 5.99, in 0 %")
                .contains("and parabola, wrongly, in ");
    }

    /** The same sums without a likelihood have no criterion; runs held out tell the laws apart all the same. */
    @Test
    void noCriterionIsPrintedWithoutALikelihood() {
        Ordinary sums = new Ordinary(false);
        double[] curved = Arrays.stream(X).map(x -> x + .2 * x * x).toArray();
        Found found = new Found(design(Map.of(), OptionalDouble.empty(), 1)
                .run(Known.of(
                        Known.fit("line", 1, Known.data(X, curved), sums),
                        Known.fit("parabola", 2, Known.data(X, curved), sums))));
        assertThat(found.codes("fit/loss/parabola/power/line")).containsExactly("NO_LIKELIHOOD");
        assertThat(found.number("fit/loss/parabola/power/line/preferred")).isEqualTo(100);
        assertThat(found.text("fit/loss/parabola/power/line/judge")).isEqualTo("the loss of runs held out");
        assertThat(found.text("fit/loss/parabola/answer"))
                .contains("the loss of runs held out would prefer")
                .doesNotContain("evidence");
    }

    @Test
    void asManyParametersAsRunsLeaveNoWidths() {
        double[] x = {0, 1};
        Found found = new Found(
                design(Map.of(), OptionalDouble.empty(), 1).run(Known.of(Known.fit("line", 1, Known.data(x, 1, 0)))));
        assertThat(found.codes("fit/loss/line/c1/linearised-width")).containsExactly("NO_DEGREES_OF_FREEDOM");
        assertThat(found.codes("fit/loss/line/c1/interval-width")).containsExactly("NO_DEGREES_OF_FREEDOM");
    }

    @Test
    void refusesACandidateThatIsNoSize() {
        assertThatThrownBy(() -> design(Map.of("N", List.of(-1.0)), OptionalDouble.empty(), 1))
                .hasMessage("candidates.N is -1; above 0");
    }
}
