package org.curvewright.plugins.analyses.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.numerics.distribution.Binomial;
import org.curvewright.numerics.distribution.Normal;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.Notice;
import org.curvewright.spi.inference.Interval;
import org.junit.jupiter.api.Test;

class NextShareTest {

    private static final int WORLDS = 1_000;

    private static Interval law(double lower, double upper) {
        return new Interval(
                OptionalDouble.of(lower), OptionalDouble.of(upper), OptionalDouble.empty(), .95, "profile", List.of());
    }

    private static void assertEnds(Interval interval, double lower, double upper) {
        assertThat(interval.lower()).hasValue(lower);
        assertThat(interval.upper()).hasValue(upper);
    }

    /** scipy 1.17.1, binom(100, .3).ppf([.025, .975]). */
    @Test
    void isTheBinomialsOwnWhereTheLawIsKnown() {
        assertEnds(new NextShare(.3, law(.3, .3), 100, 0).interval(), .21, .39);
    }

    /** With probability .99 all of 100 are right in 37 % of runs, and no run has more. */
    @Test
    void endsWhereSharesEnd() {
        assertEnds(new NextShare(.99, law(.99, .99), 100, 0).interval(), .97, 1);
        assertEnds(new NextShare(1, law(.97, 1), 50, .0004).interval(), .94, 1);
        assertEnds(new NextShare(.001, law(0, .003), 40, 0).interval(), 0, .025);
    }

    @Test
    void isOpenWhereTheLawIs() {
        Interval open = new Interval(
                OptionalDouble.empty(),
                OptionalDouble.of(.4),
                OptionalDouble.empty(),
                .95,
                "profile",
                List.of(new Notice("UNBOUNDED", "as far as 0.1")));
        Interval interval = new NextShare(.3, open, 100, 0).interval();
        assertThat(interval.lower()).isEmpty();
        assertThat(interval.upper().orElseThrow()).isBetween(.39, .5);
    }

    /**
     * A share is measured once with error s and the next run has other trials: 95 % of next shares lie inside, or some more, since
     * there is no part of a trial; Monte-Carlo error 0.7 points.
     */
    @Test
    void containsTheNextShareAsOftenAsItSays() {
        RandomStream random = RandomStream.of(3);
        for (double truth : new double[] {.5, .8, .95}) {
            double s = .3 * Math.sqrt(truth * (1 - truth));
            int inside = 0;
            for (int world = 0; world < WORLDS; world++) {
                double value = Math.max(.001, Math.min(.999, truth + s / 3 * random.nextGaussian()));
                double reach = Normal.STANDARD.quantile(.975) * s / 3;
                Interval law = law(Math.max(0, value - reach), Math.min(1, value + reach));
                Interval next = new NextShare(value, law, 60, 0).interval();
                double share = new Binomial(60, truth).quantile(random.nextDouble()) / 60.0;
                inside += next.contains(share) ? 1 : 0;
            }
            assertThat(100.0 * inside / WORLDS).isBetween(93.5, 98.5);
        }
    }
}
