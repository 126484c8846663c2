package org.curvewright.plugins.analyses.scores;

import java.util.List;
import java.util.Optional;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.analysis.DataReference;

record ItemScoresConfiguration(
        @Key(doc = "The table of scores, such as one of derive.")
        DataReference data,

        @Key(doc = "The column that names the run.", byDefault = "model")
        String run,

        @Key(doc = "The columns of scores; without any, all that have a standard error or trials beside them.")
        Optional<List<String>> scores,

        @Key(doc = "The column of sizes to draw the scores against.", byDefault = "N")
        String size,

        @Key(doc = "The coverage that intervals aim at.", byDefault = "0.95")
        double level) {

    ItemScoresConfiguration {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level is " + Decimal.shortest(level) + ", not between 0 and 1");
        }
    }
}
