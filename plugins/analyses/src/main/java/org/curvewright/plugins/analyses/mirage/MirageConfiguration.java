package org.curvewright.plugins.analyses.mirage;

import java.util.Optional;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.analysis.DataReference;

record MirageConfiguration(
        @Key(doc = "The data entry with a row a model and item.")
        DataReference data,

        @Key(doc = "The column that names the model.", byDefault = "model")
        String model,

        @Key(doc = "The column of the models' sizes (or compute).", byDefault = "N")
        String size,

        @Key(doc = "The column that names the item.", byDefault = "item_id")
        String item,

        @Key(doc = "The column of the target's length.", unit = "tokens", byDefault = "length")
        String length,

        @Key(
                doc = "The column of the edit distance between output and target.",
                unit = "tokens",
                byDefault = "edit_distance")
        String distance,

        @Key(doc = "The column that is 1 where the best of the choices was the right one, else 0.")
        Optional<String> grade,

        @Key(doc = "The column of Brier scores over the choices.")
        Optional<String> brier,

        @Key(
                doc = "A deviation that chance makes less often is taken as real.",
                unit = "probability",
                byDefault = "0.01")
        double significance,

        @Key(doc = "Resamples of items behind each interval.", byDefault = "200")
        int draws,

        @Key(doc = "The coverage that intervals aim at.", byDefault = "0.95")
        double level) {

    MirageConfiguration {
        if (!(significance > 0 && significance < 1)) {
            throw new IllegalArgumentException(
                    "significance is " + Decimal.shortest(significance) + ", not between 0 and 1");
        }
        if (draws < 1) {
            throw new IllegalArgumentException("draws is " + draws + ", not at least 1");
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level is " + Decimal.shortest(level) + ", not between 0 and 1");
        }
    }
}
