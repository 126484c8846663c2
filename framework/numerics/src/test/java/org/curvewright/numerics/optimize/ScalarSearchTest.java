package org.curvewright.numerics.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScalarSearchTest {
    @Test
    void brentFindsAParabolasVertex() {
        ScalarMinimum minimum = ScalarMinimum.between(-3, 10, x -> (x - 2) * (x - 2) + 1);
        assertThat(minimum.x()).isCloseTo(2, within(1e-7));
        assertThat(minimum.value()).isEqualTo(1);
        assertThat(minimum.evaluations()).isLessThan(20);
    }

    @Test
    void brentEndsAtTheEdgeOfAMonotoneFunction() {
        assertThat(ScalarMinimum.between(1, 4, x -> x).x()).isCloseTo(1, within(1e-6));
    }

    @Test
    void brentTreatsNotANumberAsAWall() {
        ScalarMinimum minimum = ScalarMinimum.between(-1, 4, x -> x < 0 ? Double.NaN : (x - 1) * (x - 1));
        assertThat(minimum.x()).isCloseTo(1, within(1e-6));
    }

    @Test
    void rootIsExactToTheLastBit() {
        double root = RootFinder.between(0, 2, x -> x * x - 2).orElseThrow();
        assertThat(root).isCloseTo(Math.sqrt(2), within(Math.ulp(1.5)));
    }

    @Test
    void rootOfASteepFunctionIsFoundQuickly() {
        int[] calls = {0};
        double root = RootFinder.between(-1, 1e6, x -> {
                    calls[0]++;
                    return x * x * x * x * x - 1e-5;
                })
                .orElseThrow();
        assertThat(root).isCloseTo(0.1, within(1e-15));
        assertThat(calls[0]).isLessThan(100);
    }

    @Test
    void noRootWithoutAChangeOfSign() {
        assertThat(RootFinder.between(-1, 1, x -> x * x + 1)).isEmpty();
    }

    @Test
    void rootBeyondAStartIsBracketedByDoubling() {
        assertThat(RootFinder.beyond(0, 0.1, 1e9, x -> x - 1234.5).orElseThrow())
                .isEqualTo(1234.5);
    }

    @Test
    void noRootBeforeTheLimit() {
        assertThat(RootFinder.beyond(0, -1, -100, x -> x + 1000)).isEmpty();
    }
}
