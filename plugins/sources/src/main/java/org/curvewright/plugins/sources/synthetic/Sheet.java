package org.curvewright.plugins.sources.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Provenance;
import org.curvewright.spi.data.SourceContext;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.TextColumn;
import org.curvewright.spi.data.Variable;

/** A table filled row by row: first the texts of a row, then its numbers. */
final class Sheet {

    private final List<Variable> texts;
    private final List<Variable> numbers;
    private final List<List<String>> labels = new ArrayList<>();
    private final List<Filling> values = new ArrayList<>();

    private static final class Filling {
        private double[] cells = new double[64];
        private int size;

        void add(double cell) {
            if (size == cells.length) {
                cells = Arrays.copyOf(cells, 2 * size);
            }
            cells[size++] = cell;
        }

        double[] filled() {
            return Arrays.copyOf(cells, size);
        }
    }

    Sheet(List<Variable> texts, List<Variable> numbers) {
        this.texts = texts;
        this.numbers = numbers;
        texts.forEach(variable -> labels.add(new ArrayList<>()));
        numbers.forEach(variable -> values.add(new Filling()));
    }

    void row(List<String> someTexts, double... someNumbers) {
        for (int k = 0; k < texts.size(); k++) {
            labels.get(k).add(someTexts.get(k));
        }
        for (int k = 0; k < numbers.size(); k++) {
            values.get(k).add(someNumbers[k]);
        }
    }

    Table table(SourceContext context, String source) {
        List<Column> columns = new ArrayList<>();
        for (int k = 0; k < texts.size(); k++) {
            columns.add(TextColumn.of(texts.get(k), labels.get(k)));
        }
        for (int k = 0; k < numbers.size(); k++) {
            columns.add(NumberColumn.of(numbers.get(k), values.get(k).filled()));
        }
        return new Table(context.name(), columns, Provenance.of(source + ", seed " + context.seed(), ""));
    }
}
