package org.curvewright.plugins.analyses.reliability;

import java.util.Optional;
import org.curvewright.numerics.agreement.Measurement;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.analysis.DataReference;

record ReliabilityConfiguration(
        @Key(doc = "The data entry with a row a rating.") DataReference data,

        @Key(
                doc = "The column that says under which condition (model, temperature, seed policy) a rating was made;"
                        + " without one all ratings are one condition.")
        Optional<String> condition,

        @Key(doc = "The column that names the rated object.", byDefault = "object_id")
        String object,

        @Key(doc = "The column that names the replication.", byDefault = "replication_id")
        String replication,

        @Key(doc = "The column of ratings, numbers.", byDefault = "score")
        String score,

        @Key(doc = "The column of the right rating, where it is known.")
        Optional<String> truth,

        @Key(
                doc =
                        "The column that names the wording of the prompt, where several wordings were used with several seeds"
                                + " each.")
        Optional<String> wording,

        @Key(doc = "What differences between ratings mean: nominal, ordinal or interval.", byDefault = "interval")
        Measurement scale,

        @Key(doc = "The reliability that is wanted.", byDefault = "0.9")
        double target,

        @Key(doc = "Resamples of objects behind each interval.", byDefault = "300")
        int draws,

        @Key(doc = "The coverage that intervals aim at.", byDefault = "0.95")
        double level) {

    ReliabilityConfiguration {
        if (!(target > 0 && target < 1)) {
            throw new IllegalArgumentException("target is " + Decimal.shortest(target) + ", not between 0 and 1");
        }
        if (draws < 1) {
            throw new IllegalArgumentException("draws is " + draws + ", not at least 1");
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level is " + Decimal.shortest(level) + ", not between 0 and 1");
        }
    }
}
