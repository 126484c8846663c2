package org.curvewright.plugins.analyses.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.numerics.distribution.FisherF;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.plugins.analyses.known.Known;
import org.curvewright.plugins.analyses.known.Ordinary;
import org.curvewright.plugins.analyses.known.Polynomial;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitKey;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.ParameterSpace;
import org.curvewright.spi.law.Support;
import org.curvewright.spi.metric.InformationCriterion;
import org.curvewright.spi.metric.Metric;
import org.curvewright.spi.metric.Score;
import org.curvewright.testkit.AnalysisContract;
import org.curvewright.testkit.Found;
import org.junit.jupiter.api.Test;

class LawComparisonTest implements AnalysisContract {

    private static final double[] X = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    private static final Dataset LINE = Known.data(X, noisy(X, 0));
    static final Dataset PARABOLA = Known.data(X, noisy(X, .2));

    private static double[] noisy(double[] x, double curvature) {
        RandomStream random = RandomStream.of(11);
        return Arrays.stream(x)
                .map(v -> 5 + v + curvature * v * v + .3 * random.nextGaussian())
                .toArray();
    }

    /** −2 ln L + 2 p, constants included. */
    private static final class Aic implements InformationCriterion {
        @Override
        public Score score(FitResult fit) {
            return fit.fit().logLikelihood().isPresent()
                    ? Score.of(-2 * fit.fit().logLikelihood().getAsDouble()
                            + 2 * fit.request().formulation().parameters().size())
                    : Score.absent("NO_LIKELIHOOD", "none");
        }
    }

    private static LawComparison comparison() {
        Map<String, Metric> criteria = new LinkedHashMap<>();
        criteria.put("aic", new Aic());
        return new LawComparison(new ComparisonConfiguration(criteria, "N", Optional.empty(), 200, .95, 8, 99, 3));
    }

    private static Found compare(FitResult... fits) {
        return new Found(comparison().run(Known.of(fits)));
    }

    static Found of(Dataset data) {
        return compare(Known.fit("line", 1, data), Known.fit("parabola", 2, data));
    }

    @Override
    public Analysis analysis() {
        return comparison();
    }

    @Override
    public AnalysisContext context() {
        return Known.of(Known.fit("line", 1, PARABOLA), Known.fit("parabola", 2, PARABOLA));
    }

    @Test
    void weighsLawsByTheFirstCriterion() {
        Found found = of(PARABOLA);
        double delta = found.number("fit/loss/line/aic-delta");
        assertThat(delta).isPositive();
        assertThat(found.number("fit/loss/parabola/aic-weight"))
                .isCloseTo(1 / (1 + StrictMath.exp(-delta / 2)), within(1e-12));
    }

    /** The F test of the quadratic term, and twice the difference of the log-likelihoods. */
    @Test
    void testsALawAgainstOneThatContainsIt() {
        FitResult line = Known.fit("line", 1, PARABOLA);
        FitResult parabola = Known.fit("parabola", 2, PARABOLA);
        Found found = compare(line, parabola);
        double f = (line.fit().objective() - parabola.fit().objective())
                / (parabola.fit().objective() / 9);
        double ratio = 2
                * (parabola.fit().logLikelihood().orElseThrow()
                        - line.fit().logLikelihood().orElseThrow());
        assertThat(found.number("fit/loss/line/against/parabola/nested-f")).isCloseTo(f, within(1e-9 * f));
        assertThat(found.number("fit/loss/line/against/parabola/likelihood-ratio"))
                .isCloseTo(ratio, within(1e-9 * ratio));
        assertThat(found.number("fit/loss/line/against/parabola/test-p"))
                .isCloseTo(new FisherF(1, 9).survival(f), within(1e-12));
        assertThat(found.codes("fit/loss/line/against/parabola/test-p")).containsExactly("NESTED", "BY_F");
    }

    @Test
    void findsNothingWhereTheTermIsNotNeeded() {
        assertThat(of(LINE).number("fit/loss/line/against/parabola/test-p")).isGreaterThan(.05);
    }

