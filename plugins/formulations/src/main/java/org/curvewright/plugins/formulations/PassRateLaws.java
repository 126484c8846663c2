package org.curvewright.plugins.formulations;

import static org.curvewright.plugins.formulations.Declared.positive;
import static org.curvewright.plugins.formulations.Declared.real;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.Provider;
import org.curvewright.spi.law.Formulation;

/**
 * What else than one power law may make pass rates p of size N: {@code F = ln(−ln p)} that bends in ln N, several steps that must
 * all succeed (F convex), and several circuits of which the best counts (F concave).
 *
 * <p>Reference: S. Hu et al., <i>Predicting emergent abilities with infinite resolution evaluation</i>, arXiv 2310.03262 (2023).
 */
final class PassRateLaws {

    private static final String CITED =
            "Hu et al. 2023, Predicting Emergent Abilities with Infinite Resolution Evaluation, arXiv:2310.03262";
    private static final String SHARE = "a share, at most 1";

    private PassRateLaws() {}

    /** The keys of the law that bends. */
    record Bend(
            @Key(doc = "the symbol of the covariate", byDefault = "N")
            String covariate,

            @Key(doc = "the value of the covariate at which F0 and alpha are told", byDefault = "1e9")
            double at) {

        Bend {
            named(covariate);
            if (!(at > 0 && at < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("at is " + Decimal.shortest(at) + ", not positive and finite");
            }
        }
    }

    /** The keys of the law of steps. */
    record Steps(
            @Key(doc = "the symbol of the covariate", byDefault = "N")
            String covariate,

            @Key(doc = "how many steps must all succeed", byDefault = "2")
            int steps) {

        Steps {
            named(covariate);
            several("steps", steps);
        }
    }

    /** The keys of the law of circuits. */
    record Circuits(
            @Key(doc = "the symbol of the covariate", byDefault = "N")
            String covariate,

            @Key(doc = "how many circuits there are", byDefault = "2")
            int circuits,

            @Key(
                    doc =
                            "0 for the best circuit alone; else T, at least 0.01, of circuits that mix in proportion to exp(p/T)",
                    unit = "probability",
                    byDefault = "0")
            double temperature) {

        Circuits {
            named(covariate);
            several("circuits", circuits);
            if (temperature != 0 && !(temperature >= 0.01 && temperature < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "temperature is " + Decimal.shortest(temperature) + ", neither 0 nor at least 0.01");
            }
        }
    }

    private static void named(String covariate) {
        if (covariate.isBlank()) {
            throw new IllegalArgumentException("the covariate has no symbol");
        }
    }

    private static void several(String key, int count) {
        if (count < 2) {
            throw new IllegalArgumentException(key + " is " + count + ", not at least 2");
        }
    }

    static List<Provider<? extends Formulation, ?>> laws() {
        return List.of(
                Provider.of(
                        "passuntil-quadratic",
                        "A pass rate whose ln(−ln p) may bend in the logarithm of the size.",
                        Bend.class,
                        PassRateLaws::bent),
                Provider.of(
                        "passuntil-multi-step",
                        "A pass rate of several steps, each with a task law of its own, that must all succeed.",
                        Steps.class,
                        PassRateLaws::product),
                Provider.of(
                        "passuntil-multi-circuit",
                        "A pass rate of several circuits, each with a task law of its own, of which the best counts.",
                        Circuits.class,
                        PassRateLaws::best));
    }

    private static Formulation bent(Bend keys) {
        String logs = "ln(" + keys.covariate() + "/" + Decimal.shortest(keys.at()) + ")";
        return law("exp(-exp(F0 - alpha*" + logs + " + b2*" + logs + "^2))", keys.covariate())
                .with(List.of(
                        real("F0", "ln(−ln p) at the size where it is told"),
                        real("alpha", "exponent there"),
                        real("b2", "curvature: below 0 accelerated, above 0 sub-scaling")))
                .formulation();
    }

    private static Formulation product(Steps keys) {
        return law("exp(-" + joined(keys.covariate(), keys.steps(), " - ") + ")", keys.covariate())
                .with(each(keys.steps(), "step"))
                .formulation();
    }

    private static Formulation best(Circuits keys) {
        String x = keys.covariate();
        int count = keys.circuits();
        if (keys.temperature() == 0) {
            return law("exp(-min(" + joined(x, count, ", ") + "))", x)
                    .with(each(count, "circuit"))
                    .formulation();
        }
        WrittenLaw mixed = law(
                IntStream.rangeClosed(1, count)
                        .mapToObj(i -> "p" + i + "/(" + weights(i, count, keys.temperature()) + ")")
                        .collect(Collectors.joining(" + ")),
                x);
        for (int i = 1; i <= count; i++) {
            mixed = mixed.where("p" + i, "exp(-" + term(x, i) + ")");
        }
        return mixed.with(each(count, "circuit")).formulation();
    }

    /** The sum of all weights over that of circuit i. */
    private static String weights(int i, int count, double temperature) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(j -> j == i ? "1" : "exp((p" + j + " - p" + i + ")/" + Decimal.shortest(temperature) + ")")
                .collect(Collectors.joining(" + "));
    }

    private static WrittenLaw law(String formula, String covariate) {
        return WrittenLaw.of("y", formula)
                .over(Symbols.covariate(covariate))
                .fixing(Formulation.RESPONSE, SHARE)
                .citing(CITED);
    }

    private static String joined(String x, int count, String between) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> term(x, i)).collect(Collectors.joining(between));
    }

    /** {@code −ln p_i}; each exponent exceeds the one before, so that the parts have one order. */
    private static String term(String x, int i) {
        String exponent =
                "alpha1" + IntStream.rangeClosed(2, i).mapToObj(j -> " + d" + j).collect(Collectors.joining());
        return "c" + i + "*" + x + "^-" + (i == 1 ? exponent : "(" + exponent + ")");
    }

    private static List<Declared> each(int count, String part) {
        List<Declared> parameters = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            parameters.add(positive("c" + i, "−ln of the success of " + part + " " + i + " at size 1"));
            parameters.add(
                    i == 1
                            ? positive("alpha1", "exponent of " + part + " 1, the smallest")
                            : positive(
                                    "d" + i,
                                    "by how much the exponent of " + part + " " + i + " exceeds the one before"));
        }
        return parameters;
    }
}
