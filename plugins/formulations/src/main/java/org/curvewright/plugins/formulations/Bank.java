package org.curvewright.plugins.formulations;

import java.util.List;
import java.util.stream.Stream;
import org.curvewright.spi.Provider;
import org.curvewright.spi.law.Formulation;

/** The laws that are written as formulas, and those that no formula writes. */
final class Bank {

    private Bank() {}

    static List<Provider<? extends Formulation, ?>> laws() {
        return Stream.of(
                        LawBook.laws("curves.laws"),
                        PassRateLaws.laws(),
                        byHand(),
                        LawBook.laws("scale.laws"),
                        OpenLaws.laws(),
                        LawBook.laws("data.laws"),
                        LawBook.laws("shape.laws"),
                        LawBook.laws("recipe.laws"),
                        MixtureLaws.laws())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Provider<? extends Formulation, ?>> byHand() {
        return List.of(
                Provider.of(
                        "m4",
                        "A power law far out that saturates close in, by an implicit equation.",
                        OneCovariate.class,
                        M4::new),
                Provider.of(
                        "bnsl",
                        "A broken power law with any number of smooth breaks.",
                        BrokenPowerLaw.Keys.class,
                        BrokenPowerLaw::of),
                Provider.of(
                        "expression",
                        "A law that the experiment writes itself, with exact derivatives.",
                        ExpressionKeys.class,
                        ExpressionKeys::formulation));
    }
}
