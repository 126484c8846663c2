package org.curvewright.plugins.estimators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.Definition;
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

/** What an objective prints is what it minimises: the formula, computed here from its text, is the objective of a fit. */
class PrintedObjectivesTest {

    private static final double EXACT = 1e-9;

    private static final int RUNS = 24;

    private static final Formulation LAW = Restricted.of(Laws.named("kaplan"), List.of(Restriction.fix("L_inf", 0)));

    private static final double DELTA = 0.05;

    private static final String HUBER = "Huber(r; δ): ½r² where |r| ≤ δ, δ·(|r| − ½δ) beyond";

    private static final String LOGIT = "logit v: ln(v/(1 − v))";

    private static final String ERROR = "se: the row's standard error, of the role standard-error";

    private static final String WEIGHT = "w: the row's weight, of the role weight";

    private static final List<String> SHARE =
            List.of("n: the row's number of trials, of the role trials", "p: (n·y + ½)/(n + 1)");

    private static final Map<Scale, String> DIFFERENCE = Map.of(
            Scale.RESPONSE, "y − f",
            Scale.LOG, "ln y − ln f",
            Scale.LOGIT, "logit y − logit f");

    /** What a row of the data brings to a printed formula. */
    private record Row(double y, double f, double se, double w, double n, double noise) {

        double p() {
            return (n * y + 0.5) / (n + 1);
        }

        double sampling() {
            return Math.sqrt(p() * (1 - p()) / n);
        }

        double r(Scale scale) {
            return switch (scale) {
                case RESPONSE -> y - f;
                case LOG -> StrictMath.log(y) - StrictMath.log(f);
                case LOGIT -> StrictMath.log(y / (1 - y)) - StrictMath.log(f / (1 - f));
            };
        }

        /** Σ ln(p·(1 − ρ) + j·ρ) over j = 0 … m − 1. */
        double s(double p, double m) {
            double sum = 0;
            for (int j = 0; j <= m - 1; j++) {
                sum += StrictMath.log(p * (1 - noise) + j * noise);
            }
            return sum;
        }

        double k() {
            return Math.rint(n * y);
        }

        double ways() {
            double sum = 0;
            for (int j = 1; j <= k(); j++) {
                sum += StrictMath.log((n - k() + j) / j);
            }
            return sum;
        }
    }

    private interface Term {
        double of(Row row);
    }

    private interface Rho {
        double of(double r);
    }

    private static double huber(double r) {
        return Math.abs(r) <= DELTA ? r * r / 2 : DELTA * (Math.abs(r) - DELTA / 2);
    }

    /** A loss, how it prints with {@code %s} for the residual, what explains it, and the same computed. */
    private record Printed(Loss loss, String text, List<String> where, Rho rho) {}

    private static Stream<Printed> losses() {
        return Stream.of(
                new Printed(Huber.of(DELTA), "Huber(%s; δ = 0.05)", List.of(HUBER), PrintedObjectivesTest::huber),
                new Printed(
                        new AsymmetricHuber(Huber.of(DELTA), 0.3),
                        "asymmetric-Huber(%s; δ = 0.05, κ = 0.3)",
                        List.of(
                                "asymmetric-Huber(r; δ, κ): 2κ·Huber(r; δ) where r > 0, 2(1 − κ)·Huber(r; δ) where r < 0",
                                HUBER),
                        r -> (r > 0 ? 2 * 0.3 : 2 * (1 - 0.3)) * huber(r)),
                new Printed(
                        new PseudoHuber(DELTA),
                        "pseudo-Huber(%s; δ = 0.05)",
                        List.of("pseudo-Huber(r; δ): δ²·(√(1 + (r/δ)²) − 1)"),
                        r -> DELTA * DELTA * (Math.sqrt(1 + r / DELTA * (r / DELTA)) - 1)),
                new Printed(
                        new Cauchy(DELTA),
                        "Cauchy(%s; c = 0.05)",
                        List.of("Cauchy(r; c): ½c²·ln(1 + (r/c)²); c is the key delta"),
                        r -> DELTA * DELTA / 2 * StrictMath.log(1 + r / DELTA * (r / DELTA))),
                new Printed(Pinball.of(0.5), "|%s|", List.of(), Math::abs),
                new Printed(
                        Pinball.of(0.7),
                        "pinball(%s; q = 0.7)",
                        List.of("pinball(r; q): 2q·r where r > 0, 2(1 − q)·|r| where r < 0"),
                        r -> r > 0 ? 2 * 0.7 * r : 2 * (1 - 0.7) * Math.abs(r)));
    }

