package org.curvewright.plugins.metrics.items;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.curvewright.numerics.math.CompensatedSum;
import org.curvewright.spi.Problem;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.metric.ItemMetric;
import org.curvewright.spi.metric.Score;

/**
 * The mean of one column over the items.
 *
 * @param guess the score of a uniform guess, where it is known
 * @param choices the column with the number of choices of each item, whose inverse a guess scores
 */
record ColumnMean(
        String column,
        String unit,
        double least,
        double most,
        OptionalDouble guess,
        Optional<String> choices,
        Optional<String> convention)
        implements ItemMetric {

    /** Right answers by log probability, and by log probability for its length, are two measures. */
    private static final Set<String> ACCURACIES = Set.of("acc", "acc_norm");

    static ColumnMean share(String column, OptionalDouble guess, Optional<String> choices, String convention) {
        return new ColumnMean(column, "probability", 0, 1, guess, choices, Optional.of(convention));
    }

    static ColumnMean plain(String column, String unit, double least, double most) {
        return new ColumnMean(column, unit, least, most, OptionalDouble.empty(), Optional.empty(), Optional.empty());
    }

    @Override
    public Orientation orientation() {
        return convention.isPresent() ? Orientation.HIGHER_IS_BETTER : Orientation.NEITHER;
    }

    @Override
    public List<Problem> check(Table items) {
        ItemCells cells = new ItemCells(items).numbers("column", column, least, most);
        choices.ifPresent(name -> cells.numbers("choices", name, 2, Double.MAX_VALUE));
        List<Problem> problems = new ArrayList<>(cells.problems());
        items.column(column)
                .flatMap(cell -> cell.variable().convention())
                .filter(stated -> ACCURACIES.contains(stated))
                .filter(stated -> convention.filter(own -> !own.equals(stated)).isPresent())
                .ifPresent(stated -> problems.add(new Problem(
                        "MEASURE_MISMATCH",
                        "with.column",
                        "'" + column + "' is " + stated + ", and this metric scores " + convention.orElseThrow(),
                        column)));
        return problems;
    }

    @Override
    public Score score(Table items) {
        double[] cells = items.numbers(column).orElseThrow().values();
        String what = "'" + column + "'";
        return convention.isPresent() ? Means.share(cells, what) : Means.of(cells, what);
    }

    @Override
    public OptionalDouble chance(Table items) {
        Optional<NumberColumn> counts = choices.flatMap(items::numbers).filter(column -> column.size() > 0);
        if (counts.isEmpty()) {
            return guess;
        }
        double[] inverse = counts.get().values();
        for (int i = 0; i < inverse.length; i++) {
            inverse[i] = 1 / inverse[i];
        }
        double mean = CompensatedSum.of(inverse) / inverse.length;
        return Double.isNaN(mean) ? guess : OptionalDouble.of(mean);
    }
}
