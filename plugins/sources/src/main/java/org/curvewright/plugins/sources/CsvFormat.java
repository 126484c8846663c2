package org.curvewright.plugins.sources;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;

/** A header and delimited cells, quoted as RFC 4180 has it, in UTF-8 with or without a byte order mark. */
final class CsvFormat implements TableFormat {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final char separator;

    private final CellNotation notation;

    CsvFormat(char separator) {
        this(separator, CellNotation.PLAIN);
    }

    CsvFormat(char separator, CellNotation notation) {
        this.separator = separator;
        this.notation = notation;
    }

    @Override
    public void read(InputStream in, Cells cells) throws IOException {
        // a decoder given as such reports malformed bytes; one made from a charset's name would replace them
        InputStreamReader text = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder());
        // not closed, as that would close the stream, which is its opener's to drain and to close
        CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text);
        try {
            read(records.iterator(), cells);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        } catch (CsvParseException malformed) {
            throw malformed(malformed);
        }
    }

    private void read(Iterator<CsvRecord> records, Cells cells) {
        if (!records.hasNext()) {
            throw new IllegalArgumentException("no header");
        }
        List<String> names = header(records.next());
        List<ColumnBuilder> columns = names.stream().map(cells::add).toList();
        List<UnaryOperator<String>> written = names.stream().map(notation::of).toList();
        while (records.hasNext()) {
            add(records.next(), columns, written);
        }
        cells.endColumns();
    }

    private static List<String> header(CsvRecord first) {
        return first.getFields().stream()
                .map(name -> name.startsWith(BYTE_ORDER_MARK) ? name.substring(1) : name)
                .map(String::strip)
                .toList();
    }

    private static void add(CsvRecord row, List<ColumnBuilder> columns, List<UnaryOperator<String>> written) {
        if (row.getFieldCount() != columns.size()) {
            throw new IllegalArgumentException("line " + row.getStartingLineNumber() + ": " + row.getFieldCount()
                    + " cells where the header has " + columns.size());
        }
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).add(written.get(i).apply(row.getField(i)), false);
        }
    }

    private static RuntimeException malformed(CsvParseException problem) throws IOException {
        for (Throwable cause = problem.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException failed) {
                throw failed;
            }
        }
        return new IllegalArgumentException("not a table of cells: " + problem.getMessage(), problem);
    }
}
