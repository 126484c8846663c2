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

    /** Drawn observations, equally many every time. */
    record Drawn(ObjectiveRows rows, Taking taking) {

        void take(int[] drawn, double[] responses) {
            taking.take(drawn, responses);
        }
    }

    /** Goes on with other observations. */
    interface Taking {
        void take(int[] drawn, double[] responses);
    }

    /** Blank ones, so many; where the objective has no rows of its own they are made anew with every draw. */
    Drawn blank(int size) {
        if (scaled.isPresent()) {
            ScaledRows all = scaled.get();
            ScaledRows some = all.blank(size);
            return new Drawn(
                    new ObjectiveRows(objective, size, some), (drawn, responses) -> some.draw(all, drawn, responses));
        }
        ObjectiveRows rows = new ObjectiveRows(objective, size, (predicted, nuisance, out) -> {});
        return new Drawn(
                rows,
                (drawn, responses) -> rows.replace(objective.on(data.rows(drawn).withObserved(responses))));
    }
}
