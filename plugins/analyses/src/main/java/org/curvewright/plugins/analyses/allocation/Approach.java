package org.curvewright.plugins.analyses.allocation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.numerics.statistics.Line;

/** How the best size is read off slices, and the power of the budget that it then follows. */
enum Approach {
    /** Chinchilla's approach 1: the run with the least loss on each budget. */
    ENVELOPE {
        @Override
        OptionalDouble best(Slices.Slice slice) {
            return OptionalDouble.of(slice.best());
        }
    },
    /** Chinchilla's approach 2: the bottom of a parabola in ln N on each budget. */
    PARABOLAS {
        @Override
        OptionalDouble best(Slices.Slice slice) {
            return slice.vertex();
        }
    };

    abstract OptionalDouble best(Slices.Slice slice);

    /** ln N against ln C; empty for fewer than two budgets. */
    Optional<Line> line(Slices slices) {
        List<Slices.Slice> used =
                slices.all().stream().filter(slice -> best(slice).isPresent()).toList();
        double[] x = used.stream().mapToDouble(Slices.Slice::logBudget).toArray();
        double[] y =
                used.stream().mapToDouble(slice -> best(slice).orElseThrow()).toArray();
        return Line.fit(x, y).value();
    }

    String label() {
        return "approach-" + (ordinal() + 1);
    }
}
