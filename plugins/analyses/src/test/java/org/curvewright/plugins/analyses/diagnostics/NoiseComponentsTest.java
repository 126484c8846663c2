package org.curvewright.plugins.analyses.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.plugins.analyses.known.Known;
import org.curvewright.plugins.analyses.known.Polynomial;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.testkit.AnalysisContract;
import org.curvewright.testkit.Found;
import org.junit.jupiter.api.Test;

class NoiseComponentsTest implements AnalysisContract {

    private static final NoiseComponents NOISE = new NoiseComponents(new NoiseConfiguration("N", .95, .05));
    private static final String PATH = "fit/loss/line/";

    private static Found of(Dataset data) {
        return new Found(NOISE.run(Known.of(Known.fit("line", 1, data))));
    }

    @Override
    public Analysis analysis() {
        return NOISE;
    }

    @Override
    public AnalysisContext context() {
        return Known.of(Known.fit("line", 1, seeds(0)));
    }

    /** Ten sizes, four seeds each, noise 0.1 about a line, bent by so much. */
    private static Dataset seeds(double bend) {
        double[] x = new double[40];
        double[] y = new double[40];
        RandomStream random = RandomStream.of(3);
        for (int i = 0; i < x.length; i++) {
            x[i] = i / 4;
            y[i] = 3 - .2 * x[i] + bend * x[i] * x[i] + .1 * random.nextGaussian();
        }
        return Known.data(x, y);
    }

    @Test
    void seedsShowTheNoiseWhateverTheLaw() {
        for (double bend : new double[] {0, .5}) {
            Found found = of(seeds(bend));
            assertThat(found.number(PATH + "replicates")).isEqualTo(30);
            assertThat(found.interval(PATH + "replicate-sd").contains(.1)).isTrue();
        }
    }

    @Test
    void aLawThatMissesIsToldFromNoise() {
        assertThat(of(seeds(0)).text(PATH + "lack-of-fit")).isEqualTo("noise");
        assertThat(of(seeds(.05)).text(PATH + "lack-of-fit")).isEqualTo("misfit");
    }

    /** y = 0, 2 | 4, 6 | 2, 4 about the line: SSW = 6 with 3 degrees of freedom. */
    @Test
    void pooledVarianceIsTheHandCount() {
        Found found = of(Known.data(new double[] {0, 0, 1, 1, 2, 2}, 0, 2, 4, 6, 2, 4));
        assertThat(found.number(PATH + "replicate-sd")).isCloseTo(Math.sqrt(2), within(1e-12));
        // The means 1, 5, 3 leave the line 2 + x by −1, 2, −1: each twice, 12 with one degree of freedom.
        assertThat(found.number(PATH + "lack-of-fit-f")).isCloseTo(6, within(1e-9));
    }

    @Test
    void withoutSeedsNothingIsSplit() {
        Found found = of(Known.data(new double[] {0, 1, 2, 3}, 1, 2, 2, 4));
        assertThat(found.absent(PATH + "replicate-sd")).isTrue();
        assertThat(found.codes(PATH + "replicate-sd")).containsExactly("NO_REPLICATES");
        // The line 0.9 + 0.9 x leaves 0.1, 0.2, −0.7, 0.4: 0.7 with two degrees of freedom.
        assertThat(found.text(PATH + "answer")).contains("the scatter about the law, 0.592, cannot be split");
    }

    /** The line leaves 0.7 with two degrees of freedom: χ² is 0.7/s², below its 5 % quantile 0.103 where s is above 2.61. */
    @Test
    void noiseThatIsMoreThanTheScatterIsNoPartOfIt() {
        assertThat(answer(.5)).contains("the scatter about the law, 0.592, holds sampling noise of 0.5;");
        assertThat(answer(2.5))
                .contains("is smaller than the stated sampling noise, 2.5, by no more than chance allows");
        assertThat(answer(2.7))
                .contains("by more than chance allows: the stated errors are too large, or the law follows");
    }

    private static String answer(double error) {
        Dataset plain = Known.data(new double[] {0, 1, 2, 3}, 1, 2, 2, 4);
        double[] errors = {error, error, error, error};
        Found found = of(new Dataset(
                "data",
                plain.covariates(),
                plain.response(),
                plain.rows(),
                plain.observed(),
                new Dataset.Roles(List.of(), errors, new double[0], new double[0], List.of(), new int[0])));
        assertThat(found.codes(PATH + "evaluation-sd").contains("NOISE_EXCEEDS_SCATTER"))
                .isEqualTo(error > .6);
        return found.text(PATH + "answer");
    }

    /** One cluster whose deviations keep their sign for long. */
    @Test
    void neighboursThatDeviateAlikeAreWorthLess() {
        int n = 40;
        double[] sizes = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            sizes[i] = StrictMath.exp(i);
            y[i] = 1 + i + (i / 5 % 2 == 0 ? .3 : -.3);
        }
        Dataset data = new Dataset(
                "data",
                List.of(Polynomial.SIZE),
                Variable.of("loss", ""),
                Rows.of(sizes),
                y,
                new Dataset.Roles(List.of(), new double[0], new double[0], new double[0], List.of(), new int[n]));
        Found found = of(data);
        assertThat(found.number(PATH + "neighbour-correlation")).isBetween(.5, .8);
        assertThat(found.number(PATH + "effective-observations")).isLessThan(14);
        assertThat(found.text(PATH + "answer")).contains("block bootstrap");
    }
}