    private static List<String> where(List<String> of, Scale scale, String... more) {
        return Stream.of(of, scale == Scale.LOGIT ? List.of(LOGIT) : List.<String>of(), List.of(more))
                .flatMap(List::stream)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> residualLosses() {
        return losses().flatMap(printed -> Stream.of(Scale.values())
                .map(scale -> sum(
                        printed,
                        scale,
                        RowWeights.NONE,
                        "Σ " + String.format(printed.text, DIFFERENCE.get(scale)),
                        List.of(),
                        row -> printed.rho.of(row.r(scale)))));
    }

    /** Weights do not know the loss that they weigh: one that has corners stands for all. */
    @TestFactory
    Stream<DynamicTest> weightedLosses() {
        Printed printed = losses().skip(1).findFirst().orElseThrow();
        return Stream.of(Scale.values())
                .flatMap(scale -> Stream.of(
                        sum(
                                printed,
                                scale,
                                RowWeights.WEIGHT,
                                "Σ w·" + String.format(printed.text, DIFFERENCE.get(scale)),
                                List.of(WEIGHT),
                                row -> row.w * printed.rho.of(row.r(scale))),
                        sum(
                                printed,
                                scale,
                                RowWeights.STANDARD_ERROR,
                                "Σ "
                                        + String.format(
                                                printed.text, "(" + DIFFERENCE.get(scale) + ")/" + error(scale, "se")),
                                List.of(ERROR),
                                row -> printed.rho.of(row.r(scale) / error(scale, row, row.se))),
                        sum(
                                printed,
                                scale,
                                RowWeights.BINOMIAL,
                                "Σ "
                                        + String.format(
                                                printed.text,
                                                "(" + DIFFERENCE.get(scale) + ")/" + error(scale, "√(p(1 − p)/n)")),
                                SHARE,
                                row -> printed.rho.of(row.r(scale) / error(scale, row, row.sampling())))));
    }

    private static DynamicTest sum(
            Printed printed, Scale scale, RowWeights weights, String text, List<String> roles, Term term) {
        return test(
                Objectives.residual(printed.loss, scale, weights),
                text,
                where(printed.where, scale, roles.toArray(String[]::new)),
                term);
    }

    @TestFactory
    Stream<DynamicTest> squares() {
        return Stream.of(Scale.values()).flatMap(scale -> {
            String r = DIFFERENCE.get(scale);
            return Stream.of(
                    test(
                            Objectives.squares(scale, RowWeights.NONE),
                            "Σ (" + r + ")²",
                            where(List.of(), scale),
                            row -> row.r(scale) * row.r(scale)),
                    test(
                            Objectives.squares(scale, RowWeights.WEIGHT),
                            "Σ w·(" + r + ")²",
                            where(List.of(), scale, WEIGHT),
                            row -> row.w * row.r(scale) * row.r(scale)),
                    test(
                            Objectives.squares(scale, RowWeights.STANDARD_ERROR),
                            "Σ ((" + r + ")/" + error(scale, "se") + ")²",
                            where(List.of(), scale, ERROR),
                            row -> square(row.r(scale) / error(scale, row, row.se))),
                    test(
                            Objectives.squares(scale, RowWeights.BINOMIAL),
                            "Σ "
                                    + (scale == Scale.RESPONSE
                                            ? "(y − f)²·n/(p(1 − p))"
                                            : "((" + r + ")/" + error(scale, "√(p(1 − p)/n)") + ")²"),
                            where(List.of(), scale, SHARE.toArray(String[]::new)),
                            row -> square(row.r(scale) / error(scale, row, row.sampling()))));
        });
    }

    private static String stretch(Scale scale) {
        return switch (scale) {
            case RESPONSE -> "";
            case LOG -> " + ln y";
            case LOGIT -> " + ln(y(1 − y))";
        };
    }

    /** The standard error of the response on a scale, by its slope there. */
    private static String error(Scale scale, String error) {
        return switch (scale) {
            case RESPONSE -> error;
            case LOG -> "(" + error + "/y)";
            case LOGIT -> "(" + error + "/(y(1 − y)))";
        };
    }

    private static double error(Scale scale, Row row, double error) {
        return error / StrictMath.exp(stretch(scale, row));
    }

    private static double stretch(Scale scale, Row row) {
        return switch (scale) {
            case RESPONSE -> 0;
            case LOG -> StrictMath.log(row.y);
            case LOGIT -> StrictMath.log(row.y * (1 - row.y));
        };
    }

    @TestFactory
    Stream<DynamicTest> gaussianNoise() {
        double constant = 0.5 * StrictMath.log(2 * Math.PI);
        return Stream.of(Scale.values()).flatMap(scale -> {
            String r = DIFFERENCE.get(scale);
            return Stream.of(
                    test(
                            Objectives.likelihood(new Squared(), scale, RowWeights.NONE),
                            "−ln L = Σ [½((" + r + ")/σ)² + ln σ + ½·ln(2π)" + stretch(scale) + "]",
                            where(List.of(), scale),
                            row -> square(row.r(scale) / row.noise) / 2
                                    + StrictMath.log(row.noise)
                                    + constant
                                    + stretch(scale, row)),
                    test(
                            Objectives.likelihood(new Squared(), scale, RowWeights.STANDARD_ERROR),
                            "−ln L = Σ [½(((" + r + ")/" + error(scale, "se") + ")/σ)² + ln σ + ½·ln(2π) + ln se]",
                            where(List.of(), scale, ERROR),
                            row -> square(row.r(scale) / error(scale, row, row.se) / row.noise) / 2
                                    + StrictMath.log(row.noise)
                                    + constant
                                    + StrictMath.log(row.se)));
        });
    }

    /** Φ(−0.05), by Python 3.11: {@code statistics.NormalDist().cdf(-0.05)}. */
    private static final double BELOW = 0.4800611941616275;

    @TestFactory
    Stream<DynamicTest> huberNoise() {
        double z = Math.sqrt(2 * Math.PI) * (1 - 2 * BELOW) + 2 * StrictMath.exp(-DELTA * DELTA / 2) / DELTA;
        String density =
                "Z: √(2π)·(1 − 2Φ(−δ)) + 2e^(−δ²/2)/δ, the integral of e^(−Huber(r; δ)) over r; Φ is the normal distribution";
        return Stream.of(Scale.values()).flatMap(scale -> {
            String r = DIFFERENCE.get(scale);
            return Stream.of(
                    test(
                            Objectives.likelihood(Huber.of(DELTA), scale, RowWeights.WEIGHT),
                            "−ln L = Σ w·[Huber((" + r + ")/σ; δ = 0.05) + ln σ + ln Z" + stretch(scale) + "]",
                            where(List.of(HUBER, density), scale, WEIGHT),
                            row -> row.w
                                    * (huber(row.r(scale) / row.noise)
                                            + StrictMath.log(row.noise)
                                            + StrictMath.log(z)
                                            + stretch(scale, row))),
                    test(
                            Objectives.likelihood(Huber.of(DELTA), scale, RowWeights.BINOMIAL),
                            "−ln L = Σ [Huber(((" + r + ")/" + error(scale, "√(p(1 − p)/n)")
                                    + ")/σ; δ = 0.05) + ln σ + ln Z" + " + ln √(p(1 − p)/n)]",
                            where(List.of(HUBER, density), scale, SHARE.toArray(String[]::new)),
                            row -> huber(row.r(scale) / error(scale, row, row.sampling()) / row.noise)
                                    + StrictMath.log(row.noise)
                                    + StrictMath.log(z)
                                    + StrictMath.log(row.sampling())));
        });
    }

    private static double square(double value) {
        return value * value;
    }

    @TestFactory
    Stream<DynamicTest> counts() {
        List<String> counts = List.of(
                "n: the row's number of trials, of the role trials",
                "k: n·y to the nearest whole number, its successes: y is compared as a count, on no residual scale",
                "f: the probability of success, 0 ≤ f ≤ 1");
        return Stream.of(
                test(
                        new Binomial(),
                        "−ln L = −Σ [ln C(n, k) + k·ln f + (n − k)·ln(1 − f)]",
                        counts,
                        row -> -row.ways()
                                - row.k() * StrictMath.log(row.f)
                                - (row.n - row.k()) * StrictMath.log(1 - row.f)),
                test(
                        new BetaBinomial(),
                        "−ln L = −Σ [ln C(n, k) + S(f, k) + S(1 − f, n − k) − S(1, n)]",
                        Stream.concat(Stream.of("S(p, m): Σ ln(p·(1 − ρ) + j·ρ) over j = 0 … m − 1"), counts.stream())
                                .toList(),
                        row -> -row.ways()
                                - row.s(row.f, row.k())
                                - row.s(1 - row.f, row.n - row.k())
                                + row.s(1, row.n)));
    }

    private static DynamicTest test(Objective objective, String formula, List<String> where, Term term) {
        return dynamicTest(formula, () -> {
            assertThat(objective.formula()).isEqualTo(formula);
            assertThat(objective.definitions().stream().map(PrintedObjectivesTest::said))
                    .isEqualTo(where);
            Dataset data = shares();
            Fit fit = new MinimizingEstimator(objective).fit(new FitRequest(LAW, data), FitContext.seeded(1));
            assertThat(fit.failed()).isFalse();
            double sum = 0;
            for (int i = 0; i < RUNS; i++) {
                sum += term.of(row(data, i, fit));
            }
            assertThat(fit.objective()).isCloseTo(sum, within(EXACT * Math.abs(sum)));
        });
    }

    private static String said(Definition definition) {
        return definition.symbol() + ": " + definition.meaning();
    }

    private static Row row(Dataset data, int i, Fit fit) {
        return new Row(
                data.observed()[i],
                fit.law().predict(data.rows().value(0)[i]),
                data.standardErrors().orElseThrow()[i],
                data.weights().orElseThrow()[i],
                data.trials().orElseThrow()[i],
                fit.nuisance().length == 0 ? Double.NaN : fit.nuisance()[0]);
    }

    /** Error rates that fall from 0.9 to 0.1 and scatter more than their trials explain. */
    private static Dataset shares() {
        double[] sizes = new double[RUNS];
        double[][] roles = new double[3][RUNS];
        double[] observed = new double[RUNS];
        RandomStream random = RandomStream.of(7);
        Law truth = new Law(LAW, new double[] {20, 0.2});
        for (int i = 0; i < RUNS; i++) {
            sizes[i] = StrictMath.pow(10, 6.8 + 4.0 * i / RUNS);
            roles[0][i] = 0.01 + 0.01 * (i % 3);
            roles[1][i] = 50 + 10 * (i % 4);
            roles[2][i] = 0.5 + 0.5 * (i % 5);
            observed[i] =
                    Math.rint(roles[1][i] * truth.predict(sizes[i]) * (1 + 0.2 * random.nextGaussian())) / roles[1][i];
        }
        return new Dataset(
                "error rates",
                LAW.covariates(),
                Variable.of("error", "probability"),
                Rows.of(sizes),
                Arrays.stream(observed).map(v -> Math.min(v, 0.95)).toArray(),
                new Dataset.Roles(List.of(), roles[0], roles[1], roles[2], List.of(), new int[0]));
    }
}
