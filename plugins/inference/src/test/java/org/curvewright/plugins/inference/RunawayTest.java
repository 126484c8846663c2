package org.curvewright.plugins.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.spi.Notice;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.inference.Draws;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.inference.LawFunction;
import org.junit.jupiter.api.Test;

class RunawayTest {

    /** The mean is 10. */
    private static final FitResult FIT = MeanFit.of(7, 11, 11, 11);

    /** A hundred draws from 9.5 to 10.49, and last some others. */
    private static double[] draws(double... last) {
        double[] values =
                IntStream.range(0, 100).mapToDouble(i -> 9.5 + 0.01 * i).toArray();
        System.arraycopy(last, 0, values, values.length - last.length, last.length);
        return values;
    }

    private static Interval of(FitResult fit, double... values) {
        return of(MeanFit.MU, fit, values);
    }

    private static Interval of(LawFunction function, FitResult fit, double... values) {
        Draws draws = new Draws(
                Arrays.stream(values).mapToObj(value -> new double[] {value}).toList(),
                Arrays.stream(values).mapToObj(value -> FitStatus.CONVERGED).toList());
        return new Bootstrap("pairs-bootstrap", new Pairs(), values.length, 0.9, Discard.NONE)
                .reduce(fit, List.of(function), draws, FitContext.seeded(1))
                .intervals()
                .get(0);
    }

    @Test
    void aStandardErrorOfAFewDrawsIsTold() {
        Interval interval = of(FIT, draws(1e20, 2e20));
        assertThat(interval.upper().orElseThrow()).isLessThan(11);
        assertThat(interval.standardError().orElseThrow()).isGreaterThan(1e19);
        assertThat(interval.notices())
                .containsExactly(new Notice(
                        "RUNAWAY_DRAWS",
                        "2 of 100 draws (2 %) put mu more than 10000 from the estimate, a thousand times as far as it is large"
                                + " or draws usually lie, so that the standard error is theirs alone; read the ends of the"
                                + " interval, or the median of the draws, 10"));
    }

    @Test
    void soIsOneThatIsNoNumber() {
        Interval interval = of(MeanFit.SQUARE, FIT, draws(1e200));
        assertThat(interval.standardError()).isEmpty();
        assertThat(interval.notices()).extracting(Notice::code).containsExactly("RUNAWAY_DRAWS");
        assertThat(interval.notices().get(0).text()).contains("no number states the standard error");
    }

    /** Most draws are large too, whatever the estimate: the error is that of all. */
    @Test
    void wideDrawsAboutNothingAreNone() {
        FitResult nothing = MeanFit.of(-1, 1, -2, 2);
        assertThat(of(nothing, IntStream.range(0, 100).mapToDouble(i -> i).toArray())
                        .notices())
                .isEmpty();
    }

    @Test
    void farDrawsWithinAThousandTimesTheEstimateAreNone() {
        assertThat(of(FIT, draws(5000, 9000)).notices()).isEmpty();
    }
}
