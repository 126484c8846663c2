package org.curvewright.numerics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AgreementTest {

    private static final double NONE = Double.NaN;

    /** The worked example of Krippendorff 2011: twelve units, four observers, missing ratings. */
    private static final double[][] KRIPPENDORFF = {
        {1, 1, NONE, 1}, {2, 2, 3, 2}, {3, 3, 3, 3}, {3, 3, 3, 3}, {2, 2, 2, 2}, {1, 2, 3, 4},
        {4, 4, 4, 4}, {1, 1, 2, 1}, {2, 2, 2, 2}, {NONE, 5, 5, 5}, {NONE, NONE, 1, 1}, {NONE, 3, NONE, NONE}
    };

    /** The ratings of Shrout and Fleiss 1979, table 2. */
    private static final double[][] SHROUT_FLEISS = {
        {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
    };

    @Test
    void repeatsKrippendorffsExampleForNominalRatings() {
        assertThat(Krippendorff.alpha(KRIPPENDORFF, Measurement.NOMINAL)).isCloseTo(.743, within(5e-4));
    }

    @Test
    void repeatsKrippendorffsExampleForOrdinalRatings() {
        assertThat(Krippendorff.alpha(KRIPPENDORFF, Measurement.ORDINAL)).isCloseTo(.815, within(5e-4));
    }

    @Test
    void repeatsKrippendorffsExampleForIntervalRatings() {
        assertThat(Krippendorff.alpha(KRIPPENDORFF, Measurement.INTERVAL)).isCloseTo(.849, within(5e-4));
    }

    @Test
    void hasNoAlphaWhereAllRatingsAreEqual() {
        assertThat(Krippendorff.alpha(new double[][] {{1, 1}, {1, 1}}, Measurement.NOMINAL))
                .isNaN();
    }

    @Test
    void repeatsShroutAndFleiss() {
        RatingVariance variance = RatingVariance.of(SHROUT_FLEISS);
        assertThat(variance.betweenObjects()).isCloseTo(11.24, within(5e-3));
        assertThat(variance.error()).isCloseTo(1.02, within(5e-3));
        assertThat(variance.single()).isCloseTo(.71, within(5e-3));
        assertThat(variance.singleAbsolute()).isCloseTo(.29, within(5e-3));
        assertThat(variance.alpha()).isCloseTo(.91, within(5e-3));
    }

    @Test
    void measuresModes() {
        ModalAgreement agreement = ModalAgreement.of(new double[][] {{1, 1, 1, 2}, {2, 2, 3, 3}});
        assertThat(agreement.consistency()).isCloseTo((6 / 12.0 + 4 / 12.0) / 2, within(1e-15));
        assertThat(agreement.drawRisk()).isCloseTo((.25 + .5) / 2, within(1e-15));
        assertThat(agreement.fixed()).isFalse();
    }

    @Test
    void seesFixedRatings() {
        assertThat(ModalAgreement.of(new double[][] {{1, 1}, {2, 2}}).fixed()).isTrue();
    }

    @Test
    void takesTheSmallestOfSeveralModes() {
        assertThat(ModalAgreement.mode(new double[] {3, 2, 3, 2, 1})).isEqualTo(2);
    }
}
