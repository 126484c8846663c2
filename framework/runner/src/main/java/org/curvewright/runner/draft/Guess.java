package org.curvewright.runner.draft;

import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.Variable;

/**
 * What a column seems to be.
 *
 * @param variable with unit, convention, items and chance as far as they are known or likely
 * @param symbol how the experiment calls it
 */
record Guess(Column column, Role role, String symbol, Variable variable) {

    String columnName() {
        return column.variable().name();
    }

    /** Whether the experiment must say something that the table does not. */
    boolean mapped() {
        return !symbol.equals(columnName()) || !variable.equals(column.variable());
    }

    Guess as(Variable other) {
        return new Guess(column, role, symbol, other);
    }

    Guess called(Role otherRole, String otherSymbol) {
        return new Guess(column, otherRole, otherSymbol, variable);
    }
}
