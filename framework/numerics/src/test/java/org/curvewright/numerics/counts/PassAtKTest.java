package org.curvewright.numerics.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PassAtKTest {

    @Test
    void isUnbiased() {
        assertThat(PassAtK.unbiased(200, 3, 10)).isCloseTo(.1433074, within(5e-8));
    }

    @Test
    void isBiasedWhenPluggedIn() {
        assertThat(PassAtK.plugIn(200, 3, 10)).isCloseTo(.1402696, within(5e-8));
    }

    @Test
    void isTheShareOfSuccessesAtOne() {
        assertThat(PassAtK.unbiased(10_000, 27, 1)).isCloseTo(.0027, within(1e-15));
    }

    @Test
    void isCertainWhereFailuresDoNotSuffice() {
        assertThat(PassAtK.unbiased(10, 8, 3)).isEqualTo(1);
    }

    @Test
    void isZeroWithoutSuccess() {
        assertThat(PassAtK.unbiased(10, 0, 10)).isZero();
        assertThat(PassAtK.plugIn(10, 0, 10)).isZero();
    }

    @Test
    void refusesMoreTriesThanThereWere() {
        assertThatThrownBy(() -> PassAtK.unbiased(10, 1, 11)).hasMessageContaining("it takes k of at most n");
    }
}
