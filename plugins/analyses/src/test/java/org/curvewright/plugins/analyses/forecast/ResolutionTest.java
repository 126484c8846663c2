package org.curvewright.plugins.analyses.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.plugins.analyses.forecast.ForecastConfiguration.Averaging;
import org.curvewright.plugins.analyses.forecast.ForecastConfiguration.Recipe;
import org.curvewright.plugins.analyses.known.Known;
import org.curvewright.plugins.analyses.known.Student;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Sampling;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.metric.InformationCriterion;
import org.curvewright.spi.metric.Score;
import org.curvewright.testkit.Found;
import org.junit.jupiter.api.Test;

class ResolutionTest {

    private static final double[] X = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    private static final Dataset LINE = Known.data(X, 3, 2.9, 2.7, 2.6, 2.5, 2.4, 2.35, 2.2, 2.1, 2);

    private record Objective() implements InformationCriterion {
        @Override
        public Score score(FitResult fit) {
            return Score.of(fit.fit().objective());
        }
    }

    /** Of the largest run from the others; the nature of the metric is not stated. */
    private static Found forecast(Dataset data) {
        Forecasting asked = new Forecasting(new ForecastConfiguration(
                List.of(),
                Map.of(),
                1,
                "N",
                true,
                Optional.empty(),
                12,
                Averaging.NONE,
                new Objective(),
                new Student(.95, 1),
                Recipe.SAME,
                Optional.empty(),
                0));
        return new Found(asked.run(Known.of(Known.fit("line", 1, data))));
    }

    /** Scores of a hundred items: one is 0.01, s = √(p (1 − p)/100), told apart from 1.96 √2 s on. */
    @Test
    void statesWhatTheItemsOfAnAccuracyResolve() {
        double[] trials = new double[X.length];
        Arrays.fill(trials, 100);
        double[] scores =
                Arrays.stream(X).map(x -> .5 + (x % 2 == 0 ? .1 : -.1)).toArray();
        Dataset.Roles roles = new Dataset.Roles(List.of(), new double[0], trials, new double[0], List.of(), new int[0]);
        Dataset data =
                new Dataset("data", LINE.covariates(), Variable.of("acc", "probability"), LINE.rows(), scores, roles);
        Found found = forecast(data);
        double s = Math.sqrt(.6 * .4 / 100);
        assertThat(found.number("fit/acc/items")).isEqualTo(100);
        assertThat(found.number("fit/acc/resolution")).isEqualTo(.01);
        assertThat(found.number("fit/acc/standard-error")).isCloseTo(s, within(1e-12));
        assertThat(found.number("fit/acc/detectable-difference")).isCloseTo(1.959964 * Math.sqrt(2) * s, within(1e-7));
        double needed = Math.pow(1.959964 + .8416212, 2) * 2 * .6 * .4 / .04;
        assertThat(found.number("fit/acc/items-needed")).isEqualTo(Math.ceil(needed));
        double[] half = new double[2];
        for (int end : new int[] {0, 1}) {
            half[end] = Math.abs(found.lane("fit/acc/line/picture", end == 0 ? "lower" : "upper")
                            .numbers()
                            .get(0)
                    - scores[0]);
        }
        assertThat(half[0]).isCloseTo(1.959964 * s, within(1e-7));
        assertThat(half[1]).isCloseTo(1.959964 * s, within(1e-7));
        int last = found.lane("fit/acc/line/picture", "series").labels().size() - 1;
        assertThat(found.lane("fit/acc/line/picture", "upper").numbers().get(last))
                .isCloseTo(scores[9] + 1.959964 * s, within(1e-7));
        assertThat(forecast(LINE).findings())
                .noneMatch(finding -> finding.address().endsWith("/resolution"));
    }

    /** Beside forecasts of an accuracy that nobody counted items of stands that, and how to give them. */
    @Test
    void saysThatTheResolutionOfAnAccuracyIsNotKnown() {
        double[] scores = Arrays.stream(X).map(x -> .3 + .05 * x).toArray();
        Dataset data =
                new Dataset("data", LINE.covariates(), Variable.of("acc", ""), LINE.rows(), scores, Dataset.Roles.NONE);
        Finding resolution = forecast(data).at("fit/acc/resolution");
        assertThat(resolution.notices()).extracting(Notice::code).containsExactly("RESOLUTION_UNKNOWN");
        assertThat(resolution.notices().get(0).text()).contains("role trials");
    }

    /** A loss over many items is a mean, and none of its values is a share of them. */
    @Test
    void callsALossWithTrialsNoAccuracy() {
        double[] trials = new double[X.length];
        Arrays.fill(trials, 1000);
        Dataset.Roles roles = new Dataset.Roles(List.of(), new double[0], trials, new double[0], List.of(), new int[0]);
        Dataset data =
                new Dataset("data", LINE.covariates(), Variable.of("loss", ""), LINE.rows(), LINE.observed(), roles);
        assertThat(Sampling.of(data)).isEmpty();
        Found found = forecast(data);
        assertThat(found.findings())
                .flatExtracting(Finding::notices)
                .extracting(notice -> notice.text())
                .noneMatch(text -> text.contains("accuracy"))
                .anyMatch(text -> text.contains("is not known; state it by nature"));
    }
}
