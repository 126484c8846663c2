package org.curvewright.plugins.analyses.allocation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;

/** What is planned. */
record AllocationConfiguration(
        @Key(doc = "the training budgets", unit = "FLOP") List<Double> budgets,

        @Key(doc = "the covariate that is the model's size", byDefault = "N")
        String size,

        @Key(doc = "the covariate that is the training data", byDefault = "D")
        String data,

        @Key(doc = "values of the law's other covariates by symbol", byDefault = "{}")
        Map<String, Double> at,

        @Key(doc = "how compute is counted", byDefault = "{}")
        FlopCount flops,

        @Key(doc = "the largest and smallest model and the supply of tokens", byDefault = "{}")
        Limits limits,

        @Key(
                doc = "tokens served over the model's life, for plans that also pay for inference",
                unit = "tokens",
                byDefault = "[]")
        List<Double> inferenceTokens,

        @Key(
                doc = "the share by which a loss may exceed the least and still count as about as good",
                byDefault = "0.005")
        double within,

        @Key(doc = "whether the published approaches 1 and 2 are applied to the fit's own runs", byDefault = "false")
        boolean approaches,

        @Key(doc = "how far budgets of one isoFLOP slice may differ, as a share", byDefault = "0.05")
        double sliceWidth) {

    AllocationConfiguration {
        if (budgets.isEmpty()) {
            throw new IllegalArgumentException("there is no budget to plan for");
        }
        Stream.of(budgets, inferenceTokens).flatMap(List::stream).forEach(value -> {
            if (!(value >= 0 && Double.isFinite(value))) {
                throw new IllegalArgumentException(shown(value) + " is not a finite amount from 0");
            }
        });
        if (budgets.contains(0.0) || !(within > 0 && within < 1) || !(sliceWidth > 0 && sliceWidth < 1)) {
            throw new IllegalArgumentException("budgets must be above 0, within (" + shown(within)
                    + ") and slice-width (" + shown(sliceWidth) + ") between 0 and 1");
        }
    }

    private static String shown(double value) {
        return Double.isFinite(value) ? Decimal.shortest(value) : "an infinite number";
    }
}
