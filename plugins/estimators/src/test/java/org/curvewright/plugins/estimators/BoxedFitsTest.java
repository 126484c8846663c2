package org.curvewright.plugins.estimators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Law;
import org.curvewright.spi.law.Restricted;
import org.curvewright.spi.law.Restriction;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * No fit is beaten by the same fit with a parameter held to a part of its range: a lower objective there would show that the
 * free one is not global. Noisy and contaminated observations, every objective on every scale.
 *
 * <p>{@code -Dcurvewright.worlds=12} looks at as many seeds as are named, where the build looks at one.
 */
class BoxedFitsTest {

    private static final int WORLDS = Integer.getInteger("curvewright.worlds", 1);

    /** Relative, of what rounding and the end of a smoothing leave undecided. */
    private static final double BEATEN = 1e-6;

    private static final SortedMap<String, Function<Scale, Objective>> OBJECTIVES = new TreeMap<>(Map.of(
            "least-squares", scale -> Objectives.squares(scale, RowWeights.NONE),
            "huber", scale -> Objectives.residual(Huber.of(1e-3), scale, RowWeights.NONE),
            "asymmetric-huber",
                    scale -> Objectives.residual(new AsymmetricHuber(Huber.of(1e-3), 0.3), scale, RowWeights.NONE),
            "pseudo-huber", scale -> Objectives.residual(new PseudoHuber(1e-3), scale, RowWeights.NONE),
            "cauchy", scale -> Objectives.residual(new Cauchy(1e-3), scale, RowWeights.NONE),
            "absolute", scale -> Objectives.residual(Pinball.of(0.5), scale, RowWeights.NONE),
            "quantile", scale -> Objectives.residual(Pinball.of(0.7), scale, RowWeights.NONE),
            "gaussian-likelihood", scale -> Objectives.likelihood(new Squared(), scale, RowWeights.NONE),
            "huber-likelihood", scale -> Objectives.likelihood(Huber.of(1e-3), scale, RowWeights.NONE)));

    /**
     * @param truth of which the observations are drawn
     * @param parameter that is boxed
     * @param ends of its boxes, from each to the next
     */
    private record Kind(String law, double[] truth, String parameter, double... ends) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("kaplan", new double[] {12, 0.2, 0.25}, "alpha", 0.03, 0.1, 0.17, 0.21, 0.3, 0.6),
            new Kind("log-sigmoid", new double[] {0.9, 0.6, 20}, "ceiling", 0.7, 0.8, 0.86, 0.9, 0.94, 1),
            new Kind("chinchilla", new double[] {60, 0.34, 60, 0.28, 0.25}, "alpha", 0.1, 0.25, 0.32, 0.36, 0.6));

    @TestFactory
    Stream<DynamicTest> boxes() {
        return KINDS.stream()
                .flatMap(kind -> OBJECTIVES.entrySet().stream()
                        .map(named -> dynamicTest(
                                named.getKey() + ", " + kind.law,
                                () -> assertThat(beaten(kind, named.getValue(), IntStream.range(0, WORLDS)))
                                        .isEmpty())));
    }

    private static List<String> beaten(Kind kind, Function<Scale, Objective> objectives, IntStream seeds) {
        List<String> beaten = new ArrayList<>();
        Formulation law = Laws.named(kind.law);
        seeds.forEach(seed -> {
            Dataset data = world(law, kind, seed);
            for (Scale scale : Scale.values()) {
                Objective objective = objectives.apply(scale);
                double free = objective(law, objective, data);
                for (int box = 1; box < kind.ends.length; box++) {
                    Restriction within = Restriction.bound(kind.parameter, kind.ends[box - 1], kind.ends[box]);
                    double boxed = objective(Restricted.of(law, List.of(within)), objective, data);
                    if (boxed < free - BEATEN * Math.abs(free)) {
                        beaten.add(kind.law + " on " + scale + " seed " + seed + " box " + box + ": "
                                + Decimal.significant(free, 8) + " > " + Decimal.significant(boxed, 8));
                    }
                }
            }
        });
        return beaten;
    }

    private static double objective(Formulation law, Objective objective, Dataset data) {
        Fit fit = new MinimizingEstimator(objective).fit(new FitRequest(law, data), FitContext.seeded(1));
        return fit.objective();
    }

    /** Between 12 and 40 observations, a third of a contaminated world's far away; all shares, so that logits exist. */
    private static Dataset world(Formulation law, Kind kind, int seed) {
        RandomStream random = RandomStream.of(77, seed);
        int n = new int[] {12, 40, 18, 25}[seed % 4];
        double[][] columns = new double[law.covariates().size()][n];
        double[] observed = new double[n];
        for (int i = 0; i < n; i++) {
            double[] at = new double[columns.length];
            for (int k = 0; k < at.length; k++) {
                at[k] = StrictMath.pow(10, 7 + 3.5 * random.nextDouble() + 1.5 * k);
                columns[k][i] = at[k];
            }
            double noise = 0.02 * random.nextGaussian();
            boolean far = seed % 2 == 0 && random.nextDouble() < 1.0 / 3;
            double value = new Law(law, kind.truth.clone()).predict(at) * StrictMath.exp(far ? 6 * noise + 0.2 : noise);
            observed[i] = Math.max(0.005, Math.min(0.995, value));
        }
        return new Dataset(
                "world " + seed,
                law.covariates(),
                Variable.of("share", "probability"),
                Rows.of(columns),
                observed,
                Dataset.Roles.NONE);
    }
}
