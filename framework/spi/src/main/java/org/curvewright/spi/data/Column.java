package org.curvewright.spi.data;

/** One typed, named column of a table. */
public sealed interface Column permits NumberColumn, TextColumn {

    Variable variable();

    int size();

    /** The same cells under another variable. */
    Column as(Variable other);

    /** The cells of the named rows, in that order. */
    Column rows(int[] indices);

    /** Whether two rows have the same cell; missing cells are the same. */
    boolean same(int row, int other);

    /** The cell as text; empty when missing. */
    String text(int row);
}
