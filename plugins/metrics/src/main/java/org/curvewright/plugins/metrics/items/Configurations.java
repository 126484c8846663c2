package org.curvewright.plugins.metrics.items;

import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;

/** The keys of metrics that take the mean of one column. */
final class Configurations {

    private Configurations() {}

    private static void probable(OptionalDouble chance) {
        if (chance.isPresent() && !(chance.getAsDouble() >= 0 && chance.getAsDouble() < 1)) {
            throw new IllegalArgumentException(
                    "chance is " + Decimal.shortest(chance.getAsDouble()) + ", not from 0 to below 1");
        }
    }

    record Accuracy(
            @Key(doc = "The column that is 1 for a right answer, else 0.", byDefault = "correct")
            String column,

            @Key(doc = "The score of a uniform guess.", unit = "probability")
            OptionalDouble chance,

            @Key(doc = "The column with the number of choices of each item, which says what a guess scores.")
            Optional<String> choices) {

        Accuracy {
            probable(chance);
        }
    }

    record NormalisedAccuracy(
            @Key(
                    doc = "The column that is 1 where the right choice is best for its length, else 0.",
                    byDefault = "acc_norm")
            String column,

            @Key(doc = "The score of a uniform guess.", unit = "probability")
            OptionalDouble chance,

            @Key(doc = "The column with the number of choices of each item, which says what a guess scores.")
            Optional<String> choices) {

        NormalisedAccuracy {
            probable(chance);
        }
    }

    record Mean(
            @Key(doc = "The column.") String column,

            @Key(doc = "Its unit.", byDefault = "\"\"") String unit) {}

    record SkillMean(
            @Key(doc = "The column of scores from 1 to 5, blank where a skill does not apply.", byDefault = "score")
            String column) {}
}
