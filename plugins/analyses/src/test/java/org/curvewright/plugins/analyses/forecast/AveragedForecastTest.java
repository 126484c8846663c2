package org.curvewright.plugins.analyses.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.plugins.analyses.forecast.ForecastConfiguration.Averaging;
import org.curvewright.plugins.analyses.forecast.ForecastConfiguration.Nature;
import org.curvewright.plugins.analyses.forecast.ForecastConfiguration.Recipe;
import org.curvewright.plugins.analyses.known.Known;
import org.curvewright.plugins.analyses.known.Ordinary;
import org.curvewright.plugins.analyses.known.Student;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.fit.Refitter;
import org.curvewright.spi.metric.InformationCriterion;
import org.curvewright.spi.metric.Score;
import org.curvewright.testkit.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Averages of laws that the runs do not all determine. */
class AveragedForecastTest {

    private static final double[] X = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    private static final Dataset BENT = Known.data(
            X, Arrays.stream(X).map(x -> 20 - x + .2 * x * x + .05 * (x % 3)).toArray());
    private static final String LAST = "/10/value";

    /** Every law fits equally well, so that weights would be equal. */
    private record Indifferent() implements InformationCriterion {
        @Override
        public Score score(FitResult fit) {
            return Score.of(1);
        }
    }

    /** Least squares that ends with another status. */
    private record Ending(FitStatus status) implements Estimator {
        @Override
        public Objective objective() {
            return new Ordinary().objective();
        }

        @Override
        public Fit fit(FitRequest request, FitContext context) {
            Fit fit = new Ordinary().fit(request, context);
            return new Fit(
                    fit.law(),
                    fit.nuisance(),
                    fit.objective(),
                    status,
                    List.of(),
                    fit.certificate(),
                    fit.logLikelihood());
        }

        @Override
        public Refitter refitter(FitRequest request, Fit fit, FitContext context) {
            return new Ordinary().refitter(request, fit, context);
        }
    }

    /** A criterion that needs more runs than a parabola has. */
    private record OfLinesAlone() implements InformationCriterion {
        @Override
        public String name() {
            return "AICx";
        }

        @Override
        public Score score(FitResult fit) {
            return fit.request().formulation().parameters().size() < 3
                    ? Score.of(1)
                    : Score.absent("TOO_FEW_OBSERVATIONS", "too few for 3 parameters");
        }
    }

    private static Found averaged(Averaging average, FitStatus line, FitStatus parabola) {
        return averaged(average, new Indifferent(), line, parabola);
    }

    private static Found averaged(
            Averaging average, InformationCriterion criterion, FitStatus line, FitStatus parabola) {
        Forecasting asked = new Forecasting(new ForecastConfiguration(
                List.of(),
                Map.of(),
                1,
                "N",
                true,
                Optional.empty(),
                12,
                average,
                criterion,
                new Student(.95, 1),
                Recipe.SAME,
                Optional.of(Nature.LINEAR),
                0));
        return new Found(asked.run(Known.of(
                Known.fit("line", 1, BENT, new Ending(line)), Known.fit("parabola", 2, BENT, new Ending(parabola)))));
    }

    private static List<String> texts(Found found) {
        return found.at("fit/loss/averaged" + LAST).notices().stream()
                .map(Notice::text)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = Averaging.class,
            names = {"AKAIKE", "STACKING", "EQUAL"})
    void aLawThatTheRunsDoNotDetermineHasNoWeight(Averaging average) {
        Found found = averaged(average, FitStatus.NOT_IDENTIFIED, FitStatus.AT_BOUND);
        assertThat(found.number("fit/loss/averaged" + LAST))
                .isCloseTo(found.number("fit/loss/parabola" + LAST), within(1e-12));
        assertThat(found.codes("fit/loss/averaged" + LAST))
                .contains("NOT_WEIGHED")
                .doesNotContain("EQUAL_WEIGHTS");
        assertThat(texts(found))
                .contains("weights: line 0.000, parabola 1.000")
                .anyMatch(text -> text.contains("line is NOT_IDENTIFIED"));
    }

    @Test
    void whereTheRunsDetermineNoneAllAreAveragedAndItIsSaid() {
        Found found = averaged(Averaging.AKAIKE, FitStatus.NOT_IDENTIFIED, FitStatus.NO_FINITE_OPTIMUM);
        assertThat(found.codes("fit/loss/averaged" + LAST))
                .contains("NONE_DETERMINED")
                .doesNotContain("NOT_WEIGHED");
        assertThat(texts(found)).contains("weights: line 0.500, parabola 0.500");
    }

    @Test
    void theWeightOfOneLawAmongOneIsNoPreference() {
        Found found = averaged(Averaging.AKAIKE, new OfLinesAlone(), FitStatus.CONVERGED, FitStatus.CONVERGED);
        assertThat(found.codes("fit/loss/averaged" + LAST)).contains("ONE_WEIGHED");
        assertThat(texts(found))
                .contains(
                        "this is the forecast of line alone, which is not preferred but the only law that can be weighed:"
                                + " parabola has no AICx: too few for 3 parameters");
    }

    @Test
    void nothingIsSaidOfLawsThatTheRunsDetermine() {
        Found found = averaged(Averaging.AKAIKE, FitStatus.CONVERGED, FitStatus.CONVERGED);
        assertThat(found.codes("fit/loss/averaged" + LAST))
                .doesNotContain("NONE_DETERMINED", "NOT_WEIGHED", "ONE_WEIGHED");
        assertThat(texts(found)).contains("weights: line 0.500, parabola 0.500");
    }
}