    /** Two equal laws under two names: neither contains the other by having more parameters, and all gains are zero. */
    @Test
    void saysThatTwoLawsAreOne() {
        Found found = compare(Known.fit("line", 1, LINE), Known.fit("same", 1, LINE));
        assertThat(found.codes("fit/loss/line/against/same/test-p")).containsExactly("INDISTINCT");
        assertThat(found.text("fit/loss/ranking"))
                .isEqualTo(
                        "line, most often the best by the mean squared error on the rows not drawn, beats same in 50 % of resamples: not distinguishable");
    }

    /** Leave-one-out residuals of a linear law are r/(1 − h). */
    @Test
    void leavesOutEachRun() {
        Found found = of(LINE);
        FitResult fit = Known.fit("line", 1, LINE);
        double[] predicted = fit.fit().law().predict(LINE.rows());
        double squares = 0;
        for (int i = 0; i < X.length; i++) {
            double leverage = 1.0 / 12 + (X[i] - 5.5) * (X[i] - 5.5) / 143;
            double residual = (LINE.observed()[i] - predicted[i]) / (1 - leverage);
            squares += residual * residual;
        }
        assertThat(found.number("fit/loss/line/leave-one-out-rmse")).isCloseTo(Math.sqrt(squares / 12), within(1e-9));
    }

