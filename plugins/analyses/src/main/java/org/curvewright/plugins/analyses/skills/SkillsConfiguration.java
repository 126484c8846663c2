package org.curvewright.plugins.analyses.skills;

import java.util.Optional;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.analysis.DataReference;

record SkillsConfiguration(
        @Key(doc = "The data entry with a row a model, item and skill.")
        DataReference data,

        @Key(doc = "The column that names the model.", byDefault = "model")
        String model,

        @Key(doc = "The column of the models' sizes.", byDefault = "N")
        String size,

        @Key(doc = "The column that names the item.", byDefault = "item_id")
        String item,

        @Key(doc = "The column of skills.", byDefault = "skill")
        String skill,

        @Key(doc = "The column of scores, blank where none applies.", byDefault = "score")
        String score,

        @Key(doc = "The lowest score.", byDefault = "1") double lowest,
        @Key(doc = "The highest score.", byDefault = "5") double highest,

        @Key(doc = "A gain below this many score points does not matter.", byDefault = "0.1")
        double margin,

        @Key(doc = "The chance, over all skills, of calling one flat or growing wrongly.", byDefault = "0.05")
        double significance,

        @Key(doc = "The column by which means are broken down, such as difficulty or domain.")
        Optional<String> breakdown,

        @Key(doc = "The column of the answers' lengths, which some skills go with.")
        Optional<String> length,

        @Key(doc = "Resamples of items behind each interval.", byDefault = "200")
        int draws,

        @Key(doc = "The coverage that intervals aim at.", byDefault = "0.95")
        double level) {

    SkillsConfiguration {
        if (!(lowest < highest)) {
            throw new IllegalArgumentException("lowest is " + Decimal.shortest(lowest) + " and highest "
                    + Decimal.shortest(highest) + ", not below it");
        }
        if (!(margin > 0)) {
            throw new IllegalArgumentException("margin is " + Decimal.shortest(margin) + ", not positive");
        }
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
