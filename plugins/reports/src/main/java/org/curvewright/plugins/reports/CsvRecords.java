package org.curvewright.plugins.reports;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Records of RFC 4180, one after the other. */
final class CsvRecords {

    private static final int END = -1;

    private final Reader reader;
    private int next;

    /** @param reader buffered; closed by whoever opened it */
    CsvRecords(Reader reader) throws IOException {
        this.reader = reader;
        this.next = reader.read();
    }

    /** The next record; empty at the end. */
    Optional<List<String>> read() throws IOException {
        if (next == END) {
            return Optional.empty();
        }
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (next == ',') {
            advance();
            cells.add(cell());
        }
        if (next == '\n') {
            advance();
        }
        return Optional.of(cells);
    }

    private void advance() throws IOException {
        next = reader.read();
    }

    private String cell() throws IOException {
        StringBuilder text = new StringBuilder();
        if (next == '"') {
            advance();
            while (next != END && inside()) {
                text.append((char) next);
                advance();
            }
            return text.toString();
        }
        while (next != END && next != ',' && next != '\n') {
            text.append((char) next);
            advance();
        }
        return text.toString();
    }

    /** Steps over the quote that ends a cell, and over the first of two that stand for one. */
    private boolean inside() throws IOException {
        if (next != '"') {
            return true;
        }
        advance();
        return next == '"';
    }
}
