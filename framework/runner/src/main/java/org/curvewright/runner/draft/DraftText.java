package org.curvewright.runner.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Variable;

/** Writes the experiment with a comment for each choice. */
final class DraftText {

    private static final int FEWEST_FOR_EXTRAPOLATION = 6;
    private static final int LEAST_TRAINING = 4;
    /** Words that some readers of YAML take for something else. */
    private static final String OTHER_THAN_TEXT = "(?i:true|false|yes|no|on|off|null)|[yYn]";

    /** The first line is for editors, which complete and check keys by it. */
    static final List<String> HEAD = List.of(
            "# yaml-language-server: $schema=schema.json",
            "# (The schema beside it, for your editor: curvewright schema > schema.json)",
            "# An experiment for Curvewright, drafted by looking at the table. Look it over, then run it.");

    static final String ERROR_SUFFIX = "_stderr";

    private final Draft.Origin origin;
    private final RowChoice rows;
    private final Rivals rivals;
    private final List<String> lines = new ArrayList<>();

    DraftText(Draft.Origin origin, RowChoice rows, Rivals rivals) {
        this.origin = origin;
        this.rows = rows;
        this.rivals = rivals;
    }

    String write(List<Guess> covariates, List<Guess> responses, List<Guess> all, int observations) {
        HEAD.forEach(this::add);
        add("experiment: " + origin.name());
        add("question: Which law describes these runs, and how far does it carry?");
        add("seed: 1");
        defaults();
        data(covariates, responses, all);
        fits(covariates, responses, all, observations);
        analyses(covariates, responses, observations);
        add("reports: [html, markdown, findings, figures]");
        add("# What must hold, so that the exit code tells, such as:");
        add("# expect:");
        add("#   - { finding: fits/" + fitName(responses.get(0)) + "/"
                + responses.get(0).symbol() + "/…/alpha, at-least: 0 }");
        return String.join("\n", lines) + "\n";
    }

    private void add(String line) {
        lines.add(line);
    }

    private void defaults() {
        add("defaults:");
        add(
                "  # Intervals that the likelihood gives; a bootstrap is { use: parametric-bootstrap, with: { draws: 500 } }.");
        add("  inference: profile-likelihood");
        add("  metrics: [rss, adjusted-r2, aicc]");
    }

    private void data(List<Guess> covariates, List<Guess> responses, List<Guess> all) {
        add("data:");
        add("  runs:");
        add("    use: " + origin.use());
        add("    with: " + origin.with());
        List<Guess> mapped =
                all.stream().filter(DraftText::taken).filter(Guess::mapped).toList();
        if (!mapped.isEmpty()) {
            add("    columns:");
            mapped.forEach(this::column);
        }
        unknown(covariates, responses);
        notTaken(all);
        where();
    }

    private void column(Guess guess) {
        Variable variable = guess.variable();
        Variable stated = guess.column().variable();
        List<String> parts = new ArrayList<>();
        parts.add("column: " + scalar(guess.columnName()));
        if (!variable.unit().equals(stated.unit())) {
            parts.add("unit: " + scalar(variable.unit()));
        }
        if (!variable.convention().equals(stated.convention())) {
            variable.convention().ifPresent(convention -> parts.add("convention: " + scalar(convention)));
        }
        if (!variable.items().equals(stated.items())) {
            variable.items().ifPresent(items -> parts.add("items: " + items));
        }
        if (!variable.chance().equals(stated.chance())) {
            variable.chance().ifPresent(chance -> parts.add("chance: " + Decimal.shortest(chance)));
        }
        if (!guess.absent().isEmpty()) {
            parts.add("values: "
                    + guess.absent().stream()
                            .map(text -> scalar(text) + ": null")
                            .collect(Collectors.joining(", ", "{ ", " }")));
        }
        add("      " + scalar(guess.symbol()) + ": { " + String.join(", ", parts) + " }");
    }

    /** What nobody said, so that the reader can. */
    private void unknown(List<Guess> covariates, List<Guess> responses) {
        for (Guess guess : covariates) {
            if (guess.role() == Role.PARAMETERS && guess.variable().convention().isEmpty()) {
                add("    # Not known: whether " + guess.symbol()
                        + " counts embeddings (convention: total or non-embedding).");
            }
        }
        responses.stream()
                .filter(guess ->
                        guess.role() == Role.LOSS && guess.variable().unit().isEmpty())
                .forEach(guess ->
                        add("    # Not known: the unit of " + guess.symbol() + ", such as nats/token or bits/byte."));
        responses.stream()
                .filter(guess ->
                        guess.role() == Role.SCORE && guess.variable().items().isEmpty())
                .forEach(guess -> add("    # Not known: how many items " + guess.symbol() + " averages over (items)."));
    }

