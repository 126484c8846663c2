package org.curvewright.plugins.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.curvewright.plugins.sources.HarnessRun.Measure;
import org.curvewright.spi.Key;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.DataSource;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Provenance;
import org.curvewright.spi.data.SourceContext;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.TextColumn;
import org.curvewright.spi.data.Variable;

/** The results files of lm-evaluation-harness as a table of runs: a row a model, a column a task, metric and filter. */
record HarnessResults(Configuration with) implements DataSource {

    private static final Set<String> SHARES = Set.of(
            "acc", "acc_norm", "acc_bytes", "acc_mutual_info", "exact_match", "em", "f1", "pass@1", "mc1", "mc2");

    record Configuration(
            @Key(doc = "A results file, or a folder that holds such files, below it too.")
            Path path,

            @Key(
                    doc = "The sizes of models by name, where neither the log's count nor the name's is meant.",
                    unit = "parameters",
                    byDefault = "{}")
            Map<String, Double> sizes) {}

    @Override
    public Table load(SourceContext context) throws IOException {
        String origin = with.path().toString().replace('\\', '/');
        HarnessFiles files = new HarnessFiles(context.resolve(with.path()), origin, "results", ".json");
        HarnessSizes sizes = new HarnessSizes(with.sizes());
        Map<String, HarnessRun> runs = new LinkedHashMap<>();
        List<Notice> notices = new ArrayList<>();
        String sha256 = files.read((file, in) -> add(runs, HarnessRun.read(in), notices));
        List<Column> columns = new ArrayList<>();
        columns.add(TextColumn.of(Variable.of("model", ""), List.copyOf(runs.keySet())));
        columns.add(NumberColumn.of(
                Variable.of("N", "parameters"),
                runs.values().stream()
                        .mapToDouble(
                                run -> sizes.of(run.model(), run.parameters()).orElse(Double.NaN))
                        .toArray()));
        measures(runs).forEach(measure -> columns.add(column(measure, runs)));
        notices.addAll(sizes.notices());
        return new Table(context.name(), columns, new Provenance(origin, sha256, "", "", notices));
    }

    /** A model may have been evaluated task by task; what it was evaluated on again counts as in the last file. */
    private static void add(Map<String, HarnessRun> runs, HarnessRun run, List<Notice> notices) {
        runs.merge(run.model(), run, (before, after) -> {
            Map<Measure, Double> scores = new LinkedHashMap<>(before.scores());
            scores.keySet().stream()
                    .filter(after.scores()::containsKey)
                    .findFirst()
                    .ifPresent(measure -> notices.add(new Notice(
                            "REPEATED_RESULTS",
                            run.model() + " has several results, such as " + measure.column()
                                    + "; those of the last file count")));
            scores.putAll(after.scores());
            Map<String, Integer> items = new HashMap<>(before.items());
            items.putAll(after.items());
            return new HarnessRun(run.model(), after.parameters(), scores, items);
        });
    }

    private static Set<Measure> measures(Map<String, HarnessRun> runs) {
        Set<Measure> measures = new LinkedHashSet<>();
        runs.values().forEach(run -> measures.addAll(run.scores().keySet()));
        return measures;
    }

    private static Column column(Measure measure, Map<String, HarnessRun> runs) {
        double[] cells = runs.values().stream()
                .mapToDouble(run -> run.scores().getOrDefault(measure, Double.NaN))
                .toArray();
        String unit = SHARES.contains(measure.metric()) ? "probability" : "";
        if (measure.error()) {
            return NumberColumn.of(Variable.of(measure.column() + "_se", unit), cells);
        }
        Variable variable = Variable.of(measure.column(), unit).withConvention(measure.metric());
        int[] items = runs.values().stream()
                .filter(run -> run.scores().containsKey(measure))
                .mapToInt(run -> run.items().getOrDefault(measure.task(), 0))
                .distinct()
                .toArray();
        boolean known = items.length == 1 && items[0] > 0 && !unit.isEmpty();
        return NumberColumn.of(known ? variable.withItems(items[0]) : variable, cells);
    }
}
