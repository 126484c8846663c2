package org.curvewright.numerics.optimize;

import java.util.List;
import java.util.Optional;

/**
 * Every minimum that a global search met, best first.
 *
 * @param basins at least one
 * @param starts how many starts or cells were used; those that ended at no minimum are in no basin
 * @param evaluations of the problem in all
 */
public record Census(List<Basin> basins, int starts, int evaluations) {
    public Census {
        basins = List.copyOf(basins);
    }

    /** Of descents that were made already, at least one, sorted into the minima they ended in. */
    public static Census of(List<Optimum> ends) {
        BasinCollector collector = new BasinCollector();
        ends.forEach(end -> collector.add(end, 1));
        return collector.census();
    }

    public Optimum best() {
        return basins.get(0).optimum();
    }

    /** The fraction of starts that led to the best minimum. */
    public double share() {
        return (double) basins.get(0).starts() / starts;
    }

    /** The next best minimum, when there is another. */
    public Optional<Basin> second() {
        return basins.size() > 1 ? Optional.of(basins.get(1)) : Optional.empty();
    }
}
