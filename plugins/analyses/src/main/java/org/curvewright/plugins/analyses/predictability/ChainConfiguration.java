package org.curvewright.plugins.analyses.predictability;

import java.util.Optional;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.analysis.DataReference;

record ChainConfiguration(
        @Key(doc = "The data entry with a row a model, sample and choice.")
        DataReference data,

        @Key(doc = "The column of model families; without one all are one.")
        Optional<String> family,

        @Key(doc = "The column of benchmarks; without one all are one.")
        Optional<String> benchmark,

        @Key(doc = "The column that names the model.", byDefault = "model")
        String model,

        @Key(doc = "The column of the models' compute.", unit = "FLOP", byDefault = "C")
        String compute,

        @Key(doc = "The column that names the sample.", byDefault = "sample_id")
        String sample,

        @Key(doc = "The column that names the choice.", byDefault = "choice_id")
        String choice,

        @Key(doc = "The column that is 1 for the right choice, else 0.", byDefault = "is_correct")
        String correct,

        @Key(doc = "The column of the choice's log probability.", unit = "nats", byDefault = "logprob")
        String logprob,

        @Key(doc = "The scale of compute that Pearson's coefficient sees: log or linear.", byDefault = "log")
        Scale scale,

        @Key(doc = "How many of the largest models are forecast from the others.", byDefault = "1")
        int holdOut,

        @Key(
                doc =
                        "How the log probability of each choice goes on with compute: linear in its logarithm, or the power"
                                + " law −ln p = a C^(−b) + e.",
                byDefault = "linear")
        ChoiceLaw law,

        @Key(doc = "Resamples of samples behind each interval.", byDefault = "100")
        int draws,

        @Key(doc = "The coverage that intervals aim at.", byDefault = "0.95")
        double level) {

    ChainConfiguration {
        if (holdOut < 1) {
            throw new IllegalArgumentException("hold-out is " + holdOut + ", not at least 1");
        }
        if (draws < 1) {
            throw new IllegalArgumentException("draws is " + draws + ", not at least 1");
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level is " + Decimal.shortest(level) + ", not between 0 and 1");
        }
    }
}
