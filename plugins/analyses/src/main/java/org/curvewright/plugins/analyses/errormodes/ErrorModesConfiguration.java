package org.curvewright.plugins.analyses.errormodes;

import java.util.Optional;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.analysis.DataReference;

record ErrorModesConfiguration(
        @Key(doc = "The data entry with a row a step of an attempt.")
        DataReference data,

        @Key(doc = "The column of models or worlds that are judged one by one; without one all rows are one.")
        Optional<String> by,

        @Key(doc = "The column that names the task.", byDefault = "task_id")
        String task,

        @Key(doc = "The column that names the attempt at the task.", byDefault = "attempt_id")
        String attempt,

        @Key(doc = "The column that names the step of the task.", byDefault = "step_id")
        String step,

        @Key(doc = "The column that is 1 where the step went well, else 0.", byDefault = "step_ok")
        String ok,

        @Key(doc = "The column of kinds of steps.") Optional<String> type,

        @Key(doc = "Modes whose criteria differ by less are not told apart.", byDefault = "2")
        double margin,

        @Key(doc = "Resamples of tasks behind each interval.", byDefault = "100")
        int draws,

        @Key(doc = "The coverage that intervals aim at.", byDefault = "0.95")
        double level) {

    ErrorModesConfiguration {
        if (!(margin >= 0)) {
            throw new IllegalArgumentException("margin is " + Decimal.shortest(margin) + ", not at least 0");
        }
        if (draws < 1) {
            throw new IllegalArgumentException("draws is " + draws + ", not at least 1");
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level is " + Decimal.shortest(level) + ", not between 0 and 1");
        }
    }
}
