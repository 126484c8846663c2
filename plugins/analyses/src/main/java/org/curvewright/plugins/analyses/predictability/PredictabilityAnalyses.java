package org.curvewright.plugins.analyses.predictability;

import java.util.List;
import org.curvewright.spi.Explanation;
import org.curvewright.spi.Provider;
import org.curvewright.spi.analysis.Analysis;

/** The questions about single items along compute. */
public final class PredictabilityAnalyses {

    private static final List<Explanation> EXPLAINED = List.of(
            new Explanation(
                    "MISSING_CHOICES",
                    "samples for which some model lacks a choice, its log probability or the right answer, or has one twice, are"
                            + " left out",
                    "log every choice with every model, once, with one right answer"),
            new Explanation(
                    "TIED_CHOICES",
                    "where several choices share the largest probability the point is shared among them",
                    ""),
            new Explanation(
                    "TOO_FEW_MODELS", "there are too few models for what was asked", "more models of the family"),
            new Explanation(
                    "FEW_MODELS",
                    "a correlation over few models is coarse, and checkpoints of one training follow each other whatever the"
                            + " item does",
                    "more models of the family"),
            new Explanation(
                    "CONSTANT_SERIES",
                    "a number that does not change from model to model has no correlation; such samples are left out, and"
                            + " beside that counted as 0",
                    ""),
            new Explanation(
                    "CONSTANT_COMPUTE",
                    "models of one compute show nothing of how a number follows compute",
                    "models of different compute, or the column in which they differ"),
            new Explanation(
                    "CHOICES_BETTER",
                    "forecasting the probability of every choice comes nearer to the accuracy than extrapolating it",
                    ""),
            new Explanation(
                    "DIRECT_BETTER",
                    "extrapolating the accuracy comes nearer than forecasting the probability of every choice",
                    ""),
            new Explanation("NO_DIFFERENCE", "neither forecast is nearer by more than its noise", "more samples"),
            new Explanation("NO_ROWS", "the item table has no rows", "look at the where conditions of the data entry"));

    private PredictabilityAnalyses() {}

    public static List<Provider<? extends Analysis, ?>> offers() {
        return List.of(
                Provider.of(
                        "predictability-chain",
                        "where on the way from log probability to accuracy the correlation with compute is lost",
                        ChainConfiguration.class,
                        PredictabilityChain::new),
                Provider.of(
                        "item-correlation",
                        "how closely a number of each single item follows compute",
                        ItemCorrelation.Configuration.class,
                        ItemCorrelation::new));
    }

    public static List<Explanation> codes() {
        return EXPLAINED;
    }
}
