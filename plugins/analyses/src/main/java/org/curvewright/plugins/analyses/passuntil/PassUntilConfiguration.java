package org.curvewright.plugins.analyses.passuntil;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.analysis.DataReference;

record PassUntilConfiguration(
        @Key(doc = "The data entry with a row a model and instance.")
        DataReference data,

        @Key(doc = "The column that names the model.", byDefault = "model")
        String model,

        @Key(doc = "The column of the models' sizes (or compute).", byDefault = "N")
        String size,

        @Key(doc = "The column that names the instance.", byDefault = "instance_id")
        String instance,

        @Key(doc = "The column of samples drawn.", byDefault = "n_samples")
        String samples,

        @Key(doc = "The column of samples that passed.", byDefault = "n_pass")
        String passes,

        @Key(doc = "How many passes ended the sampling of an instance; without one the number of samples was fixed.")
        OptionalInt wanted,

        @Key(
                doc = "How instances make one rate: likelihood (all samples together) or mean (of the instances'"
                        + " rates, for instances that differ and were sampled until they passed).",
                byDefault = "likelihood")
        Pooling pooling,

        @Key(doc = "The column of the loss of the right answer, where it is known.", unit = "nats/token")
        Optional<String> loss,

        @Key(doc = "The size to forecast from all smaller ones; by default the largest.")
        OptionalDouble target,

        @Key(doc = "Resamples of instances behind each interval.", byDefault = "200")
        int draws,

        @Key(doc = "The coverage that intervals aim at.", byDefault = "0.95")
        double level) {

    PassUntilConfiguration {
        if (wanted.isPresent() && wanted.getAsInt() < 1) {
            throw new IllegalArgumentException("wanted is " + wanted.getAsInt() + ", not at least 1");
        }
        if (draws < 1) {
            throw new IllegalArgumentException("draws is " + draws + ", not at least 1");
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level is " + Decimal.shortest(level) + ", not between 0 and 1");
        }
    }
}
