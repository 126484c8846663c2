package org.curvewright.plugins.analyses.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.plugins.analyses.forecast.ForecastConfiguration.Averaging;
import org.curvewright.plugins.analyses.forecast.ForecastConfiguration.Nature;
import org.curvewright.plugins.analyses.forecast.ForecastConfiguration.Recipe;
import org.curvewright.plugins.analyses.known.Known;
import org.curvewright.plugins.analyses.known.Student;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Dataset.Roles;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.metric.InformationCriterion;
import org.curvewright.spi.metric.Score;
import org.curvewright.testkit.Found;
import org.junit.jupiter.api.Test;

/** A law of size alone, of runs whose table tells more. */
class KnownKnobsTest {

    private static final double[] X = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    private static final Variable TOKENS = Variable.of("D", "tokens");
    private static final String LAST = "fit/loss/line/10";

    private record Count() implements InformationCriterion {
        @Override
        public Score score(FitResult fit) {
            return Score.of(fit.request().formulation().parameters().size());
        }
    }

    private static Found heldOut(org.curvewright.spi.data.Known known) {
        RandomStream random = RandomStream.of(11);
        Dataset plain = Known.data(
                X,
                Arrays.stream(X).map(x -> 20 - x + .05 * random.nextGaussian()).toArray());
        double[] none = new double[0];
        Dataset data = new Dataset(
                plain.name(),
                plain.covariates(),
                plain.response(),
                plain.rows(),
                plain.observed(),
                new Roles(List.of(), none, none, none, List.of(), new int[0], known, List.of()));
        return new Found(new Forecasting(new ForecastConfiguration(
                        List.of(),
                        Map.of(),
                        1,
                        "N",
                        true,
                        Optional.empty(),
                        12,
                        Averaging.NONE,
                        new Count(),
                        new Student(.95, 1),
                        Recipe.SAME,
                        Optional.of(Nature.LINEAR),
                        0))
                .run(Known.of(Known.fit("line", 1, data))));
    }

    private static org.curvewright.spi.data.Known tokens(double ofTheLast) {
        double[] tokens = new double[X.length];
        Arrays.fill(tokens, 2e10);
        tokens[X.length - 1] = ofTheLast;
        return new org.curvewright.spi.data.Known(Map.of(TOKENS, tokens), Map.of());
    }

    @Test
    void doesNotRelyOnALawWhoseRunsHadOneTokenBudgetAtAnother() {
        Found turned = heldOut(tokens(3e11));
        assertThat(turned.text(LAST + "/card/one-knob")).isEqualTo("fail");
        assertThat(turned.text(LAST + "/card/recipe-match")).isEqualTo("fail");
        assertThat(turned.text(LAST + "/card")).isEqualTo("UNRELIABLE");
        assertThat(heldOut(tokens(2e10)).text(LAST + "/card")).isEqualTo("RELIABLE");
    }

    @Test
    void doesNotCallARunOfAnotherCorpusTheSameRecipe() {
        List<String> corpora = Arrays.asList("p", "p", "p", "p", "p", "p", "p", "p", "p", "web");
        Found found = heldOut(new org.curvewright.spi.data.Known(Map.of(), Map.of("corpus", corpora)));
        assertThat(found.text(LAST + "/card/recipe-match")).isEqualTo("fail");
        assertThat(found.text(LAST + "/card")).isEqualTo("UNRELIABLE");
    }
}
