package org.curvewright.runner.draft;

import java.util.List;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.Variable;

/**
 * What a column seems to be.
 *
 * @param variable with unit, convention, items and chance as far as they are known or likely
 * @param symbol how the experiment calls it
 * @param absent texts that the table has where there is no number
 */
record Guess(Column column, Role role, String symbol, Variable variable, List<String> absent) {

    String columnName() {
        return column.variable().name();
    }

    /** Whether the experiment must say something that the table does not. */
    boolean mapped() {
        return !symbol.equals(columnName()) || !variable.equals(column.variable()) || !absent.isEmpty();
    }

    Guess as(Variable other) {
        return new Guess(column, role, symbol, other, absent);
    }

    Guess called(Role otherRole, String otherSymbol) {
        return new Guess(column, otherRole, otherSymbol, variable, absent);
    }
}
