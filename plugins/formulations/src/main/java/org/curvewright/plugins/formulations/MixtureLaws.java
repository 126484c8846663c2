package org.curvewright.plugins.formulations;

import static org.curvewright.plugins.formulations.Declared.positive;
import static org.curvewright.plugins.formulations.Declared.real;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.curvewright.spi.Key;
import org.curvewright.spi.Provider;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Formulation;

/**
 * The loss of one domain from the shares of all domains in a mixture, which sum to 1.
 *
 * <p>In the formulas {@code own} is the domain's share, {@code [c]} a weighted sum of the others' shares, {@code [l]} one of
 * their logarithms and {@code [C]} one of powers of all shares.
 */
final class MixtureLaws {

    private static final Declared LEVEL = real("a", "level");
    private static final Declared OWN = real("b", "weight of its own share");
    private static final Declared OFFSET =
            positive("epsilon", "share that transfer is worth").within(1e-9, 1);
    private static final Declared EXPONENT = positive("alpha", "exponent");

    private MixtureLaws() {}

    /** The keys. */
    record Shares(
            @Key(doc = "the covariates that hold the shares of the domains", byDefault = "[p1, p2, p3]")
            List<String> domains,

            @Key(doc = "the domain whose loss is fitted", byDefault = "p1")
            String of) {

        Shares {
            if (!domains.contains(of)) {
                throw new IllegalArgumentException("'" + of + "' is none of the domains " + domains);
            }
        }

        List<String> others() {
            return domains.stream().filter(domain -> !domain.equals(of)).toList();
        }
    }

    static List<Provider<? extends Formulation, ?>> laws() {
        return List.of(
                law(1, "its logarithm and the others' shares", "a + b*ln(own + epsilon) + [c]", LEVEL, OWN, OFFSET),
                law(
                        2,
                        "a power times an exponential of the others",
                        "A*(own + epsilon)^-alpha*exp([c])",
                        positive("A", "amplitude"),
                        OFFSET,
                        EXPONENT),
                law(3, "a power and the others' shares", "a + b*own^e + [c]", LEVEL, OWN, positive("e", "exponent")),
                law(4, "an exponential of powers of all shares", "exp(a + [C])", LEVEL),
                law(5, "powers of all shares", "a + [C]", LEVEL),
                law(
                        6,
                        "a power of an effective share",
                        "C + A*(own + [c])^-alpha",
                        positive("C", "irreducible loss"),
                        positive("A", "amplitude"),
                        EXPONENT),
                law(8, "a power of its share", "a - b*own^c", LEVEL, OWN, positive("c", "exponent")),
                law(
                        9,
                        "a quadratic in its logarithm",
                        "a + b*ln(own) + q*ln(own)^2 + [l]",
                        LEVEL,
                        OWN,
                        real("q", "curvature")),
                law(10, "a shifted hyperbola", "a + b/(own + epsilon)", LEVEL, OWN, OFFSET));
    }

    private static Provider<? extends Formulation, ?> law(int number, String what, String formula, Declared... first) {
        return Provider.of(
                "mixture-" + number,
                "The loss of one domain from the shares of all: " + what + ".",
                Shares.class,
                keys -> written(keys, formula, List.of(first)).formulation());
    }

    private static WrittenLaw written(Shares keys, String formula, List<Declared> first) {
        boolean powers = formula.contains("[C]");
        boolean alone = !formula.contains("[");
        List<String> weighted = alone ? List.of() : powers ? keys.domains() : keys.others();
        List<Declared> parameters = new ArrayList<>(first);
        weighted.forEach(p -> parameters.add(weight(p, formula)));
        if (powers) {
            weighted.forEach(p -> parameters.add(positive("alpha_" + p, "exponent of the share of " + p)));
        }
        String filled = formula.replace("own", keys.of())
                .replace("[c]", sum("w_#*#", weighted))
                .replace("[l]", sum("w_#*ln(#)", weighted))
                .replace("[C]", sum("w_#*#^alpha_#", weighted));
        return WrittenLaw.of("L", filled)
                .with(parameters)
                .over((alone ? List.of(keys.of()) : keys.domains())
                        .stream().map(p -> Variable.of(p, "share")).toArray(Variable[]::new))
                .citing("a form found by search on published data; PlanarG/active-sl, benchmark/dataset, MIT");
    }

    private static Declared weight(String domain, String formula) {
        return formula.contains("own + [c]")
                ? positive("w_" + domain, "worth of the share of " + domain).from(0.1, 0.5)
                : real("w_" + domain, "weight of the share of " + domain);
    }

    private static String sum(String form, List<String> over) {
        return over.stream().map(p -> form.replace("#", p)).collect(Collectors.joining(" + "));
    }
}