    private void notTaken(List<Guess> all) {
        Set<String> used = new HashSet<>(rows.kept().keySet());
        all.stream().filter(DraftText::taken).map(Guess::columnName).forEach(used::add);
        Untaken.lines(all, used).forEach(line -> add("    " + line));
    }

    private static boolean taken(Guess guess) {
        return guess.role().covariate() || guess.role().response() || guess.role() == Role.STANDARD_ERROR;
    }

    private void where() {
        if (!rows.kept().isEmpty()) {
            rows.kept().keySet().stream()
                    .filter(column -> !rows.choices().containsKey(column))
                    .forEach(column -> add("    # Runs whose " + column + " is another are left out."));
            rows.choices()
                    .forEach((column, values) ->
                            add("    # A model has a row for each " + column + ": " + String.join(", ", values) + "."));
            add("    where: { "
                    + rows.kept().entrySet().stream()
                            .map(entry -> scalar(entry.getKey()) + ": " + kept(entry.getValue()))
                            .collect(Collectors.joining(", "))
                    + " }");
        }
    }

    /** A number as it stands, a text as YAML takes it for one. */
    private static String kept(String value) {
        return value.matches("-?[0-9.]+(?:[eE][-+]?[0-9]+)?") ? value : scalar(value);
    }

    private void fits(List<Guess> covariates, List<Guess> responses, List<Guess> all, int observations) {
        add("fits:");
        for (Role role : List.of(Role.LOSS, Role.SCORE)) {
            List<Guess> those =
                    responses.stream().filter(guess -> guess.role() == role).toList();
            if (!those.isEmpty()) {
                fit(those, covariates, all, observations);
            }
        }
    }

    private void fit(List<Guess> responses, List<Guess> covariates, List<Guess> all, int observations) {
        Guess first = responses.get(0);
        List<String> chosen = rivals.of(responses, covariates, observations);
        add("  " + fitName(first) + ":");
        add("    data: runs");
        add("    response: "
                + list(responses.stream().map(guess -> scalar(guess.symbol())).toList()));
        add("    # Rivals that " + observations
                + " observations can tell apart; 'curvewright list formulation' has more.");
        add("    formulations: [" + String.join(", ", chosen) + "]");
        add("    estimator: least-squares");
        errors(responses, all);
    }

    private void errors(List<Guess> responses, List<Guess> all) {
        long paired = responses.stream()
                .map(response -> response.symbol() + ERROR_SUFFIX)
                .filter(symbol -> all.stream()
                        .anyMatch(guess -> guess.role() == Role.STANDARD_ERROR
                                && guess.symbol().equals(symbol)))
                .count();
        if (paired == responses.size()) {
            add("    roles: { standard-error: \"{response}" + ERROR_SUFFIX + "\" }");
        } else if (paired > 0) {
            add("    # Some of these have standard errors and some have none, so none are used.");
        }
    }

    private static String fitName(Guess response) {
        return response.role() == Role.LOSS ? "loss" : "tasks";
    }

    private static String list(List<String> names) {
        return names.size() == 1 ? names.get(0) : "[" + String.join(", ", names) + "]";
    }

    private void analyses(List<Guess> covariates, List<Guess> responses, int observations) {
        String on = list(responses.stream().map(DraftText::fitName).distinct().toList());
        add("analyses:");
        add("  # The best law of each response, small samples considered.");
        add("  - { use: model-selection, on: " + on + ", with: { criterion: aicc } }");
        int sizes = sizes(covariates.get(0));
        if (observations >= FEWEST_FOR_EXTRAPOLATION && sizes >= FEWEST_FOR_EXTRAPOLATION) {
            int smallest = Math.max(LEAST_TRAINING, (observations + 1) / 2);
            String by = covariates.get(0).symbol().equals("N")
                    ? ""
                    : ", by: " + covariates.get(0).symbol();
            add("  # Fitted to the smaller runs, held against the larger ones.");
            add("  - { use: extrapolation, on: " + on + ", with: { train-smallest: " + smallest + by + " } }");
        }
    }

    private static int sizes(Guess covariate) {
        NumberColumn column = (NumberColumn) covariate.column();
        return (int) IntStream.range(0, column.size())
                .filter(row -> !column.missing(row))
                .mapToDouble(column::at)
                .distinct()
                .count();
    }

    /** As YAML takes it for text. */
    static String scalar(String text) {
        boolean plain = text.matches("[\\p{L}_./][\\p{L}\\p{N}_./ +-]*[\\p{L}\\p{N}_]|[\\p{L}_]")
                && !text.matches(OTHER_THAN_TEXT);
        return plain ? text : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
