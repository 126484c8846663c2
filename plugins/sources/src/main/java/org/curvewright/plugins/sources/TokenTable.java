package org.curvewright.plugins.sources;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvewright.plugins.sources.Tokens.Kind;

/**
 * A table in one of four shapes: a list of records; records one after another; {@code columns:} with a list of cells for each
 * name; {@code columns:} with a list of names and {@code data:} with a list of rows, as run-table exports have it.
 */
final class TokenTable {

    private static final String COLUMNS = "columns";

    private final Tokens tokens;
    private final Cells cells;
    private final boolean flatten;

    /** @param flatten whether records within records become columns, named by both, and lists are passed over */
    TokenTable(Tokens tokens, Cells cells, boolean flatten) {
        this.tokens = tokens;
        this.cells = cells;
        this.flatten = flatten;
    }

    void read() throws IOException {
        Kind kind = tokens.next();
        if (kind == Kind.END) {
            throw new IllegalArgumentException("no records");
        }
        boolean list = kind == Kind.LIST;
        kind = list ? tokens.next() : kind;
        while (kind == Kind.OBJECT) {
            object();
            kind = tokens.next();
        }
        if (list) {
            require(Kind.LIST_END, kind, "a record or the end of the list");
            kind = tokens.next();
        }
        require(Kind.END, kind, list ? "the end of the file" : "a record or a list of records");
    }

    private void object() throws IOException {
        boolean columnar = false;
        Kind kind = tokens.next();
        while (kind == Kind.KEY) {
            String name = tokens.text();
            int line = tokens.line();
            Kind value = tokens.next();
            if (name.equals(COLUMNS) && (value == Kind.OBJECT || value == Kind.LIST)) {
                columns(value);
                columnar = true;
            } else if (!columnar) {
                cell(name, value, line);
            } else {
                skip(value);
            }
            kind = tokens.next();
        }
        if (!columnar) {
            cells.endRow();
        }
    }

    private void cell(String name, Kind kind, int line) throws IOException {
        if (flatten && kind == Kind.LIST) {
            skip(kind);
            return;
        }
        if (flatten && kind == Kind.OBJECT) {
            while (tokens.next() == Kind.KEY) {
                String inner = name + "." + tokens.text();
                int below = tokens.line();
                cell(inner, tokens.next(), below);
            }
            return;
        }
        String cell = cell(kind, "'" + name + "'").orElse("");
        try {
            cells.put(name.strip(), cell, kind == Kind.QUOTED);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("line " + line + ": " + wrong.getMessage(), wrong);
        }
    }

    private Optional<String> cell(Kind kind, String place) throws IOException {
        return switch (kind) {
            case PLAIN, QUOTED -> Optional.of(tokens.text());
            case NULL -> Optional.empty();
            default ->
                throw new IllegalArgumentException("line " + tokens.line() + ": " + place + " holds " + kind
                        + ", and a cell is a number, a text, true, false or null");
        };
    }

    private void columns(Kind kind) throws IOException {
        if (kind == Kind.OBJECT) {
            while (tokens.next() == Kind.KEY) {
                column(tokens.text());
            }
        } else {
            rows(named());
        }
        cells.endColumns();
    }

    private void column(String name) throws IOException {
        ColumnBuilder column = add(name);
        require(Kind.LIST, tokens.next(), "the cells of '" + name + "' as a list");
        for (Kind kind = tokens.next(); kind != Kind.LIST_END; kind = tokens.next()) {
            column.add(cell(kind, "column '" + name + "'").orElse(""), kind == Kind.QUOTED);
        }
    }

    private ColumnBuilder add(String name) {
        try {
            return cells.add(name.strip());
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("line " + tokens.line() + ": " + wrong.getMessage(), wrong);
        }
    }

    private List<ColumnBuilder> named() throws IOException {
        List<ColumnBuilder> columns = new ArrayList<>();
        for (Kind kind = tokens.next(); kind != Kind.LIST_END; kind = tokens.next()) {
            columns.add(add(cell(kind, "the list of columns").orElse("")));
        }
        return columns;
    }

    private void rows(List<ColumnBuilder> columns) throws IOException {
        Kind kind = tokens.next();
        while (kind == Kind.KEY && !tokens.text().equals("data")) {
            skip(tokens.next());
            kind = tokens.next();
        }
        require(Kind.KEY, kind, "the key 'data' after a list of columns");
        require(Kind.LIST, tokens.next(), "a list of rows");
        for (kind = tokens.next(); kind == Kind.LIST; kind = tokens.next()) {
            row(columns);
        }
        require(Kind.LIST_END, kind, "a row or the end of the rows");
    }

    private void row(List<ColumnBuilder> columns) throws IOException {
        int line = tokens.line();
        int filled = 0;
        for (Kind kind = tokens.next(); kind != Kind.LIST_END; kind = tokens.next()) {
            String cell = cell(kind, "a row").orElse("");
            if (filled < columns.size()) {
                columns.get(filled).add(cell, kind == Kind.QUOTED);
            }
            filled++;
        }
        if (filled != columns.size()) {
            throw new IllegalArgumentException(
                    "line " + line + ": " + filled + " cells where there are " + columns.size() + " columns");
        }
    }

    private void skip(Kind value) throws IOException {
        int depth = 0;
        for (Kind kind = value; ; kind = tokens.next()) {
            if (kind == Kind.OBJECT || kind == Kind.LIST) {
                depth++;
            } else if (kind == Kind.OBJECT_END || kind == Kind.LIST_END) {
                depth--;
            }
            if (depth == 0) {
                return;
            }
        }
    }

    private void require(Kind wanted, Kind found, String expected) {
        if (wanted != found) {
            throw new IllegalArgumentException(
                    "line " + tokens.line() + ": " + found + " where " + expected + " belongs");
        }
    }
}
