package org.curvewright.plugins.formulations;

import static org.curvewright.plugins.formulations.Declared.positive;
import static org.curvewright.plugins.formulations.Declared.real;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.curvewright.spi.Key;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Nesting;
import org.curvewright.spi.law.Restriction;

/**
 * y(x) = a + b·x^(−c₀)·Π (1 + (x/dᵢ)^(1/fᵢ))^(−cᵢfᵢ): a power law whose exponent changes by cᵢ around each dᵢ, over about fᵢ
 * e-folds.
 *
 * <p>Exchanging two breaks changes no value, so that places of their own would let one law have k! names. Here the first break
 * is at d₁ and the next at dᵢ = dᵢ₋₁·rᵢ with rᵢ ≥ 1, so that breaks are numbered as x grows and each law has one name.
 *
 * <p>Each factor is computed as exp(−cᵢ fᵢ softplus(ln(x/dᵢ)/fᵢ)), which neither a sharp nor a distant break overflows.
 */
final class BrokenPowerLaw {

    private static final int MOST_BREAKS = 8;
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    private BrokenPowerLaw() {}

    /** The keys. */
    record Keys(
            @Key(doc = "how many breaks, 0 to 8", byDefault = "1")
            int breaks,

            @Key(doc = "the symbol of the covariate that the law is a function of", byDefault = "D")
            String covariate) {

        Keys {
            if (breaks < 0 || breaks > MOST_BREAKS) {
                throw new IllegalArgumentException(breaks + " breaks; from 0 to " + MOST_BREAKS);
            }
        }
    }

    private static Declared first() {
        return positive("d1", "place of break 1").within(1e-12, INFINITE);
    }

    private static Declared further(int i) {
        return positive("r" + i, "ratio of the places of breaks " + i + " and " + (i - 1))
                .within(1, INFINITE)
                .from(3, 30);
    }

    /** Such as {@code d1*r2*r3}. */
    private static String place(int i) {
        return IntStream.rangeClosed(1, i)
                .mapToObj(k -> k == 1 ? "d1" : "r" + k)
                .collect(Collectors.joining("*"));
    }

    /** One break less, whose place and width then mean nothing; without any, a power law above a level, its exponent not below 0. */
    private static Containment fewer(Keys keys) {
        int breaks = keys.breaks();
        return breaks == 0
                ? new Containment(
                        () -> PowerLaws.kaplan(new Covariate(keys.covariate())), List.of(), Nesting.Place.INTERIOR)
                : new Containment(
                        () -> of(new Keys(breaks - 1, keys.covariate())),
                        List.of(Restriction.fix("c" + breaks, 0)),
                        Nesting.Place.UNIDENTIFIED);
    }

    static Formulation of(Keys keys) {
        String x = keys.covariate();
        StringBuilder formula = new StringBuilder("a + b*" + x + "^-c0");
        List<Declared> parameters = new ArrayList<>(List.of(
                positive("a", "level approached"),
                positive("b", "amplitude"),
                real("c0", "first exponent").from(0.05, 0.3)));
        for (int i = 1; i <= keys.breaks(); i++) {
            formula.append("*exp(-c#*f#*softplus(ln({x}/({d}))/f#))"
                    .replace("#", Integer.toString(i))
                    .replace("{d}", place(i))
                    .replace("{x}", x));
            parameters.add(real("c" + i, "change of the exponent at break " + i).from(-0.3, 0.3, 3, 10));
            parameters.add(i == 1 ? first() : further(i));
            parameters.add(positive("f" + i, "width of break " + i + " in e-folds")
                    .within(1e-3, INFINITE)
                    .from(0.05, 0.5));
        }
        return WrittenLaw.of("y", formula.toString())
                .with(parameters)
                .containing(fewer(keys))
                .over(Symbols.covariate(x))
                .citing("Caballero et al. 2022, Broken Neural Scaling Laws, arXiv:2210.14891")
                .formulation();
    }
}
