package org.curvewright.plugins.analyses.channels;

import java.util.List;
import org.curvewright.spi.Explanation;
import org.curvewright.spi.Provider;
import org.curvewright.spi.analysis.Analysis;

/** The questions about emulated fine-tuning. */
public final class ChannelAnalyses {

    private ChannelAnalyses() {}

    public static List<Provider<? extends Analysis, ?>> offers() {
        return List.of(
                Provider.of(
                        "logit-composition",
                        "What a large base model says with a small model's fine-tuning added to it.",
                        LogitComposition.Configuration.class,
                        LogitComposition::new),
                Provider.of(
                        "channel-separation",
                        "Whether a score follows the scale of pretraining or that of fine-tuning.",
                        ChannelSeparation.Configuration.class,
                        ChannelSeparation::new));
    }

    public static List<Explanation> codes() {
        return List.of(
                new Explanation(
                        "PRETRAINING", "the score follows the scale of pretraining more than that of fine-tuning", ""),
                new Explanation(
                        "FINE_TUNING", "the score follows the scale of fine-tuning more than that of pretraining", ""),
                new Explanation(
                        "PROMPTS_NOT_SHARED",
                        "some prompts were not put to every pair of sizes, and are left out so that pairs compare",
                        "put the same prompts to every pair"),
                new Explanation(
                        "NO_RANGE",
                        "the smallest and the largest pair of sizes score the same, so no improvement can be expressed by them",
                        ""));
    }
}
