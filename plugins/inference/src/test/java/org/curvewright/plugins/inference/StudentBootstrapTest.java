package org.curvewright.plugins.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.numerics.distribution.StudentT;
import org.curvewright.numerics.statistics.Quantiles;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Draws;
import org.curvewright.spi.inference.Inference;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.inference.JointDraws;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.testkit.InferenceContract;
import org.junit.jupiter.api.Test;

class StudentBootstrapTest implements InferenceContract {

    private static final double[] ONE = {107, 111, 110, 112};
    private static final double[] OTHER = {101, 104, 105, 106};

    @Override
    public Inference inference() {
        return bootstrap(20);
    }

    private static StudentBootstrap bootstrap(int draws) {
        return new StudentBootstrap(new StudentBootstrap.Configuration(draws, .95));
    }

    @Override
    public FitResult fit() {
        return MeanFit.of(7, 11, 11, 11);
    }

    @Override
    public List<LawFunction> functions() {
        return List.of(MeanFit.MU, MeanFit.SQUARE);
    }

    /** Half the width of Student's interval of a mean. */
    private static double half(double... values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(y -> (y - mean) * (y - mean)).sum();
        int n = values.length;
        return new StudentT(n - 1).quantile(.975) * Math.sqrt(squares / (n - 1) / n);
    }

    /** A quantile of 20,000 draws of t₃ at 97.5 % scatters by 1.5 %. */
    @Test
    void givesStudentsIntervalOfAMean() {
        Interval interval = bootstrap(20_000)
                .intervals(MeanFit.of(ONE), List.of(MeanFit.MU), FitContext.seeded(1))
                .intervals()
                .get(0);
        assertThat(interval.upper().orElseThrow()).isCloseTo(110 + half(ONE), within(.06 * half(ONE)));
        assertThat(interval.lower().orElseThrow()).isCloseTo(110 - half(ONE), within(.06 * half(ONE)));
    }

    /** What the observations have in common cancels: the interval is that of the mean of their differences. */
    @Test
    void pairedDrawsGiveStudentsIntervalOfADifference() {
        JointDraws drawn =
                bootstrap(20_000).together(List.of(MeanFit.of(ONE), MeanFit.of(OTHER)), FitContext.seeded(1));
        double[] differences = IntStream.range(0, 20_000)
                .mapToDouble(d -> drawn.ofEach().get(0).theta().get(d)[0]
                        - drawn.ofEach().get(1).theta().get(d)[0])
                .sorted()
                .toArray();
        double expected = half(6, 7, 5, 6);
        assertThat(Quantiles.ofSorted(differences, .975)).isCloseTo(6 + expected, within(.06 * expected));
        assertThat(Quantiles.ofSorted(differences, .025)).isCloseTo(6 - expected, within(.06 * expected));
    }

    @Test
    void theNoiseOfADrawIsThatOfAllItsFits() {
        JointDraws drawn = bootstrap(9).together(List.of(MeanFit.of(ONE), MeanFit.of(ONE)), FitContext.seeded(1));
        assertThat(drawn.noise()).hasSize(9).doesNotHaveDuplicates();
        for (int d = 0; d < 9; d++) {
            assertThat(drawn.ofEach().get(1).theta().get(d)[0])
                    .isEqualTo(drawn.ofEach().get(0).theta().get(d)[0]);
        }
    }

    @Test
    void aPerfectFitShowsNoNoise() {
        FitResult perfect = MeanFit.of(5, 5, 5);
        Draws none = bootstrap(20).draw(perfect, 0, 20, FitContext.seeded(1));
        assertThat(none.size()).isZero();
        assertThat(bootstrap(20)
                        .intervals(perfect, List.of(MeanFit.MU), FitContext.seeded(1))
                        .notices())
                .extracting(notice -> notice.code())
                .containsExactly("PERFECT_FIT");
    }
}
