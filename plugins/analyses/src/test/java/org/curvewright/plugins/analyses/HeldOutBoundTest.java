package org.curvewright.plugins.analyses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.plugins.analyses.known.Known;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.inference.Interval;
import org.junit.jupiter.api.Test;

class HeldOutBoundTest {

    /** One run that was fitted, then three that were held out. */
    private static final Dataset DATA = Known.data(new double[] {1, 2, 3, 4}, 9, 10, 20, 40);

    private static Interval interval(double lower, double upper, String... codes) {
        return new Interval(
                OptionalDouble.of(lower),
                OptionalDouble.of(upper),
                OptionalDouble.empty(),
                .95,
                "profile",
                List.of(codes).stream().map(code -> new Notice(code, "why")).toList());
    }

    /** 10 % below, inside, 5 % above: a third of 15 %. */
    @Test
    void anErrorIsNoSmallerThanItsPartsCanBe() {
        List<Interval> means = List.of(interval(11, 12), interval(15, 25), interval(30, 38));
        Interval found = HeldOutBound.of(interval(0, 30, "ENDS_AT_SUPPORT"), means, DATA, 1);
        assertThat(found.lower().orElseThrow()).isCloseTo(5, within(1e-12));
        assertThat(found.upper().orElseThrow()).isEqualTo(30);
        assertThat(found.notices()).extracting(Notice::code).containsExactly("LEAST_ERROR");
    }

    @Test
    void valuesThatAllCanBeMetBoundNothing() {
        List<Interval> means = List.of(interval(9, 12), interval(15, 25), interval(30, 50));
        Interval found = HeldOutBound.of(interval(0, 30, "ENDS_AT_SUPPORT"), means, DATA, 1);
        assertThat(found.lower().orElseThrow()).isZero();
        assertThat(found.notices().get(0).text()).startsWith("the lower end 0 is a bound");
    }

    @Test
    void anEndThatWasFoundStays() {
        Interval crossed = interval(2, 30);
        assertThat(HeldOutBound.of(crossed, List.of(), DATA, 1)).isEqualTo(crossed);
    }
}
