package org.curvewright.plugins.estimators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Reason;
import org.curvewright.spi.law.Formulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The fits of Du and Ji 2026, Scaling Laws Under the Microscope, on the figures that they print; values recomputed with
 * scipy 1.10.1.
 */
class MicroscopeStudyTest {

    /** The recomputed values are printed to six digits. */
    private static final double PRINTED = 1e-6;

    private static Fit fit(String law, String response) {
        Formulation formulation = Laws.named(law);
        return fit(formulation, Published.cerebras().dataset(formulation, response));
    }

    private static Fit fit(Formulation formulation, Dataset data) {
        return new MinimizingEstimator(new LeastSquares(RowWeights.NONE))
                .fit(new FitRequest(formulation, data), FitContext.seeded(42));
    }

    private static double adjustedRSquared(Fit fit, String response) {
        double[] y = Published.cerebras().column(response);
        double mean =
                IntStream.range(0, y.length).mapToDouble(i -> y[i]).average().orElseThrow();
        double total = IntStream.range(0, y.length)
                .mapToDouble(i -> (y[i] - mean) * (y[i] - mean))
                .sum();
        int p = fit.law().theta().length;
        return 1 - fit.objective() / total * (y.length - 1) / (y.length - p - 1);
    }

    @Test
    void kaplansLawOfTheLoss() {
        Fit fit = fit("kaplan", "pile_test_loss");
        assertThat(fit.status()).isEqualTo(FitStatus.CONVERGED);
        assertThat(fit.law().parameter(0)).isCloseTo(17.38994, within(1e-4));
        assertThat(fit.law().parameter(1)).isCloseTo(0.1060901, within(PRINTED));
        assertThat(fit.law().parameter(2)).isCloseTo(0.1129209, within(PRINTED));
        assertThat(fit.objective()).isCloseTo(3.6471945e-3, within(1e-9));
        assertThat(adjustedRSquared(fit, "pile_test_loss")).isCloseTo(0.9900873, within(PRINTED));
    }

    @Test
    void kaplansLawOfTheFourSmallest() {
        Formulation law = Laws.named("kaplan");
        Fit fit = fit(law, Published.cerebras().dataset(law, "pile_test_loss").rows(new int[] {0, 1, 2, 3}));
        assertThat(fit.law().parameter(0)).isCloseTo(179.713, within(1e-3));
        assertThat(fit.law().parameter(1)).isCloseTo(0.274399, within(PRINTED));
        assertThat(fit.law().parameter(2)).isCloseTo(1.443328, within(PRINTED));
    }

    @Test
    void thePurePowerLawOfTheLoss() {
        Fit fit = fit("power-law", "pile_test_loss");
        assertThat(fit.status()).isEqualTo(FitStatus.CONVERGED);
        assertThat(fit.law().parameter(1)).isCloseTo(0.10018, within(1e-5));
    }

    @Test
    void tokensProportionalToSizeDoNotIdentifyChinchilla() {
        Fit fit = fit("chinchilla", "pile_test_loss");
        assertThat(fit.status()).isEqualTo(FitStatus.NOT_IDENTIFIED);
        assertThat(fit.reasons()).extracting(Reason::text).anyMatch(text -> text.contains("collinear"));
        assertThat(fit.certificate().directions()).isNotEmpty();
    }

    @Test
    void sevenModelsDoNotIdentifyACorrection() {
        Fit fit = fit("corrected-power-law", "pile_test_loss");
        assertThat(fit.status()).isEqualTo(FitStatus.NOT_IDENTIFIED);
        assertThat(fit.certificate().directions()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "lambada,30.6201,.194827,.976769",
        "hellaswag,3.29987,.078454,.823831",
        "piqa,3.32727,.111283,.927460",
        "winogrande,1.86603,.067761,.762739",
        "arc_easy,9.16963,.142651,.916806",
        "arc_challenge,2.17782,.050071,.804068",
        "openbookqa,1.81669,.038633,.857801"
    })
    void boundedPowerLawsOfTheTasks(String task, double a, double alpha, double adjusted) {
        Fit fit = fit("bounded-power-law", task);
        assertThat(fit.status()).isEqualTo(FitStatus.CONVERGED);
        assertThat(fit.law().parameter(0)).isCloseTo(a, within(1e-5 * a));
        assertThat(fit.law().parameter(1)).isCloseTo(alpha, within(PRINTED));
        assertThat(adjustedRSquared(fit, task)).isCloseTo(adjusted, within(PRINTED));
    }

    @ParameterizedTest
    @CsvSource({
        "lambada,.843288,.570569,20.58524,.994491,CONVERGED",
        "hellaswag,1,.239477,23.50076,.878722,AT_BOUND",
        "piqa,1,.169938,16.66701,.931692,AT_BOUND",
        "winogrande,1,.128712,19.50000,.734304,AT_BOUND",
        "arc_easy,1,.289847,20.57373,.955717,AT_BOUND",
        "arc_challenge,1,.232943,26.19292,.859321,AT_BOUND",
        "openbookqa,1,.216673,27.82638,.894312,AT_BOUND"
    })
    void logSigmoidsOfTheTasks(String task, double ceiling, double k, double x0, double adjusted, FitStatus status) {
        Fit fit = fit("log-sigmoid", task);
        assertThat(fit.status()).isEqualTo(status);
        assertThat(fit.law().parameter(0)).isCloseTo(ceiling, within(PRINTED));
        assertThat(fit.law().parameter(1)).isCloseTo(k, within(PRINTED));
        assertThat(fit.law().parameter(2)).isCloseTo(x0, within(2e-5));
        assertThat(adjustedRSquared(fit, task)).isCloseTo(adjusted, within(PRINTED));
    }
}
