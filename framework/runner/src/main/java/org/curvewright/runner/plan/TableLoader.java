package org.curvewright.runner.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.runner.config.DataEntry;
import org.curvewright.runner.config.DataEntry.ColumnEntry;
import org.curvewright.runner.engine.Parallel;
import org.curvewright.runner.problem.Code;
import org.curvewright.runner.problem.Problems;
import org.curvewright.runner.store.Digest;
import org.curvewright.spi.DidYouMean;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.DataSource;
import org.curvewright.spi.data.SourceContext;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.Variable;

/** Loads the tables of data entries and gives their columns their names, units and conventions. */
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

    /** A data entry with its source. */
    record Wanted(DataEntry entry, DataSource source) {}

    /** A data entry with its table, or with why there is none. */
    private record Read(DataEntry entry, Optional<Table> table, Optional<Exception> refused) {}

    /** Those that could be loaded, by the entries' names, in their order. */
    Map<String, LoadedData> load(List<Wanted> wanted) {
        Map<String, LoadedData> data = new LinkedHashMap<>();
        for (Read read : Parallel.map(wanted, this::read)) {
            loaded(read).ifPresent(loaded -> data.put(read.entry().name(), loaded));
        }
        return data;
    }

    private Read read(Wanted wanted) {
        DataEntry entry = wanted.entry();
        try {
            return new Read(entry, Optional.of(wanted.source().load(new Context(entry.name()))), Optional.empty());
        } catch (IOException | IllegalArgumentException e) {
            return new Read(entry, Optional.empty(), Optional.of(e));
        }
    }

    private Optional<LoadedData> loaded(Read read) {
        read.refused().ifPresent(why -> report(read.entry(), why));
        try {
            return read.table().map(table -> kept(read.entry(), table));
        } catch (IllegalArgumentException e) {
            report(read.entry(), e);
            return Optional.empty();
        }
    }

    private LoadedData kept(DataEntry entry, Table table) {
        RowFilter filter = new RowFilter(renamed(entry, table), problems);
        Table kept = filter.apply(entry);
        return new LoadedData(kept, filter.excluded());
    }

    private void report(DataEntry entry, Exception thrown) {
        Code code = thrown instanceof IOException ? Code.MISSING_FILE : Code.BAD_VALUE;
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
