package org.curvewright.plugins.estimators;

import java.util.Optional;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.Objective;

/** One objective on the fitted observations, from which the drawn ones are taken. */
final class StageRows {

    private final Objective objective;
    private final Dataset data;
    private final Optional<ScaledRows> scaled;

    StageRows(Objective objective, Dataset data) {
        this.objective = objective;
        this.data = data;
        this.scaled = objective instanceof ScaledObjective known ? Optional.of(known.on(data)) : Optional.empty();
    }

    /** The objective of the drawn observations with these responses. */
    ObjectiveRows.Evaluation drawn(int[] rows, double[] responses) {
        return scaled.<ObjectiveRows.Evaluation>map(all -> all.drawn(rows, responses)::evaluate)
                .orElseGet(() ->
                        ObjectiveRows.Evaluation.of(objective, data.rows(rows).withObserved(responses)));
    }

    /** Rows for so many observations. */
    ObjectiveRows rows(int[] drawn, double[] responses) {
        return new ObjectiveRows(objective, drawn.length, drawn(drawn, responses));
    }
}
