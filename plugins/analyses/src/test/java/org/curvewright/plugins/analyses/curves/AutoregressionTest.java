package org.curvewright.plugins.analyses.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalInt;
import org.curvewright.numerics.distribution.StudentT;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.numerics.statistics.Quantiles;
import org.curvewright.plugins.analyses.known.Known;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Interval;
import org.junit.jupiter.api.Test;

class AutoregressionTest {

    private static final int POINTS = 40;
    private static final int WORLDS = 200;

    private static double[] errors(double phi, int n, RandomStream random) {
        double[] errors = new double[n];
        double last = random.nextGaussian() / Math.sqrt(1 - phi * phi);
        for (int i = 0; i < n; i++) {
            errors[i] = last;
            last = phi * last + random.nextGaussian();
        }
        return errors;
    }

    private static double[] places() {
        double[] x = new double[POINTS];
        Arrays.setAll(x, i -> i / 10.0);
        return x;
    }

    /** How many intervals of a slope that is 0 hold 0. */
    private static int covered(double phi, OptionalInt block) {
        CurveBootstrap bootstrap = new CurveBootstrap(99, block, .95);
        int covered = 0;
        for (int world = 0; world < WORLDS; world++) {
            FitResult fit = Known.fit("line", 1, Known.data(places(), errors(phi, POINTS, RandomStream.of(5, world))));
            Interval interval = bootstrap.interval(
                    CurveBootstrap.values(
                            bootstrap.laws(fit, "N", world),
                            law -> LawParameters.of(law, "c1").orElseThrow()),
                    fit);
            covered += interval.contains(0) ? 1 : 0;
        }
        return covered;
    }

    /** Of 200 worlds 184 are two standard errors below 95 %. */
    @Test
    void aSlopeIsCoveredWhateverNeighboursShare() {
        assertThat(covered(0, OptionalInt.empty())).isGreaterThanOrEqualTo(184);
        assertThat(covered(.7, OptionalInt.empty())).isGreaterThanOrEqualTo(184);
    }

    @Test
    void shortBlocksDoNotCover() {
        assertThat(covered(.7, OptionalInt.of(4))).isLessThan(160);
    }

    @Test
    void theCoefficientIsThatOfManyNeighbours() {
        double[] ones = new double[4000];
        Arrays.fill(ones, 1);
        double[] errors = errors(.6, 4000, RandomStream.of(1));
        assertThat(Autoregression.of(errors, new double[][] {ones}).coefficient())
                .isCloseTo(.6, within(.04));
    }

    /** The same column twice takes no second degree of freedom. */
    @Test
    void columnsThatAddNothingAreLeftOut() {
        double[] ones = new double[20];
        Arrays.fill(ones, 1);
        double[] errors = errors(.3, 20, RandomStream.of(2));
        Autoregression once = Autoregression.of(errors, new double[][] {ones});
        Autoregression twice = Autoregression.of(errors, new double[][] {ones, ones});
        assertThat(twice.freedom()).isEqualTo(once.freedom()).isEqualTo(19);
        assertThat(twice.squares()).isEqualTo(once.squares());
    }

    /** Believed independent, twelve residuals about a mean give Student's t with eleven degrees of freedom. */
    @Test
    void withoutCorrelationAMeanHasStudentsInterval() {
        double[] ones = new double[12];
        Arrays.fill(ones, 1);
        double[] independent = errors(0, 20_000, RandomStream.of(3));
        double[] many = new double[20_000];
        Arrays.fill(many, 1);
        double[] residuals = {1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1};
        ErrorDraws draws =
                Autoregression.of(independent, new double[][] {many}).about(residuals, new double[][] {ones});
        double[] means = new double[20_000];
        Arrays.setAll(
                means,
                d -> Arrays.stream(draws.draw(RandomStream.of(4, d))).average().orElseThrow());
        Arrays.sort(means);
        double half = new StudentT(11).quantile(.975) * Math.sqrt(12.0 / 11 / 12);
        assertThat(Quantiles.ofSorted(means, .975)).isCloseTo(half, within(.05 * half));
    }

    @Test
    void aPerfectFitDrawsNoErrors() {
        double[] ones = {1, 1, 1, 1, 1};
        double[] drawn = Autoregression.of(new double[5], new double[][] {ones}).draw(RandomStream.of(1));
        assertThat(Arrays.stream(drawn).map(Math::abs).sum()).isZero();
    }
}
