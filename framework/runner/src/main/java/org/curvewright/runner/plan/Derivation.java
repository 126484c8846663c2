package org.curvewright.runner.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.runner.config.DeriveEntry;
import org.curvewright.runner.config.Use;
import org.curvewright.runner.config.tree.Node;
import org.curvewright.runner.config.tree.ScalarNode;
import org.curvewright.runner.problem.Code;
import org.curvewright.runner.problem.LocatedProblem;
import org.curvewright.runner.problem.Problems;
import org.curvewright.spi.DidYouMean;
import org.curvewright.spi.Problem;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.Groups;
import org.curvewright.spi.data.Provenance;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.metric.ItemMetric;

/** Makes a table of scores of a table of items: a row a run, and of each metric a score, its standard error and its trials. */
final class Derivation {

    private final DeriveEntry entry;
    private final Making making;
    private final Problems problems;

    Derivation(DeriveEntry entry, Making making, Problems problems) {
        this.entry = entry;
        this.making = making;
        this.problems = problems;
    }

    /** The table, unless a problem was reported, here or where its source was loaded. */
    Optional<LoadedData> of(Map<String, LoadedData> data) {
        Map<String, ItemMetric> metrics = metrics();
        Optional<Table> items =
                Optional.ofNullable(data.get(entry.from().text())).map(LoadedData::table);
        if (items.isEmpty() || !columns(items.get())) {
            return Optional.empty();
        }
        boolean sound = metrics.size() == entry.metrics().size();
        for (Use use : entry.metrics()) {
            ItemMetric metric = metrics.get(use.as());
            sound &= metric != null && check(use, metric, items.get());
        }
        return sound ? Optional.of(new LoadedData(table(items.get(), metrics), Map.of())) : Optional.empty();
    }

    private Map<String, ItemMetric> metrics() {
        Map<String, ItemMetric> metrics = new LinkedHashMap<>();
        entry.metrics()
                .forEach(use ->
                        making.make(ItemMetric.class, use).ifPresent(made -> metrics.put(use.as(), made.thing())));
        return metrics;
    }

    private boolean columns(Table items) {
        boolean found = true;
        for (ScalarNode name : entry.by()) {
            found &= column(items, name);
        }
        return found & entry.per().map(name -> column(items, name)).orElse(true);
    }

    private boolean column(Table items, ScalarNode name) {
        if (items.column(name.text()).isPresent()) {
            return true;
        }
        problems.add(
                Code.MISSING_COLUMN,
                name.at(),
                name.path().toString(),
                "no column '" + name.text() + "' in " + items.name()
                        + DidYouMean.hint(name.text(), items.columnNames()));
        return false;
    }

    private boolean check(Use use, ItemMetric metric, Table items) {
        List<Problem> found = metric.check(items);
        Node node = use.node();
        found.forEach(problem -> problems.add(new LocatedProblem(
                node.at(),
                problem.code(),
                node.path() + (problem.path().isEmpty() ? "" : "." + problem.path()),
                problem.message())));
        return found.isEmpty();
    }

    private Table table(Table items, Map<String, ItemMetric> metrics) {
        Groups runs = runs(items);
        int[][] rows = runs.rows();
        ScoreColumns scores = new ScoreColumns(items, runs, entry.per().flatMap(name -> items.column(name.text())));
        List<Column> columns = new ArrayList<>(carried(items, rows));
        metrics.forEach((name, metric) -> columns.addAll(scores.of(name, metric)));
        Provenance source = items.provenance();
        Provenance provenance = new Provenance(
                "scores of " + items.name() + " (" + source.origin() + ")",
                source.sha256(),
                source.citation(),
                source.licence(),
                scores.notices());
        return new Table(entry.name(), distinct(columns), provenance);
    }

    private Groups runs(Table items) {
        List<Column> by = entry.by().stream()
                .map(name -> items.column(name.text()).orElseThrow())
                .toList();
        return by.size() == 1 ? Groups.of(by.get(0)) : Groups.of(by);
    }

    /** What does not change within any run belongs to the run, such as its size. */
    private List<Column> carried(Table items, int[][] rows) {
        int[] first = new int[rows.length];
        for (int run = 0; run < rows.length; run++) {
            first[run] = rows[run][0];
        }
        return items.columns().stream()
                .filter(column -> !entry.per()
                        .map(ScalarNode::text)
                        .equals(Optional.of(column.variable().name())))
                .filter(column -> constant(column, rows))
                .map(column -> column.rows(first))
                .toList();
    }

    private static boolean constant(Column column, int[][] rows) {
        for (int[] run : rows) {
            for (int row : run) {
                if (!column.same(run[0], row)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A score replaces a carried column of its name. */
    private static List<Column> distinct(List<Column> columns) {
        Map<String, Column> named = new LinkedHashMap<>();
        columns.forEach(column -> named.put(column.variable().name(), column));
        return List.copyOf(named.values());
    }
}
