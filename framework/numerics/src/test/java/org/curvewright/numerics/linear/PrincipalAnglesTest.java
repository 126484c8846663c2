package org.curvewright.numerics.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PrincipalAnglesTest {

    private static final double[] E1 = {1, 0, 0, 0};
    private static final double[] E2 = {0, 1, 0, 0};

    /** A plane turned about one of its own directions by 30°. */
    @Test
    void findsTheAngleOfATurnedPlane() {
        double[] turned = {0, Math.sqrt(3) / 2, .5, 0};
        assertThat(PrincipalAngles.squaredDifferences(new double[][] {E1, E2}, new double[][] {{5, 0, 0, 0}, turned}))
                .containsExactly(new double[] {0, 0, .25, .25}, within(1e-15));
    }

    @Test
    void aDimensionMoreIsARightAngle() {
        assertThat(PrincipalAngles.squaredDifferences(new double[][] {E1, E2}, new double[][] {E2}))
                .containsExactly(0, 0, 1);
    }

    @Test
    void columnsThatAddNothingDoNotCount() {
        double[] both = {1, 1, 0, 0};
        double[] none = {0, 0, 0, 0};
        assertThat(PrincipalAngles.squaredDifferences(new double[][] {E1, E2, both, none}, new double[][] {E1, both}))
                .containsExactly(new double[] {0, 0, 0, 0}, within(1e-15));
    }
}
