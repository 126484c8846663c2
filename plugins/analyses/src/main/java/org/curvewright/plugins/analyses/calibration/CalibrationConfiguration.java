package org.curvewright.plugins.analyses.calibration;

import java.util.Optional;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.analysis.DataReference;

record CalibrationConfiguration(
        @Key(doc = "The data entry with a row a prediction.")
        DataReference data,

        @Key(doc = "The column that names the checkpoint or model; without one all rows are one.")
        Optional<String> checkpoint,

        @Key(doc = "The column of training steps, compute or size along which checkpoints are tracked.")
        Optional<String> x,

        @Key(doc = "The column that names the item, so that checkpoints are compared on the same items.")
        Optional<String> item,

        @Key(doc = "The column that is 1 where the answer was correct, else 0.", byDefault = "correct")
        String correct,

        @Key(doc = "The column of stated confidence.", unit = "probability", byDefault = "confidence")
        String confidence,

        @Key(doc = "How many bins calibration errors use.", byDefault = "10")
        int bins,

        @Key(doc = "Confidence is kept this far from 0 and 1 in the log score.", byDefault = "1e-6")
        double clip,

        @Key(doc = "Resamples of items behind each interval.", byDefault = "200")
        int draws,

        @Key(doc = "The coverage that intervals aim at.", byDefault = "0.95")
        double level) {

    CalibrationConfiguration {
        if (bins < 1) {
            throw new IllegalArgumentException("bins is " + bins + ", not at least 1");
        }
        if (!(clip > 0 && clip < 0.5)) {
            throw new IllegalArgumentException("clip is " + Decimal.shortest(clip) + ", not between 0 and 0.5");
        }
        if (draws < 1) {
            throw new IllegalArgumentException("draws is " + draws + ", not at least 1");
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level is " + Decimal.shortest(level) + ", not between 0 and 1");
        }
    }
}
