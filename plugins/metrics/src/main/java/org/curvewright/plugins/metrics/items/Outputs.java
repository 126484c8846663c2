package org.curvewright.plugins.metrics.items;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.curvewright.spi.Key;
import org.curvewright.spi.Problem;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.metric.ItemMetric;
import org.curvewright.spi.metric.Score;

/** What was put out compared with what was wanted, item by item. */
record Outputs(
        Configuration with, String unit, Orientation orientation, ToDoubleBiFunction<String[], String[]> comparison)
        implements ItemMetric {

    record Configuration(
            @Key(doc = "The column of what the model put out.", byDefault = "output")
            String output,

            @Key(doc = "The column of what was wanted.", byDefault = "target")
            String target) {}

    /** {@code 1[output = target]}, white space at their ends apart. */
    static Outputs exactMatch(Configuration with) {
        return new Outputs(
                with,
                "probability",
                Orientation.HIGHER_IS_BETTER,
                (output, target) -> Arrays.equals(output, target) ? 1 : 0);
    }

    /** Levenshtein's distance over the tokens between white space, as a share of the longer of the two. */
    static Outputs tokenEditDistance(Configuration with) {
        return new Outputs(with, "probability", Orientation.LOWER_IS_BETTER, Levenshtein::share);
    }

    @Override
    public List<Problem> check(Table items) {
        return new ItemCells(items)
                .any("output", with.output())
                .any("target", with.target())
                .problems();
    }

    @Override
    public Score score(Table items) {
        Column output = items.column(with.output()).orElseThrow();
        Column target = items.column(with.target()).orElseThrow();
        double[] cells = new double[items.size()];
        for (int row = 0; row < cells.length; row++) {
            String wanted = target.text(row);
            cells[row] =
                    wanted.isBlank() ? Double.NaN : comparison.applyAsDouble(tokens(output.text(row)), tokens(wanted));
        }
        String what = "'" + with.target() + "'";
        return orientation == Orientation.HIGHER_IS_BETTER ? Means.share(cells, what) : Means.of(cells, what);
    }

    private static String[] tokens(String text) {
        return text.isBlank() ? new String[0] : text.strip().split("\\s+");
    }
}
