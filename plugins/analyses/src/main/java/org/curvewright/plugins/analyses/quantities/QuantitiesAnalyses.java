package org.curvewright.plugins.analyses.quantities;

import java.util.List;
import org.curvewright.spi.Explanation;
import org.curvewright.spi.Provider;
import org.curvewright.spi.analysis.Analysis;

/** The question what a law says of something that is no parameter. */
public final class QuantitiesAnalyses {

    private QuantitiesAnalyses() {}

    public static List<Provider<? extends Analysis, ?>> offers() {
        return List.of(Provider.of(
                "quantities",
                "Values, scales at which a value is reached, and any arithmetic in a law's parameters, each with its interval.",
                QuantitiesConfiguration.class,
                Quantities::new));
    }

    public static List<Explanation> codes() {
        return List.of(
                new Explanation(
                        "NOT_REACHED",
                        "the fitted law has no such number: it reaches that value at no scale within thirty decades, or a"
                                + " denominator is zero",
                        "ask for a value between the law's asymptotes"),
                new Explanation(
                        "NO_INFERENCE",
                        "the fit asks for no intervals, so the number has none",
                        "name an inference in the fit, or under defaults for all of them"),
                new Explanation(
                        "EXPRESSION_SYNTAX",
                        "an expression cannot be read; the column is where it stops making sense",
                        "write + - * / ^, parentheses, numbers, symbols and functions, such as (big - E) / E"),
                new Explanation(
                        "CONSTANT_EXPRESSION",
                        "an expression names no parameter, so no fit has a say in it",
                        "name a parameter of the law, or a name under values, ratios or reaches"),
                new Explanation(
                        "CONSTANT",
                        "the number is the same whatever the parameters are, such as alpha/alpha, so no data made it and its interval"
                                + " is a point",
                        "look for a slip in the expression or the ratio"),
                new Explanation(
                        "AMBIGUOUS_SYMBOL",
                        "a symbol of an expression is a parameter of a law and also the name of something asked beside it",
                        "give what is asked another name"),
                Explanation.informing(
                        "UNIT_NOT_DERIVED",
                        "the expression adds unlike units, or has one in an exponent or a function of pure numbers, or a power that is"
                                + " no number, or a response without a unit, so that"
                                + " the number is printed without one",
                        "state it, such as units: { share: percent }"));
    }
}
