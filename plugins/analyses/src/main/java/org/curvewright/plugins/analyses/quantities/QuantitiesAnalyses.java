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
                "Values, ratios of parameters, and scales at which a value is reached, each with its interval.",
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
                        "name an inference in the fit, or under defaults for all of them"));
    }
}
