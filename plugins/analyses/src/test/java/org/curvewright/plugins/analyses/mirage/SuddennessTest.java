package org.curvewright.plugins.analyses.mirage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SuddennessTest {

    private static final double[] X = {0, 1, 2, 3, 4};

    @Test
    void scoresAJumpAboveSteps() {
        assertThat(Suddenness.emergenceScore(new double[] {0, .01, .02, .03, .9})
                        .orElseThrow())
                .isCloseTo(90, within(1e-9));
    }

    @Test
    void givesAFallANegativeScore() {
        assertThat(Suddenness.emergenceScore(new double[] {4, 3, 2, 1, 0}).orElseThrow())
                .isEqualTo(-4);
    }

    @Test
    void hasNoScoreWithoutSteps() {
        assertThat(Suddenness.emergenceScore(new double[] {1, 1, 1})).isEmpty();
    }

    @Test
    void measuresTheMiddleOfTheRise() {
        assertThat(Suddenness.width(X, new double[] {0, .25, .5, .75, 1}).orElseThrow())
                .isCloseTo(.8, within(1e-12));
        assertThat(Suddenness.width(X, new double[] {0, 0, 0, 1, 1}).orElseThrow())
                .isCloseTo(.2, within(1e-12));
    }

    @Test
    void measuresAFallTheSame() {
        assertThat(Suddenness.width(X, new double[] {1, 1, 0, 0, 0}).orElseThrow())
                .isCloseTo(.2, within(1e-12));
    }
}
