package org.curvewright.plugins.estimators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Refitter;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Grouped;
import org.curvewright.spi.law.Law;
import org.curvewright.spi.law.Restricted;
import org.curvewright.spi.law.Restriction;
import org.junit.jupiter.api.Test;

/** Restricted and grouped laws are fitted like any other. */
class CombinedLawsTest {

    private final Estimator squares = new MinimizingEstimator(new LeastSquares(RowWeights.NONE));

    private Fit fit(Formulation law, Dataset data) {
        return squares.fit(new FitRequest(law, data), FitContext.seeded(1));
    }

    private static Dataset losses(Formulation law) {
        return Published.cerebras().dataset(law, "pile_test_loss");
    }

    @Test
    void withoutFloorKaplansLawIsThePowerLaw() {
        Formulation kaplan = Laws.named("kaplan");
        Formulation restricted = Restricted.of(kaplan, List.of(Restriction.fix("L_inf", 0)));
        Formulation power = Laws.named("power-law");
        Fit pinned = fit(restricted, losses(kaplan));
        Fit plain = fit(power, losses(power));
        assertThat(pinned.status()).isEqualTo(FitStatus.CONVERGED);
        assertThat(pinned.objective()).isCloseTo(plain.objective(), within(1e-14));
        assertThat(pinned.law().parameter(1)).isCloseTo(plain.law().parameter(1), within(1e-9));
    }

    @Test
    void equalExponentsAreOneParameter() {
        Formulation chinchilla = Laws.named("chinchilla");
        Formulation tied = Restricted.of(chinchilla, List.of(Restriction.tie("beta", "alpha")));
        Dataset data = Published.table("chinchilla/runs.csv").dataset(chinchilla, "loss");
        Fit fit = fit(tied, data);
        assertThat(fit.status()).isEqualTo(FitStatus.CONVERGED);
        assertThat(fit.law().theta()).hasSize(4);
        assertThat(fit.objective()).isGreaterThan(fit(chinchilla, data).objective());
    }

    @Test
    void aBoundOfTheUserIsABoundOfTheSupport() {
        Formulation kaplan = Laws.named("kaplan");
        Formulation bounded = Restricted.of(kaplan, List.of(Restriction.bound("alpha", 0.12, 0.5)));
        Fit fit = fit(bounded, losses(kaplan));
        assertThat(fit.status()).isEqualTo(FitStatus.AT_BOUND);
        assertThat(fit.law().parameter(1)).isEqualTo(0.12);
    }

    @Test
    void aLawWithNothingFreeIsJudgedAsItStands() {
        Formulation power = Laws.named("power-law");
        Formulation fixed = Restricted.of(power, List.of(Restriction.fix("a", 15), Restriction.fix("alpha", 0.1)));
        Fit fit = fit(fixed, losses(power));
        assertThat(fit.status()).isEqualTo(FitStatus.CONVERGED);
        double[] predicted =
                new Law(power, new double[] {15, 0.1}).predict(losses(power).rows());
        double squaresSum = 0;
        for (int i = 0; i < predicted.length; i++) {
            squaresSum += square(predicted[i] - losses(power).observed()[i]);
        }
        assertThat(fit.objective()).isCloseTo(squaresSum, within(1e-12));
        Refitter refitter = squares.refitter(new FitRequest(fixed, losses(power)), fit, FitContext.seeded(1));
        double[] ones = new double[predicted.length];
        Arrays.fill(ones, 1);
        assertThat(refitter.refit(losses(power).observed(), ones).objective()).isCloseTo(squaresSum, within(1e-12));
    }

    private static double square(double value) {
        return value * value;
    }

    @Test
    void groupsShareAnExponent() {
        Formulation power = Laws.named("power-law");
        Formulation grouped = Grouped.of(power, List.of("small", "large"), Set.of("alpha"));
        double[] sizes = {1e8, 3e8, 1e9, 3e9, 1e8, 3e8, 1e9, 3e9};
        int[] groups = {0, 0, 0, 0, 1, 1, 1, 1};
        Rows rows = Rows.grouped(groups, sizes);
        double[] truth = grouped.parameters().symbols().stream()
                .mapToDouble(symbol -> symbol.equals("alpha") ? 0.2 : symbol.contains("small") ? 30 : 50)
                .toArray();
        Dataset data = new Dataset(
                "groups",
                power.covariates(),
                losses(power).response(),
                rows,
                new Law(grouped, truth).predict(rows),
                new Dataset.Roles(
                        List.of(), new double[0], new double[0], new double[0], List.of("small", "large"), new int[0]));
        Fit fit = fit(grouped, data);
        assertThat(fit.status()).isEqualTo(FitStatus.CONVERGED);
        for (int k = 0; k < truth.length; k++) {
            assertThat(fit.law().parameter(k) / truth[k]).isCloseTo(1, within(1e-8));
        }
    }
}
