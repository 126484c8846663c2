package org.curvewright.runner.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.runner.Refused;
import org.curvewright.spi.DidYouMean;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.Table;

/** A first experiment for a table with a row for each item of each run: scores first, then their laws. */
final class ItemDraft {

    private static final List<String> ITEMS = List.of(
            "item", "item_id", "question", "question_id", "doc_id", "example", "example_id", "problem", "task_id");
    private static final List<String> OUTCOMES =
            List.of("correct", "is_correct", "right", "acc", "passed", "score", "em");
    private static final List<String> TASKS = List.of("task", "benchmark", "dataset");
    private static final List<String> CONFIDENCES = List.of("confidence", "probability", "prob");

    private final Table table;
    private final Column model;
    private final Column outcome;

    private ItemDraft(Table table, Column model, Column outcome) {
        this.table = table;
        this.model = model;
        this.outcome = outcome;
    }

    /** Where a model has many rows, each of an item that is right or wrong. */
    static Optional<ItemDraft> of(Table table) {
        Optional<Column> model = RowChoice.labels(table);
        Optional<Column> outcome = first(table, OUTCOMES).filter(ItemDraft::rightOrWrong);
        boolean items = first(table, ITEMS).isPresent();
        return items && model.isPresent() && outcome.isPresent()
                ? Optional.of(new ItemDraft(table, model.get(), outcome.get()))
                : Optional.empty();
    }

    private static Optional<Column> first(Table table, List<String> names) {
        return names.stream().flatMap(name -> table.column(name).stream()).findFirst();
    }

    private static boolean rightOrWrong(Column column) {
        return IntStream.range(0, column.size())
                .mapToObj(column::text)
                .filter(text -> !text.isBlank())
                .allMatch(List.of("0", "1", "true", "false")::contains);
    }

    /** Why there is no law to draft: what the scores of the models could follow is not in the table. */
    Refused withoutSizes() {
        return new Refused("MISSING_COLUMN: " + table.name() + " has a row for each item of each "
                + model.variable().name() + ", but no column with the size, the tokens or the compute of each "
                + model.variable().name() + "; add one, or name it with --column N=…"
                + DidYouMean.list(table.columnNames()));
    }

    /** @param covariate what the scores are to follow, one value a model */
    String write(Draft.Origin origin, Guess covariate) {
        List<String> lines = new ArrayList<>(DraftText.HEAD);
        lines.addAll(List.of(
                "experiment: " + origin.name(),
                "question: How do the scores grow, and how far does that carry?",
                "seed: 1"));
        data(lines, origin, covariate);
        derive(lines);
        fits(lines, covariate);
        lines.addAll(List.of(
                "analyses:",
                "  - { use: model-selection, on: scores, with: { criterion: aicc } }",
                "  # What the items can tell at all.",
                "  - { use: noise-floor, on: scores }",
                "reports: [html, markdown, findings, figures]"));
        return String.join("\n", lines) + "\n";
    }

    private void data(List<String> lines, Draft.Origin origin, Guess covariate) {
        lines.addAll(List.of(
                "data:",
                "  # A row for each item of each " + model.variable().name() + ".",
                "  items:",
                "    use: " + origin.use(),
                "    with: " + origin.with()));
        if (covariate.mapped()) {
            lines.add("    columns: { " + covariate.symbol() + ": { column: "
                    + DraftText.scalar(covariate.columnName()) + ", unit: "
                    + DraftText.scalar(covariate.variable().unit()) + " } }");
        }
    }

    private void derive(List<String> lines) {
        String by = model.variable().name();
        lines.addAll(List.of(
                "derive:",
                "  # One row for each " + by
                        + ", with standard errors and the number of items; 'curvewright list metric' has more.",
                "  scores:",
                "    from: items",
                "    by: " + DraftText.scalar(by)));
        first(table, TASKS)
                .ifPresent(task ->
                        lines.add("    per: " + DraftText.scalar(task.variable().name())));
        lines.add("    metrics: [" + String.join(", ", metrics()) + "]");
        lines.add("    roles: { trials: \"{response}_trials\" }");
    }

    private void fits(List<String> lines, Guess covariate) {
        String score = first(table, TASKS).map(task -> "\"*_accuracy\"").orElse("accuracy");
        lines.addAll(List.of(
                "fits:",
                "  scores:",
                "    data: scores",
                "    response: " + score,
                "    formulations: [" + law("bounded-power-law", covariate) + ", " + law("log-sigmoid", covariate)
                        + "]",
                "    # Weighted by the number of items; intervals that the likelihood gives.",
                "    estimator: { use: least-squares, with: { weights: binomial } }",
                "    inference: profile-likelihood"));
    }

    private List<String> metrics() {
        String column = outcome.variable().name();
        List<String> metrics = new ArrayList<>();
        metrics.add(
                column.equals("correct")
                        ? "accuracy"
                        : "{ use: accuracy, with: { column: " + DraftText.scalar(column) + " } }");
        first(table, CONFIDENCES)
                .filter(stated -> first(table, TASKS).isEmpty())
                .ifPresent(stated -> metrics.add("{ use: brier, with: { confidence: "
                        + DraftText.scalar(stated.variable().name()) + ", correct: " + DraftText.scalar(column)
                        + " } }"));
        return metrics;
    }

    private static String law(String id, Guess covariate) {
        return covariate.symbol().equals("N")
                ? id
                : "{ use: " + id + ", with: { covariate: " + covariate.symbol() + " } }";
    }
}
