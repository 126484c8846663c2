package org.curvewright.plugins.formulations;

import static org.curvewright.plugins.formulations.Declared.positive;
import static org.curvewright.plugins.formulations.Declared.real;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.curvewright.spi.Key;
import org.curvewright.spi.Provider;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Formulation;

/** Laws of any number of covariates, whose formulas grow with them. */
final class OpenLaws {

    private OpenLaws() {}

    /** The keys of laws of sizes. */
    record Sizes(
            @Key(doc = "the symbols of the covariates", byDefault = "[N, D]")
            List<String> covariates) {

        Sizes {
            several(covariates);
        }
    }

    /** The keys of laws of capabilities. */
    record Capabilities(
            @Key(doc = "the symbols of the capability scores", byDefault = "[PC1, PC2, PC3]")
            List<String> covariates) {

        Capabilities {
            several(covariates);
        }
    }

    private static void several(List<String> covariates) {
        if (covariates.isEmpty() || covariates.stream().distinct().count() < covariates.size()) {
            throw new IllegalArgumentException("covariates " + covariates + " are none or not distinct");
        }
    }

    static List<Provider<? extends Formulation, ?>> laws() {
        return List.of(
                Provider.of(
                        "separable-power-law",
                        "A power law in each of several covariates above a common level.",
                        Sizes.class,
                        keys -> separable(keys.covariates())),
                Provider.of(
                        "multiplicative-power-law",
                        "A product of power laws above a level.",
                        Sizes.class,
                        keys -> multiplicative(keys.covariates())),
                Provider.of(
                        "power-product",
                        "A product of powers of either sign, such as the best learning rate or batch size.",
                        Sizes.class,
                        keys -> powerProduct(keys.covariates())),
                Provider.of(
                        "capability-sigmoid",
                        "A score that begins at chance, logistic in a weighted sum of capability scores.",
                        Capabilities.class,
                        keys -> capability(keys.covariates())));
    }

    private static Formulation separable(List<String> symbols) {
        List<Declared> parameters = new ArrayList<>(List.of(floor()));
        for (String symbol : symbols) {
            parameters.add(positive("A_" + symbol, "amplitude of " + symbol));
            parameters.add(exponent(symbol));
        }
        return law("L", "E + " + joined(symbols, "A_#*#^-alpha_#", " + "), parameters, symbols)
                .citing(
                        "Hoffmann et al. 2022, Training Compute-Optimal Large Language Models, arXiv:2203.15556, whose two terms"
                                + " it takes to any number")
                .formulation();
    }

    private static Formulation multiplicative(List<String> symbols) {
        List<Declared> parameters = new ArrayList<>(List.of(floor(), positive("A", "amplitude")));
        symbols.forEach(symbol -> parameters.add(exponent(symbol)));
        return law("L", "E + A*" + joined(symbols, "#^-alpha_#", "*"), parameters, symbols)
                .citing(
                        "Choshen, Zhang and Andreas 2024, A Hitchhiker's Guide to Scaling Law Estimation, arXiv:2410.11840, a form of"
                                + " its code")
                .formulation();
    }

    private static Formulation powerProduct(List<String> symbols) {
        List<Declared> parameters = new ArrayList<>(List.of(positive("scale", "value where every covariate is 1")));
        symbols.forEach(symbol ->
                parameters.add(real("c_" + symbol, "exponent of " + symbol).from(-0.5, 0.5)));
        return law("y", "scale*" + joined(symbols, "#^c_#", "*"), parameters, symbols)
                .citing("Li et al. 2025, Predictable Scale: Part I, Step Law, arXiv:2503.04715")
                .formulation();
    }

    private static Formulation capability(List<String> symbols) {
        List<Declared> parameters = Stream.concat(
                        Stream.of(
                                positive("b", "score at chance").within(0, 0.99),
                                real("w0", "log-odds where every capability is 0")),
                        symbols.stream().map(symbol -> real("w_" + symbol, "weight of " + symbol)))
                .toList();
        String sum = joined(symbols, "w_#*#", " + ");
        return law("y", "b + (1 - b)*logistic(w0 + " + sum + ")", parameters, symbols)
                .fixing(Formulation.RESPONSE, "a share, between chance and 1")
                .citing("Ruan, Maddison and Hashimoto 2024, Observational Scaling Laws, arXiv:2405.10938")
                .formulation();
    }

    private static Declared floor() {
        return positive("E", "irreducible level");
    }

    private static Declared exponent(String symbol) {
        return positive("alpha_" + symbol, "exponent of " + symbol);
    }

    private static String joined(List<String> symbols, String form, String between) {
        return symbols.stream().map(symbol -> form.replace("#", symbol)).collect(Collectors.joining(between));
    }

    private static WrittenLaw law(String response, String formula, List<Declared> parameters, List<String> symbols) {
        return WrittenLaw.of(response, formula)
                .with(parameters)
                .over(symbols.stream().map(Symbols::covariate).toArray(Variable[]::new));
    }
}
