package org.curvewright.plugins.analyses.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Law;
import org.curvewright.testkit.KnownLaws;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private static final FlopCount PLAIN = flops(FlopCount.Counted.AS_IN_LAW);
    private static final Limits NONE = new Limits(Optional.empty(), Optional.empty(), Optional.empty());
    /** Hoffmann et al. 2022 as printed. */
    private static final Law HOFFMANN = chinchilla(406.4, 0.34, 410.7, 0.28, 1.69);
    /** The global optimum on the reconstructed runs. */
    private static final Law REPLICATED = chinchilla(
            477.825868233905073, 0.347310498881754522, 2143.41736336045831, 0.367172432627762202, 1.81721809904);

    private static FlopCount flops(FlopCount.Counted counted) {
        return new FlopCount(counted, 6, 47491, 2048, 128);
    }

    private static Law chinchilla(double... theta) {
        return new Law(KnownLaws.formulation("chinchilla"), theta);
    }

    /** The same law without its closed form. */
    private static Law searched(Law law) {
        double[] theta = law.theta();
        return new Law(
                KnownLaws.formulation("separable-power-law"),
                new double[] {theta[4], theta[0], theta[1], theta[2], theta[3]});
    }

    private static Planner planner(FlopCount flops, Limits limits) {
        return new Planner(new AllocationConfiguration(
                List.of(1e21), "N", "D", Map.of(), flops, limits, List.of(), 0.005, false, 0.05));
    }

    @Test
    void theReplicationPlansAsItIsPublished() {
        Planner planner = planner(PLAIN, NONE);
        double size = planner.logSize(REPLICATED, 5.76e23);
        assertThat(Elementary.exp(size)).isCloseTo(7.319e10, within(1e7));
        assertThat(Elementary.exp(planner.logData(size, 5.76e23) - size)).isCloseTo(17.92, within(0.01));
        assertThat(planner.loss(REPLICATED, planner.logSize(REPLICATED, 1e24), 1e24))
                .isCloseTo(1.959219, within(1e-6));
    }

    @Test
    void roundedParametersMoveTheOptimumByAFifth() {
        Planner planner = planner(PLAIN, NONE);
        Law unrounded = chinchilla(406.4010175194737, 0.33917084, 410.7228269450398, 0.2849083, 1.6933736809989528);
        assertThat(Elementary.exp(planner.logSize(HOFFMANN, 5.76e23))).isCloseTo(32.2e9, within(0.05e9));
        assertThat(Elementary.exp(planner.logSize(unrounded, 5.76e23))).isCloseTo(40.4e9, within(0.05e9));
    }

    /** On a budget the product is a power of N alone: it falls for ever towards one end. */
    @Test
    void aProductOfPowersHasNoOptimum() {
        for (double[] exponents : new double[][] {{.3, .2}, {.2, .3}}) {
            Law product = new Law(
                    KnownLaws.formulation("multiplicative-power-law"),
                    new double[] {1.7, 1e6, exponents[0], exponents[1]});
            assertThat(planner(PLAIN, NONE).logSize(product, 1e21)).isNaN();
        }
    }

    /** The slope's zero is found to about ten digits, where values alone would give eight. */
    @Test
    void searchFindsTheClosedForm() {
        Planner planner = planner(PLAIN, NONE);
        for (double budget : new double[] {1e18, 1e21, 1e25}) {
            assertThat(planner.logSize(searched(REPLICATED), budget))
                    .isCloseTo(planner.logSize(REPLICATED, budget), within(1e-9));
        }
    }

    @Test
    void theExponentIsThatOfTheClosedForm() {
        double exponent = planner(PLAIN, NONE).sizeExponent(REPLICATED, 1e21);
        assertThat(exponent)
                .isCloseTo(0.367172432627762202 / (0.347310498881754522 + 0.367172432627762202), within(1e-12));
    }

    /** Sardana et al. 2023 at the printed parameters, recomputed with SciPy. */
    @Test
    void servedTokensMakeModelsSmaller() {
        Planner planner = planner(PLAIN, NONE);
        double size = planner.logSize(HOFFMANN, 1e22);
        double target = planner.loss(HOFFMANN, size, 1e22);
        assertThat(Elementary.exp(size)).isCloseTo(5.16047e9, within(1e4));
        assertThat(target).isCloseTo(2.138614084, within(1e-9));
        assertThat(Elementary.exp(planner.lifetimeLogSize(HOFFMANN, target, 0) - size))
                .isCloseTo(1, within(1e-9));
        double[] served = {1e11, 1e12, 1e13};
        double[] ratios = {0.8732, 0.5526, 0.3034};
        double[] data = {3.7206e11, 6.677e11, 2.150e12};
        for (int k = 0; k < served.length; k++) {
            double smaller = planner.lifetimeLogSize(HOFFMANN, target, served[k]);
            double tokens = planner.logDataFor(planner.surface(HOFFMANN), smaller, target)
                    .orElseThrow();
            assertThat(Elementary.exp(smaller - size)).isCloseTo(ratios[k], within(1e-4));
            assertThat(Elementary.exp(tokens)).isCloseTo(data[k], within(1e-3 * data[k]));
        }
        double smaller = planner.lifetimeLogSize(HOFFMANN, target, 1e12);
        double tokens =
                planner.logDataFor(planner.surface(HOFFMANN), smaller, target).orElseThrow();
        assertThat(planner.lifetimeCost(smaller, tokens, 1e12)).isCloseTo(1.7127e22, within(1e18));
        assertThat(planner.lifetimeCost(size, planner.logData(size, 1e22), 1e12))
                .isCloseTo(2.0321e22, within(1e18));
    }

    @Test
    void whatIsAboutAsGoodSpansTheOptimum() {
        Planner planner = planner(PLAIN, NONE);
        double size = planner.logSize(REPLICATED, 1e21);
        double least = planner.flatEnd(REPLICATED, size, 1e21, false).orElseThrow();
        double most = planner.flatEnd(REPLICATED, size, 1e21, true).orElseThrow();
        double best = planner.loss(REPLICATED, size, 1e21);
        assertThat(least).isLessThan(size);
        assertThat(most).isGreaterThan(size);
        assertThat(planner.loss(REPLICATED, least, 1e21)).isCloseTo(1.005 * best, within(1e-12));
        assertThat(planner.loss(REPLICATED, most, 1e21)).isCloseTo(1.005 * best, within(1e-12));
    }

    @Test
    void aTokenSupplyMakesModelsLarger() {
        Planner limited = planner(PLAIN, new Limits(Optional.empty(), Optional.empty(), Optional.of(1e10)));
        double size = limited.logSize(REPLICATED, 1e21);
        assertThat(Elementary.exp(limited.logData(size, 1e21))).isCloseTo(1e10, within(1.0));
        assertThat(limited.isLimited(size, 1e21)).isTrue();
    }

    @Test
    void aLargestModelLeavesTheRestToData() {
        Planner limited = planner(PLAIN, new Limits(Optional.of(1e9), Optional.empty(), Optional.empty()));
        assertThat(Elementary.exp(limited.logSize(REPLICATED, 1e21))).isCloseTo(1e9, within(1.0));
    }

    /** Both conversions of Pearce and Song undo each other. */
    @Test
    void totalAndNonEmbeddingParametersAgree() {
        double small = 1e7;
        double total = small + 47491 * StrictMath.cbrt(small);
        assertThat(flops(FlopCount.Counted.TOTAL).perToken(small)).isCloseTo(6 * total, within(1e-3));
        assertThat(flops(FlopCount.Counted.NON_EMBEDDING).perToken(total)).isCloseTo(6 * small, within(1e-3));
    }

    /** GPT-3's shape: 96 layers of width 12288, 174e9 parameters, attention over 2048 tokens adds 1/36 of the compute. */
    @Test
    void attentionCostsItsContext() {
        double size = 12.0 * 96 * 12288 * 12288;
        double attention = flops(FlopCount.Counted.WITH_ATTENTION).perToken(size) / (6 * size) - 1;
        assertThat(attention).isCloseTo(2048.0 / (6 * 12288), within(1e-12));
    }

    /** Where compute is counted without embeddings, a law of all parameters has a steeper exponent at small budgets. */
    @Test
    void theCountingMovesTheExponent() {
        double asInLaw = planner(PLAIN, NONE).sizeExponent(REPLICATED, 1e16);
        double counted = planner(flops(FlopCount.Counted.NON_EMBEDDING), NONE).sizeExponent(REPLICATED, 1e16);
        assertThat(Math.abs(counted - asInLaw)).isGreaterThan(0.02);
    }

    @Test
    void scarceDataMakeModelsSmallerAsParametersWearOutSooner() {
        double[] theta = {1.869193, 520.8, 0.3526596, 1487.8, 0.3526596, 15.387756, 5.309743};
        Law law = new Law(KnownLaws.formulation("data-constrained"), theta);
        Planner scarce = new Planner(new AllocationConfiguration(
                List.of(1e22), "N", "D", Map.of("U", 2.5e10), PLAIN, NONE, List.of(), 0.005, false, 0.05));
        Planner plenty = new Planner(new AllocationConfiguration(
                List.of(1e22), "N", "D", Map.of("U", 1e15), PLAIN, NONE, List.of(), 0.005, false, 0.05));
        assertThat(plenty.logSize(law, 1e22))
                .isCloseTo(
                        planner(PLAIN, NONE).logSize(chinchilla(520.8, 0.3526596, 1487.8, 0.3526596, 1.869193), 1e22),
                        within(1e-6));
        assertThat(scarce.logSize(law, 1e22)).isLessThan(plenty.logSize(law, 1e22));
    }

    /** Farseer at its published parameters: minima of a NumPy grid of 2e5 sizes a budget, which fall lower again from 1e13 parameters on. */
    @Test
    void farseerIsPlannedInItsValley() {
        Law law = farseer();
        double[] budgets = {1e19, 1e20, 1e21, 1e22, 1e23};
        double[] sizes = {2.10e8, 8.16e8, 2.509e9, 6.409e9, 1.407e10};
        double[] losses = {.60947, .54401, .48845, .44113, .40076};
        Limits far = new Limits(Optional.of(1e13), Optional.empty(), Optional.empty());
        for (Limits limits : new Limits[] {NONE, far}) {
            Planner planner = planner(PLAIN, limits);
            for (int k = 0; k < budgets.length; k++) {
                double size = planner.logSize(law, budgets[k]);
                assertThat(Elementary.exp(size)).isCloseTo(sizes[k], within(0.004 * sizes[k]));
                assertThat(planner.loss(law, size, budgets[k])).isCloseTo(losses[k], within(1e-5));
                assertThat(planner.flatEnd(law, size, budgets[k], true).orElseThrow())
                        .isBetween(size, size + 2);
            }
            assertThat(planner.lowerEnd(law, 1e19)).isPresent();
        }
        assertThat(planner(PLAIN, NONE).lowerEnd(REPLICATED, 1e21)).isEmpty();
    }

    private static Law farseer() {
        Map<String, Double> published = Map.of(
                "s", -.0624655, "q", .13, "S", .128488, "B", 230.734, "b", -.1729, "Q", -1.54421, "A", -1.66563, "a",
                .0459, "E", 3.13335);
        Formulation farseer = KnownLaws.formulation("farseer");
        return new Law(
                farseer,
                farseer.parameters().symbols().stream()
                        .mapToDouble(published::get)
                        .toArray());
    }

    @Test
    void theFlatRegionEndsAtALimit() {
        Planner limited = planner(PLAIN, new Limits(Optional.of(2.5e9), Optional.empty(), Optional.empty()));
        double size = limited.logSize(REPLICATED, 1e21);
        assertThat(Elementary.exp(limited.flatEnd(REPLICATED, size, 1e21, true).orElseThrow()))
                .isCloseTo(2.5e9, within(1.0));
        Planner nearer = planner(PLAIN, new Limits(Optional.of(4e9), Optional.of(2e9), Optional.empty()));
        double inside = nearer.logSize(REPLICATED, 1e21);
        assertThat(Elementary.exp(inside)).isCloseTo(2.7917e9, within(1e6));
        assertThat(Elementary.exp(
                        nearer.flatEnd(REPLICATED, inside, 1e21, false).orElseThrow()))
                .isCloseTo(2e9, within(1.0));
        assertThat(Elementary.exp(nearer.flatEnd(REPLICATED, inside, 1e21, true).orElseThrow()))
                .isCloseTo(4e9, within(1.0));
    }

    @Test
    void limitsThatCannotTakeTheBudgetAreTheReason() {
        Planner small = planner(PLAIN, new Limits(Optional.of(1e9), Optional.empty(), Optional.of(1e10)));
        assertThat(small.logSize(REPLICATED, 1e24)).isNaN();
        assertThat(small.affordable(1e24).reason().code()).isEqualTo("UNSPENT_BUDGET");
        assertThat(small.affordable(1e24).reason().text()).contains("1e9 parameters on 1e10 tokens");
        Planner large = planner(PLAIN, new Limits(Optional.empty(), Optional.of(1e15), Optional.empty()));
        assertThat(large.affordable(1e16).reason().code()).isEqualTo("UNAFFORDABLE_MODEL");
    }

    @Test
    void aTinyBudgetIsNotLimited() {
        Planner planner = planner(PLAIN, NONE);
        double size = planner.logSize(REPLICATED, 1e6);
        assertThat(planner.isLimited(size, 1e6)).isFalse();
        assertThat(planner.logSize(searched(REPLICATED), 1e6)).isCloseTo(size, within(1e-9));
        assertThat(planner.flatEnd(REPLICATED, size, 1e6, false).orElseThrow()).isLessThan(size);
    }

    /** Without anything to serve, the cheapest model is the plan's own, to the last digit and for every law of an interval. */
    @Test
    void nothingServedChangesNothing() {
        for (double alpha : new double[] {0.3, 0.347310498881754522, 0.37}) {
            Law law = chinchilla(477.8, alpha, 2143.4, 0.3671, 1.8172);
            BudgetPlan plan = new BudgetPlan(planner(PLAIN, NONE), 1e21, "nats/token");
            LawFunction ratio = plan.lifetime(0).stream()
                    .filter(function -> function.name().endsWith("/N-ratio"))
                    .findFirst()
                    .orElseThrow();
            assertThat(ratio.of(law)).isEqualTo(1);
        }
    }
}
