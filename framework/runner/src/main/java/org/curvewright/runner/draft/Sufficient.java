package org.curvewright.runner.draft;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.curvewright.runner.Refused;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.law.Formulation;

/** Whether there is enough of a table to fit the smallest law to: an observation more than it has parameters. */
final class Sufficient {

    private Sufficient() {}

    /** @throws Refused with what a law needs, where the rows are too few or all of one size */
    static void rows(
            Table table, Guess size, List<Guess> responses, Function<String, Optional<Formulation>> formulations)
            throws Refused {
        boolean loss = responses.get(0).role() == Role.LOSS;
        int needed = needed(loss ? "power-law" : "bounded-power-law", formulations);
        int[] rows = observed(size, responses);
        int sizes = sizes((NumberColumn) size.column(), rows);
        if (rows.length < needed || sizes < 2) {
            throw new Refused(
                    table.name() + " has " + counted(rows.length, "row", "rows") + " with " + size.columnName()
                            + " and a response, of " + counted(sizes, "different value", "different values") + " of "
                            + size.columnName() + "; the smallest law needs at least " + needed + " rows, of different "
                            + size.columnName());
        }
    }

    /** @throws Refused where a table of items has too few models for a law of their scores */
    static void models(Table table, Guess size, Function<String, Optional<Formulation>> formulations) throws Refused {
        int needed = needed("bounded-power-law", formulations);
        NumberColumn sizes = (NumberColumn) table.column(size.columnName()).orElseThrow();
        int models = sizes(sizes, IntStream.range(0, table.size()).toArray());
        if (models < needed) {
            throw new Refused(table.name() + " has items of models of "
                    + counted(models, "different value", "different values") + " of " + size.columnName()
                    + "; the smallest law of their scores needs at least " + needed);
        }
    }

    /** The rows in which the first covariate and any response have a value. */
    static int[] observed(Guess size, List<Guess> responses) {
        NumberColumn sizes = (NumberColumn) size.column();
        return IntStream.range(0, sizes.size())
                .filter(row -> !sizes.missing(row))
                .filter(row -> responses.stream()
                        .map(guess -> (NumberColumn) guess.column())
                        .anyMatch(column -> !column.missing(row)))
                .toArray();
    }

    private static int needed(String law, Function<String, Optional<Formulation>> formulations) {
        return 1
                + formulations
                        .apply(law)
                        .map(formulation -> formulation.parameters().size())
                        .orElse(0);
    }

    private static int sizes(NumberColumn column, int[] rows) {
        return (int) Arrays.stream(rows)
                .filter(row -> !column.missing(row))
                .mapToDouble(column::at)
                .distinct()
                .count();
    }

    private static String counted(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
