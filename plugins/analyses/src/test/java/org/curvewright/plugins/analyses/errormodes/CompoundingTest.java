package org.curvewright.plugins.analyses.errormodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.plugins.analyses.errormodes.Compounding.Configuration;
import org.curvewright.plugins.analyses.errormodes.Compounding.Exponent;
import org.curvewright.plugins.analyses.errormodes.Compounding.Loss;
import org.curvewright.plugins.analyses.errormodes.Compounding.Shared;
import org.curvewright.plugins.analyses.errormodes.Compounding.Steps;
import org.curvewright.plugins.analyses.errormodes.Compounding.Target;
import org.curvewright.plugins.analyses.errormodes.Compounding.Wanted;
import org.curvewright.testkit.BorrowedTables;
import org.curvewright.testkit.Found;
import org.junit.jupiter.api.Test;

class CompoundingTest {

    private static Found found() {
        Configuration with = new Configuration(
                List.of(
                        new Steps("three-nines", .999, 1000),
                        new Steps("four-nines", .9999, 1000),
                        new Steps("two-nines", .99, 100)),
                List.of(new Wanted("wanted", .9, 1000)),
                List.of(new Shared("shared", 99, 1, 100)),
                List.of(
                        new Exponent("quartic", OptionalDouble.empty(), OptionalDouble.of(.5), OptionalDouble.of(.5)),
                        new Exponent(
                                "chinchilla", OptionalDouble.empty(), OptionalDouble.of(.34), OptionalDouble.of(.28)),
                        new Exponent("kaplan", OptionalDouble.of(.05), OptionalDouble.empty(), OptionalDouble.empty())),
                List.of(
                        new Loss("two-nats", OptionalDouble.of(2), OptionalDouble.empty()),
                        new Loss("one-bit", OptionalDouble.empty(), OptionalDouble.of(1))),
                List.of(new Target("reachable", 8, .5, 1, 4, .75), new Target("unreachable", 8, .5, 4, 4, .4)));
        return new Found(new Compounding(with).run(BorrowedTables.of()));
    }

    @Test
    void saysLossesInEveryUnit() {
        assertThat(found().number("two-nats/bits")).isCloseTo(2.8853900817779268, within(1e-14));
        assertThat(found().number("two-nats/perplexity")).isCloseTo(7.38905609893065, within(1e-13));
        assertThat(found().number("one-bit/nats")).isCloseTo(.6931471805599453, within(1e-16));
        assertThat(found().number("one-bit/perplexity")).isCloseTo(2, within(1e-14));
    }

    /** At C = 4 the loss is 8/2 + 1 = 5; three quarters of it leave 2.75 to the reducible part: (4/2.75)² times the compute. */
    @Test
    void reachesATargetOfTheWholeLossOrSaysThatNoComputeDoes() {
        assertThat(found().number("reachable/compute-needed")).isCloseTo(16 / 7.5625, within(1e-12));
        assertThat(found().codes("unreachable/compute-needed")).containsExactly("BELOW_IRREDUCIBLE");
    }

    @Test
    void multipliesReliability() {
        assertThat(found().number("three-nines/yield")).isCloseTo(.3676954, within(5e-8));
        assertThat(found().number("four-nines/yield")).isCloseTo(.9048329, within(5e-8));
        assertThat(found().number("two-nines/yield")).isCloseTo(.3660323, within(5e-8));
        assertThat(found().number("three-nines/nines")).isCloseTo(3, within(1e-9));
    }

    @Test
    void inverts() {
        assertThat(found().number("wanted/success-needed")).isCloseTo(.99989465, within(5e-9));
        assertThat(found().number("two-nines/horizon-50")).isCloseTo(68.9675639, within(1e-6));
    }

    @Test
    void favoursSharedDifficulty() {
        assertThat(found().number("shared/yield")).isCloseTo(.4974874, within(5e-8));
        assertThat(found().number("shared/yield-if-independent")).isCloseTo(.3660323, within(5e-8));
    }

    @Test
    void countsTheComputeForHalfTheLoss() {
        assertThat(found().number("quartic/compute-to-halve")).isCloseTo(16, within(1e-9));
        assertThat(found().number("chinchilla/exponent")).isCloseTo(.15355, within(5e-6));
        assertThat(found().number("chinchilla/compute-to-halve")).isCloseTo(91, within(.5));
        assertThat(found().number("kaplan/compute-to-halve")).isCloseTo(1 << 20, within(1e-3));
    }

    @Test
    void wantsOneKindOfExponent() {
        assertThatThrownBy(
                        () -> new Exponent("a", OptionalDouble.empty(), OptionalDouble.of(1), OptionalDouble.empty()))
                .hasMessage("exponent, or alpha and beta, are wanted, and not both");
    }
}
