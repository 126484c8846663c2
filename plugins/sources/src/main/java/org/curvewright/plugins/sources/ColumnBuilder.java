package org.curvewright.plugins.sources;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.TextColumn;
import org.curvewright.spi.data.Variable;

/** A column being read: numbers until a cell is not one, then text. */
final class ColumnBuilder {

    /** Labels repeat, identifiers do not: beyond so many different texts, remembering them saves nothing. */
    private static final int REMEMBERED = 10_000;

    private final List<String> texts = new ArrayList<>();
    private final Map<String, String> known = new HashMap<>();
    private double[] numbers = new double[16];
    private boolean text;
    private boolean numbersSeen;
    private int size;

    ColumnBuilder(boolean text) {
        this.text = text;
    }

    int size() {
        return size;
    }

    /** Whether numbers came before the first text, so that how they were written is lost and must be read again. */
    boolean mixed() {
        return text && numbersSeen;
    }

    /** Adds a cell; a quoted one is text even when it looks like a number. */
    void add(String cell, boolean quoted) {
        String written = cell.strip();
        if (!text && !written.isEmpty()) {
            double number = quoted ? Double.NaN : DecimalCell.parse(written);
            if (Double.isNaN(number)) {
                text = true;
                texts.addAll(Collections.nCopies(size, ""));
            } else {
                numbersSeen = true;
                addNumber(number);
                return;
            }
        }
        if (text) {
            addText(written.isEmpty() ? "" : cell);
        } else {
            addNumber(Double.NaN);
        }
    }

    private void addNumber(double number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    private void addText(String cell) {
        String remembered = known.size() < REMEMBERED ? known.putIfAbsent(cell, cell) : known.get(cell);
        texts.add(remembered == null ? cell : remembered);
        size++;
    }

    /** The column; one without any cell filled is numeric. */
    Column build(Variable variable) {
        return text ? TextColumn.of(variable, texts) : NumberColumn.of(variable, Arrays.copyOf(numbers, size));
    }
}
