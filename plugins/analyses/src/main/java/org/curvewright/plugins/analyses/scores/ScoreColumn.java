package org.curvewright.plugins.analyses.scores;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.numerics.distribution.Normal;
import org.curvewright.numerics.statistics.ScoreInterval;
import org.curvewright.plugins.analyses.items.Chance;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.inference.Interval;

/**
 * A column of scores with what stands beside it.
 *
 * @param error standard errors
 * @param trials of which each score is a share
 */
record ScoreColumn(NumberColumn score, Optional<NumberColumn> error, Optional<NumberColumn> trials) {

    static ScoreColumn of(Table table, String name) {
        return new ScoreColumn(
                table.numbers(name).orElseThrow(), table.numbers(name + "_se"), table.numbers(name + "_trials"));
    }

    /** The columns that have a standard error or trials beside them. */
    static List<String> in(Table table) {
        return table.columnNames().stream()
                .filter(name -> table.numbers(name).isPresent())
                .filter(name -> table.numbers(name + "_se").isPresent()
                        || table.numbers(name + "_trials").isPresent())
                .toList();
    }

    String name() {
        return score.variable().name();
    }

    /** Where the column says what a uniform guess scores. */
    Optional<Chance> guess() {
        return Chance.of(score);
    }

    OptionalDouble items(int run) {
        return at(trials, run)
                .or(() -> score.variable().items().stream()
                        .boxed()
                        .map(Double::valueOf)
                        .findFirst())
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    private static Optional<Double> at(Optional<NumberColumn> column, int run) {
        return column.filter(numbers -> !numbers.missing(run)).map(numbers -> numbers.at(run));
    }

    /** Wilson's interval of a share of trials, else {@code x ± z s}. */
    Optional<Interval> interval(int run, double level) {
        double z = Normal.STANDARD.quantile((1 + level) / 2);
        double x = score.at(run);
        OptionalDouble n = items(run);
        Optional<Double> known = at(error, run);
        if (at(trials, run).isPresent()) {
            ScoreInterval wilson = ScoreInterval.of(x, n.getAsDouble(), level);
            return Optional.of(interval(wilson.lower(), wilson.upper(), known, level, "wilson"));
        }
        return known.map(s -> interval(x - z * s, x + z * s, known, level, "normal"));
    }

    private static Interval interval(double lower, double upper, Optional<Double> error, double level, String method) {
        return new Interval(
                OptionalDouble.of(lower),
                OptionalDouble.of(upper),
                error.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                level,
                method,
                List.of());
    }
}
