package org.curvewright.plugins.formulations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Law;
import org.curvewright.testkit.KnownLaws;
import org.junit.jupiter.api.Test;

/** The laws at published parameters give published values. */
class PublishedValuesTest {

    private static Law law(String id, Object... symbolsAndValues) {
        Formulation formulation = KnownLaws.formulation(id);
        Map<String, Double> values = new LinkedHashMap<>();
        for (int i = 0; i < symbolsAndValues.length; i += 2) {
            values.put((String) symbolsAndValues[i], ((Number) symbolsAndValues[i + 1]).doubleValue());
        }
        return new Law(
                formulation,
                formulation.parameters().symbols().stream()
                        .mapToDouble(values::get)
                        .toArray());
    }

    private static Offset<Double> digits(int count) {
        return within(StrictMath.pow(10, -count));
    }

    /** Muennighoff et al. 2023, README of huggingface/datablations, whose values are printed to 16 digits. */
    @Test
    void repeatedDataAsItsAuthorsPrintThem() {
        Law law = law(
                "data-constrained",
                "E",
                StrictMath.exp(0.6254804),
                "A",
                StrictMath.exp(6.255414),
                "alpha",
                0.3526596,
                "B",
                StrictMath.exp(7.3049974),
                "beta",
                0.3526596,
                "R_star_D",
                15.387756,
                "R_star_N",
                5.309743);
        assertThat(law.predict(6.34e9, 242e9, 25e9)).isCloseTo(2.2256440889984477, digits(12));
        assertThat(law.predict(8.67e9, 178e9, 25e9)).isCloseTo(2.2269634075087867, digits(12));
        assertThat(law.predict(1e9, 20e9, 20e9)).isCloseTo(2.5646350329585790, digits(12));
        assertThat(law.predict(1e9, 80e9, 20e9)).isCloseTo(2.4360199471140724, digits(12));
    }

    /** Kaplan et al. 2020 with the rounded constants; recomputed with NumPy. */
    @Test
    void theLawsOf2020() {
        double amplitudeOfSize = StrictMath.pow(8.8e13, 0.076);
        assertThat(law("power-law", "a", amplitudeOfSize, "alpha", 0.076).predict(1e9))
                .isCloseTo(2.37564, digits(5));
        double amplitudeOfData = StrictMath.pow(5.4e13, 0.095);
        assertThat(law("power-law", "a", amplitudeOfData, "alpha", 0.095).predict(2e10))
                .isCloseTo(2.11826, digits(5));
    }

    /** The joint law tends to the law of the size alone as data grow. */
    @Test
    void theJointLawOf2020HasTheSizeLawAsItsLimit() {
        Law joint = law("kaplan-joint", "N_c", 6.4e13, "D_c", 1.8e13, "alpha_N", 0.076, "alpha_D", 0.103);
        assertThat(joint.predict(1e9, 1e40)).isCloseTo(StrictMath.pow(6.4e4, 0.076), digits(12));
    }

    /** Khatri et al. 2025; recomputed with NumPy. */
    /** Continuous where the training changes; half of the second rise is done C_mid2 later. */
    @Test
    void theSigmoidOfTwoRegimes() {
        Law law = law(
                "regime-sigmoid",
                "R0",
                0.3,
                "A1",
                0.5,
                "C_mid1",
                20,
                "B1",
                3,
                "A2",
                0.62,
                "C_mid2",
                60,
                "B2",
                2,
                "x_s",
                120);
        double reached = 0.3 + 0.2 / (1 + 1.0 / 216);
        assertThat(law.predict(20)).isCloseTo(0.4, digits(12));
        assertThat(law.predict(120)).isCloseTo(reached, digits(12));
        assertThat(law.predict(180)).isCloseTo((reached + 0.62) / 2, digits(12));
    }

    @Test
    void theSigmoidOfReinforcementLearning() {
        Law law = law("rl-sigmoid", "R0", 0.3, "A", 0.645, "C_mid", 2000, "B", 1.7);
        assertThat(law.predict(1500)).isCloseTo(0.43114, digits(5));
        assertThat(law.predict(2000)).isCloseTo(0.47250, digits(5));
        assertThat(law.predict(5000)).isCloseTo(0.58498, digits(5));
        assertThat(law.predict(100000)).isCloseTo(0.64455, digits(5));
    }

    /** exp(−2 k^−0.4); recomputed with NumPy. */
    @Test
    void coverageOfRepeatedSamples() {
        Law law = law("coverage-exp-power", "a", 2, "b", 0.4);
        assertThat(law.predict(1)).isCloseTo(0.135335, digits(6));
        assertThat(law.predict(1000)).isCloseTo(0.881446, digits(6));
    }

    /** Beta(99, 1) at 100 steps keeps 49.7 % where independent failures keep 36.6 %. */
    @Test
    void aTaskWithItsOwnStepSuccessSurvivesLonger() {
        assertThat(law("reliability-beta", "a", 99, "b", 1).predict(100)).isCloseTo(0.4974874, digits(7));
        assertThat(law("reliability-iid", "epsilon", 0.01).predict(100)).isCloseTo(0.3660323, digits(7));
    }

    /** The optima a2/a1 and b2/b1 of Bian et al. 2025: width .08 and ratio 1.032, product 1.0028. */
    @Test
    void theBestArchitectureIsWhereItsAuthorsFoundIt() {
        double b0 = 0.3870;
        Law law = law(
                "architecture-multiplicative",
                "a0",
                2.697 * b0,
                "a1",
                0.0974 * b0,
                "a2",
                0.0078 * b0,
                "b1",
                0.0063 / b0,
                "b2",
                0.0065 / b0);
        double best = law.predict(0.0078 / 0.0974, 0.0065 / 0.0063, 1);
        assertThat(best).isCloseTo(1.0028, digits(4));
        assertThat(law.predict(0.0078 / 0.0974 * 1.01, 0.0065 / 0.0063, 1)).isGreaterThan(best);
        assertThat(law.predict(0.0078 / 0.0974, 0.0065 / 0.0063 * 0.99, 1)).isGreaterThan(best);
        assertThat(law.predict(0.082, 1.07, 1)).isCloseTo(1.00285, digits(5));
    }

    /** Far from the break a broken power law is the power law on that side, however sharp the break. */
    @Test
    void aBrokenPowerLawIsAPowerLawOnEitherSide() {
        Law law = law("bnsl", "a", 0.4, "b", 2, "c0", 0.1, "c1", 0.5, "d1", 1e5, "f1", 1e-3);
        assertThat(law.predict(1e3)).isCloseTo(0.4 + 2 * StrictMath.pow(1e3, -0.1), digits(14));
        assertThat(law.predict(1e9))
                .isCloseTo(0.4 + 2 * StrictMath.pow(1e9, -0.1) * StrictMath.pow(1e4, -0.5), digits(14));
    }

    /** M4 with α = 1 is logistic in the logarithm, with α near 0 a power law above its level. */
    @Test
    void m4ContainsWhatItShould() {
        Law logistic = law("m4", "y_inf", 1, "range", 2, "K", 1e6, "c", 0.5, "alpha", 1);
        assertThat(logistic.predict(1e8)).isCloseTo(1 + 2 / (1 + StrictMath.pow(100, 0.5)), digits(14));
        Law implicit = law("m4", "y_inf", 1, "range", 2, "K", 1e6, "c", 0.5, "alpha", 2.5);
        double share = (implicit.predict(1e8) - 1) / 2;
        assertThat(share / StrictMath.pow(1 - share, 2.5)).isCloseTo(0.1, digits(14));
    }
}
