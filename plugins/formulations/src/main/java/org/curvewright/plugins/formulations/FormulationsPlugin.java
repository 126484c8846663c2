package org.curvewright.plugins.formulations;

import java.util.List;
import java.util.stream.Stream;
import org.curvewright.spi.Plugin;
import org.curvewright.spi.Provider;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Link;

/** The law bank, and the links through which a law can be seen. */
public final class FormulationsPlugin implements Plugin {

    @Override
    public String name() {
        return "formulations";
    }

    @Override
    public List<Provider<? extends Formulation, ?>> formulations() {
        return Stream.of(ofLosses(), ofAccuracies(), Bank.laws())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Provider<? extends Link, ?>> links() {
        return Links.all();
    }

    private static List<Provider<? extends Formulation, ?>> ofLosses() {
        return List.of(
                Provider.of("power-law", "A power of one covariate: a·N^−α.", Covariate.class, PowerLaws::powerLaw),
                Provider.of(
                        "kaplan",
                        "A power of one covariate above an irreducible level: a·N^−α + L_inf.",
                        Covariate.class,
                        PowerLaws::kaplan),
                Provider.of(
                        "chinchilla",
                        "Powers of model size and training tokens above an irreducible loss: E + A/N^α + B/D^β.",
                        Chinchilla::new),
                Provider.of(
                        "corrected-power-law",
                        "A power law with a correction at small sizes: a·N^−α·(1 + c·N^−γ) + L_inf.",
                        Covariate.class,
                        PowerLaws::correctedPowerLaw));
    }

    private static List<Provider<? extends Formulation, ?>> ofAccuracies() {
        return List.of(
                Provider.of(
                        "bounded-power-law",
                        "An accuracy whose error is a power of one covariate: 1 − a·N^−α.",
                        Covariate.class,
                        BoundedPowerLaw::new),
                Provider.of(
                        "log-sigmoid",
                        "An accuracy that is logistic in the logarithm of one covariate.",
                        Covariate.class,
                        LogSigmoid::fromZero),
                Provider.of(
                        "chance-floored-power-law",
                        "An accuracy that rises from chance to one: g + (1 − g)·exp(−a·N^−α).",
                        ChanceLevel.class,
                        ChanceFlooredPowerLaw::new),
                Provider.of(
                        "chance-floored-log-sigmoid",
                        "An accuracy that rises from chance to a ceiling, logistic in the logarithm of one covariate.",
                        ChanceLevel.class,
                        LogSigmoid::new));
    }
}
