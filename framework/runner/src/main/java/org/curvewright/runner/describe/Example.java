package org.curvewright.runner.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.curvewright.runner.catalog.Offer;
import org.curvewright.runner.config.bind.ConfigurationKey;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Formulation;

/** YAML that uses one offer: a whole experiment on a table of the user's for what is fitted, else the lines to add to one. */
final class Example {

    private static final String OPEN = "…";

    private final Offer offer;
    private final List<ConfigurationKey> required;

    Example(Offer offer) {
        this.offer = offer;
        this.required = ConfigurationKey.of(offer.provider().configuration()).stream()
                .filter(ConfigurationKey::required)
                .toList();
    }

    /** @param made the thing with every key at its default; empty where it has required keys */
    String yaml(Optional<?> made) {
        return switch (offer.kind()) {
            case FORMULATION -> experiment(columns(made), use("      - "), List.of("estimator: least-squares"));
            case LINK ->
                experiment(
                        List.of("N"), List.of("      - kaplan"), lines("estimator: least-squares", valued("link: ")));
            case ESTIMATOR -> experiment(List.of("N"), List.of("      - kaplan"), valued("estimator: "));
            case INFERENCE ->
                experiment(
                        List.of("N"),
                        List.of("      - kaplan"),
                        lines("estimator: least-squares", valued("inference: ")));
            case DATA_SOURCE -> text(Stream.of(List.of("data:"), valued("  mine: ")));
            case METRIC -> text(Stream.of(List.of("metrics:"), use("  - ")));
            case ANALYSIS -> text(Stream.of(List.of("analyses:"), use("  - ", "on: a-fit")));
            case REPORT -> text(Stream.of(List.of("reports:"), use("  - ")));
            default -> text(Stream.of(valued(offer.kind().key() + ": ")));
        };
    }

    private static List<String> columns(Optional<?> made) {
        return made.filter(Formulation.class::isInstance)
                .map(law -> ((Formulation) law)
                        .covariates().stream().map(Variable::name).toList())
                .orElse(List.of("N"));
    }

    private String experiment(List<String> columns, List<String> formulations, List<String> further) {
        String named = Stream.concat(columns.stream(), Stream.of("loss")).collect(Collectors.joining(", "));
        return text(Stream.of(
                List.of(
                        "experiment: try-" + offer.id(),
                        "data:",
                        "  runs: { use: csv, with: { path: runs.csv } }   # columns " + named,
                        "fits:",
                        "  mine:",
                        "    data: runs",
                        "    response: loss",
                        "    formulations:"),
                formulations,
                further.stream().map(line -> "    " + line).toList()));
    }

    private static List<String> lines(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    /** As an item of a list. */
    private List<String> use(String dash, String... others) {
        String indent = " ".repeat(dash.length());
        if (required.isEmpty() && others.length == 0) {
            return List.of(dash + offer.id());
        }
        List<String> lines = new ArrayList<>(List.of(dash + "use: " + offer.id()));
        Stream.of(others).forEach(other -> lines.add(indent + other));
        with(indent, lines);
        return lines;
    }

    /** As the value of a key. */
    private List<String> valued(String key) {
        if (required.isEmpty()) {
            return List.of(key + offer.id());
        }
        String indent = " ".repeat(key.length() - key.stripLeading().length() + 2);
        List<String> lines = new ArrayList<>(List.of(key.stripTrailing(), indent + "use: " + offer.id()));
        with(indent, lines);
        return lines;
    }

    private void with(String indent, List<String> into) {
        if (!required.isEmpty()) {
            into.add(indent + "with:");
            required.forEach(key ->
                    into.add(indent + "  " + key.name() + ": " + key.example().orElse(OPEN)));
        }
    }

    private static String text(Stream<List<String>> parts) {
        return parts.flatMap(List::stream).collect(Collectors.joining("\n"));
    }
}
