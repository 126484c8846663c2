package org.curvewright.plugins.analyses.testtime;

import java.util.List;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;

/** Which models are compared at equal FLOP, and how. */
record MatchedGainConfiguration(
        @Key(doc = "where samples and passes stand") PassCounts.Columns counts,

        @Key(doc = "the pairs of models") List<Pair> pairs,

        @Key(
                doc = "tokens of inference over tokens of pretraining, one comparison each",
                byDefault = "[0.16, 0.79, 22]")
        List<Double> inferenceRatios,

        @Key(doc = "samples a problem that the large model draws", byDefault = "1")
        long samples,

        @Key(doc = "whether a verifier as large as the model reads every sample", byDefault = "false")
        boolean verifier,

        @Key(doc = "bins of difficulty", byDefault = "5") int bins,

        @Key(doc = "resamples of problems behind each interval", byDefault = "200")
        int draws,

        @Key(doc = "the nominal coverage of the intervals", byDefault = "0.95")
        double level) {

    /** A small model with many samples beside a large one with few. */
    record Pair(
            @Key(doc = "what the pair is called") String as,
            @Key(doc = "the small model") String small,
            @Key(doc = "the large model") String large) {}

    MatchedGainConfiguration {
        new UnitBootstrap(draws, level, 0);
        if (pairs.isEmpty() || inferenceRatios.isEmpty()) {
            throw new IllegalArgumentException("pairs and inference-ratios name at least one each");
        }
        if (samples < 1 || bins < 1) {
            throw new IllegalArgumentException("samples is " + samples + " and bins is " + bins + "; at least 1");
        }
        inferenceRatios.stream()
                .filter(ratio -> !(ratio > 0 && Double.isFinite(ratio)))
                .findFirst()
                .ifPresent(ratio -> {
                    throw new IllegalArgumentException("inference-ratios holds "
                            + (Double.isFinite(ratio) ? Decimal.shortest(ratio) : "what is not finite") + "; above 0");
                });
    }
}
