package org.curvewright.runner.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvewright.runner.config.DataEntry;
import org.curvewright.runner.config.DataEntry.ColumnEntry;
import org.curvewright.runner.problem.Code;
import org.curvewright.runner.problem.Problems;
import org.curvewright.runner.store.Digest;
import org.curvewright.spi.DidYouMean;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.DataSource;
import org.curvewright.spi.data.SourceContext;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.Variable;

/** Loads the table of a data entry and gives its columns their names, units and conventions. */
final class TableLoader {

    private final Path folder;
    private final Path published;
    private final long seed;
    private final Problems problems;

    TableLoader(Path folder, Path published, long seed, Problems problems) {
        this.folder = folder;
        this.published = published;
        this.seed = seed;
        this.problems = problems;
    }

    Optional<LoadedData> load(DataEntry entry, DataSource source) {
        try {
            Table table = source.load(new Context(entry.name()));
            RowFilter filter = new RowFilter(renamed(entry, table), problems);
            Table kept = filter.apply(entry);
            return Optional.of(new LoadedData(kept, filter.excluded()));
        } catch (IOException e) {
            report(entry, Code.MISSING_FILE, e);
        } catch (IllegalArgumentException e) {
            report(entry, Code.BAD_VALUE, e);
        }
        return Optional.empty();
    }

    private void report(DataEntry entry, Code code, Exception thrown) {
        String message = Optional.ofNullable(thrown.getMessage())
                .orElse(thrown.getClass().getSimpleName());
        problems.add(code, entry.node().at(), "data." + entry.name(), message);
    }

    /** A mapped column loses its old name and replaces one that already has its new name. */
    private Table renamed(DataEntry entry, Table table) {
        List<Column> columns = new ArrayList<>(table.columns());
        columns.removeIf(column -> entry.columns().stream()
                .anyMatch(mapping -> mapping.column().equals(column.variable().name())));
        for (ColumnEntry mapping : entry.columns()) {
            Optional<Column> column = table.column(mapping.column());
            if (column.isEmpty()) {
                problems.add(
                        Code.MISSING_COLUMN,
                        mapping.node().at(),
                        mapping.node().path().toString(),
                        "no column '" + mapping.column() + "' in " + table.name()
                                + DidYouMean.hint(mapping.column(), table.columnNames()));
                continue;
            }
            columns.removeIf(other -> other.variable().name().equals(mapping.symbol()));
            Column read = new Recoding(table, problems).of(mapping, column.get());
            columns.add(read.as(described(mapping, read.variable())));
        }
        return new Table(entry.name(), columns, table.provenance(), table.numbers());
    }

    private static Variable described(ColumnEntry mapping, Variable variable) {
        return new Variable(
                mapping.symbol(),
                mapping.unit().orElse(variable.unit()),
                mapping.convention().isPresent() ? mapping.convention() : variable.convention(),
                mapping.items().isPresent() ? mapping.items() : variable.items(),
                mapping.chance().isPresent() ? mapping.chance() : variable.chance());
    }

    private final class Context implements SourceContext {

        private final String name;

        Context(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Path resolve(Path path) {
            return folder.resolve(path).normalize();
        }

        @Override
        public Path published() {
            return published;
        }

        @Override
        public long seed() {
            return Digest.seed(Long.toString(seed), "data/" + name);
        }
    }
}