    @Test
    void weighsLawsByStackingToo() {
        Found found = of(PARABOLA);
        assertThat(found.number("fit/loss/parabola/stacking-weight")).isGreaterThan(.95);
        assertThat(found.number("fit/loss/parabola/stacking-weight") + found.number("fit/loss/line/stacking-weight"))
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void validatesForwardWithSignedErrors() {
        Found found = of(PARABOLA);
        assertThat(found.number("fit/loss/line/forward-bias")).isNegative();
        assertThat(found.number("fit/loss/line/forward-error"))
                .isGreaterThan(4 * found.number("fit/loss/parabola/forward-error"));
    }

    @Test
    void answersInSentences() {
        assertThat(of(PARABOLA).text("fit/loss/answer"))
                .startsWith("parabola is preferred by aic, with ")
                .contains("Fitted to smaller runs, parabola forecasts the larger ones best: ")
                .containsPattern(
                        "\\(signed [^)]+ %\\), in \\d+ forecasts from \\d+ cut-offs, the same for every law\\.")
                .contains(
                        "Resampled, parabola, most often the best by the mean squared error on the rows not drawn, beats line in ");
    }

    /** Three runs are left out of four by a parabola: one cut-off, one forecast. */
    @Test
    void saysThatOneForecastIsOne() {
        Dataset five = PARABOLA.rows(new int[] {0, 1, 2, 3, 4});
        assertThat(of(five).text("fit/loss/answer"))
                .contains(
                        "Which law forecasts larger runs best is not said: there is one forecast from one cut-off, and it takes at"
                                + " least 3 from two cut-offs")
                .doesNotContain("best:");
    }

    private static FitResult unidentified(FitResult fit) {
        Fit found = fit.fit();
        return new FitResult(
                fit.key(),
                fit.request(),
                fit.estimator(),
                new Fit(
                        found.law(),
                        found.nuisance(),
                        found.objective(),
                        FitStatus.NOT_IDENTIFIED,
                        found.reasons(),
                        found.certificate(),
                        found.logLikelihood()));
    }

    /** Though the criterion likes it best: its parameters are not parameters of the data. */
    @Test
    void aLawThatIsNotIdentifiedHasNoWeight() {
        Found found = compare(Known.fit("line", 1, PARABOLA), unidentified(Known.fit("parabola", 2, PARABOLA)));
        assertThat(found.number("fit/loss/line/aic-weight")).isEqualTo(1);
        assertThat(found.number("fit/loss/line/aic-delta")).isZero();
        assertThat(found.number("fit/loss/line/stacking-weight")).isEqualTo(1);
        assertThat(found.codes("fit/loss/parabola/aic-weight")).containsExactly("NOT_WEIGHED");
        assertThat(found.codes("fit/loss/parabola/stacking-weight")).containsExactly("NOT_WEIGHED");
        assertThat(found.text("fit/loss/answer"))
                .startsWith(
                        "By aic there is nothing to prefer: of the laws that the data determine, line alone has it. Given no weight,"
                                + " since the data do not determine it: parabola (NOT_IDENTIFIED).");
        assertThat(found.codes("fit/loss/line/aic-weight")).contains("ONE_WEIGHED");
    }

    /** A law that gets no weight wins no resample either. */
    @Test
    void aLawThatIsNotIdentifiedIsNotRanked() {
        FitResult same = Known.fit("same", 1, PARABOLA);
        Found found = compare(Known.fit("line", 1, PARABOLA), same, unidentified(Known.fit("parabola", 2, PARABOLA)));
        assertThat(found.codes("fit/loss/parabola/ranked-first")).containsExactly("NOT_WEIGHED");
        assertThat(found.number("fit/loss/line/ranked-first")).isEqualTo(50);
        assertThat(found.text("fit/loss/ranking")).contains("beats same").doesNotContain("parabola");
        assertThat(found.codes("fit/loss/ranking")).isEmpty();
    }

    @Test
    void oneIdentifiedLawIsNotRanked() {
        Found found = compare(Known.fit("line", 1, PARABOLA), unidentified(Known.fit("parabola", 2, PARABOLA)));
        assertThat(found.codes("fit/loss/ranking")).containsExactly("NOT_WEIGHED");
    }

    /** y = c₀ + c₁ x + c₂ x² with c₂ ≥ 0, of which the line is the bound c₂ = 0. */
    private record Convex(Polynomial parabola) implements Formulation {

        @Override
        public String formula() {
            return parabola.formula();
        }

        @Override
        public List<Variable> covariates() {
            return parabola.covariates();
        }

        @Override
        public ParameterSpace parameters() {
            List<Parameter> all = new ArrayList<>(parabola.parameters().parameters());
            all.set(2, all.get(2).within(Support.NON_NEGATIVE));
            return new ParameterSpace(all);
        }

        @Override
        public void evaluate(Rows rows, double[] theta, Derivatives out) {
            parabola.evaluate(rows, theta, out);
        }

        @Override
        public List<double[]> startingPoints(Dataset data) {
            return parabola.startingPoints(data);
        }
    }

    @Test
    void aTestOnABoundaryIsNoExactOne() {
        FitRequest request = new FitRequest(new Convex(new Polynomial(2)), PARABOLA);
        FitKey key = new FitKey("fit", PARABOLA.response().name(), Optional.empty(), "convex");
        Estimator estimator = new Ordinary();
        FitResult convex = new FitResult(key, request, estimator, estimator.fit(request, FitContext.seeded(1)));
        Found found = compare(Known.fit("line", 1, PARABOLA), convex);
        assertThat(found.codes("fit/loss/line/against/convex/test-p"))
                .containsExactly("NESTED", "AT_BOUNDARY", "BY_BOOTSTRAP");
    }

    @Test
    void noTestCountsParametersThatTheDataDoNotDetermine() {
        Found found = compare(Known.fit("line", 1, PARABOLA), unidentified(Known.fit("parabola", 2, PARABOLA)));
        assertThat(found.codes("fit/loss/line/against/parabola/test-p")).containsExactly("NOT_IDENTIFIED");
    }

    /** Two searches for one optimum end a little apart: that is no evidence, and no victory. */
    @Test
    void roundingTellsNoLawsApart() {
        double[] nudged =
                Arrays.stream(LINE.observed()).map(y -> y * (1 + 1e-12)).toArray();
        FitResult line = Known.fit("line", 1, LINE);
        FitResult same = Known.fit("same", 1, LINE);
        Fit near = Known.fit("near", 1, LINE.withObserved(nudged)).fit();
        Found found = compare(line, new FitResult(same.key(), same.request(), same.estimator(), near));
        assertThat(found.codes("fit/loss/line/against/same/test-p")).containsExactly("INDISTINCT");
        assertThat(found.number("fit/loss/line/beats/same")).isEqualTo(50);
    }

    @Test
    void noIdentifiedLawLeavesNoWeights() {
        Found found =
                compare(unidentified(Known.fit("line", 1, PARABOLA)), unidentified(Known.fit("parabola", 2, PARABOLA)));
        assertThat(found.codes("fit/loss/line/aic-weight")).containsExactly("NOT_WEIGHED");
        assertThat(found.text("fit/loss/answer"))
                .startsWith("No criterion such as aic says which law is better, because the data determine none of them"
                        + " (line NOT_IDENTIFIED, parabola NOT_IDENTIFIED)");
    }

    @Test
    void everyLawHasTheSameCutoffs() {
        Found found = of(PARABOLA);
        assertThat(found.lane("fit/loss/line/forward-series", "cutoff"))
                .isEqualTo(found.lane("fit/loss/parabola/forward-series", "cutoff"));
    }

    @Test
    void resamplesTheRanking() {
        Found found = of(PARABOLA);
        assertThat(found.text("fit/loss/ranking"))
                .isEqualTo(
                        "parabola, most often the best by the mean squared error on the rows not drawn, beats line in 100 % of resamples: distinguishable");
        assertThat(found.number("fit/loss/line/beats/parabola")).isZero();
    }

    @Test
    void admitsThatARankingCannotBeTold() {
        Found found = of(LINE);
        assertThat(found.text("fit/loss/ranking")).endsWith("not distinguishable");
    }

    /** One cause, and what to do. */
    @Test
    void saysWhyNoCriterionCompares() {
        Ordinary plain = new Ordinary(false);
        Found found = compare(Known.fit("line", 1, PARABOLA, plain), Known.fit("parabola", 2, PARABOLA, plain));
        assertThat(found.text("fit/loss/answer"))
                .startsWith(
                        "No criterion such as aic says which law is better, because the laws were fitted by an objective that"
                                + " is not a likelihood; go by the forecasts and the resampled ranking, or fit by least squares."
                                + " Fitted to smaller runs, parabola forecasts the larger ones best");
        Found mixed = compare(Known.fit("line", 1, PARABOLA), Known.fit("parabola", 2, PARABOLA, plain));
        assertThat(mixed.text("fit/loss/answer")).contains("parabola has no aic: none.");
    }

    @Test
    void oneLawUnderTwoNamesForecastsAsWell() {
        Found found = compare(Known.fit("line", 1, LINE), Known.fit("same", 1, LINE));
        assertThat(found.text("fit/loss/answer")).contains("line and same forecast the larger ones best");
    }

    @Test
    void saysThatNoRunIsLeftToForecast() {
        Dataset four = PARABOLA.rows(new int[] {0, 1, 2, 3});
        assertThat(of(four).text("fit/loss/answer"))
                .contains(
                        "No law was tried on larger runs: there is no cut-off by N with at least 4 of the 4 runs below");
    }

    @Test
    void comparesByPredictionWithoutALikelihood() {
        Ordinary plain = new Ordinary(false);
        Found found = compare(Known.fit("line", 1, PARABOLA, plain), Known.fit("parabola", 2, PARABOLA, plain));
        assertThat(found.codes("fit/loss/line/aic")).containsExactly("NO_LIKELIHOOD");
        assertThat(found.codes("fit/loss/line/against/parabola/test-p")).containsExactly("NO_LIKELIHOOD");
        assertThat(found.text("fit/loss/ranking")).endsWith(": distinguishable");
    }

    @Test
    void refusesDifferentObservations() {
        Found found = compare(Known.fit("line", 1, LINE), Known.fit("parabola", 2, PARABOLA));
        assertThat(found.codes("fit/loss/ranking")).containsExactly("DIFFERENT_OBSERVATIONS");
    }

    @Test
    void refusesOneResample() {
        assertThatThrownBy(() ->
                        new ComparisonConfiguration(Map.of("aic", new Aic()), "N", Optional.empty(), 1, .95, 8, 99, 3))
                .hasMessageContaining("at least 2 resamples");
    }
}
