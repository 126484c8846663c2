package org.curvewright.runner.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.curvewright.runner.catalog.Kind;

/** The keys of an experiment, from its JSON Schema. The {@code with:} blocks stand on the pages of their kinds. */
final class ConfigurationPage {

    private static final List<String> HEADER = List.of("key", "takes", "meaning");
    private static final String REFERENCE = "#/$defs/";

    private final JsonNode schema;
    private final MarkdownPage page = new MarkdownPage(
            "Configuration",
            "The keys of an experiment. Everything pluggable is an id or a block `{ use: id, with: { … }, as: name }`;"
                    + " the keys of `with` are on the page of its kind.");

    ConfigurationPage(String schema) {
        try {
            this.schema = new ObjectMapper().readTree(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String write() {
        block("An experiment", schema);
        schema.path("properties").properties().forEach(this::inline);
        schema.path("$defs").properties().forEach(this::definition);
        return page.toString();
    }

    private void definition(Map.Entry<String, JsonNode> entry) {
        boolean kind = Stream.of(Kind.values()).anyMatch(known -> known.key().equals(entry.getKey()));
        if (entry.getKey().equals(Kind.DATA_SOURCE.key()) || entry.getKey().equals(Kind.ANALYSIS.key())) {
            entry.getValue().path("anyOf").forEach(form -> block(entry.getKey(), form));
        } else if (!kind) {
            block(entry.getKey(), entry.getValue());
        }
    }

    /** A block that stands under one key only. */
    private void inline(Map.Entry<String, JsonNode> entry) {
        block(entry.getKey(), entry.getValue());
        block(entry.getKey(), entry.getValue().path("items"));
    }

    private void block(String name, JsonNode block) {
        if (!block.path("properties").isEmpty()) {
            page.heading(2, name);
            page.paragraph(block.path("description").asText());
            List<List<String>> rows = new ArrayList<>();
            block.path("properties")
                    .properties()
                    .forEach(key -> rows.add(List.of(
                            MarkdownPage.codes(key.getKey()),
                            takes(key.getValue()) + (required(block, key.getKey()) ? ", required" : ""),
                            meaning(key.getValue()))));
            page.table(HEADER, rows);
        }
    }

    private static boolean required(JsonNode block, String key) {
        return StreamSupport.stream(block.path("required").spliterator(), false)
                .anyMatch(name -> name.asText().equals(key));
    }

    private String meaning(JsonNode value) {
        JsonNode told = value.has("description") ? value : referred(value);
        String fallback = value.has("default")
                ? " Default " + MarkdownPage.codes(value.get("default").toString()) + "."
                : "";
        return told.path("description").asText() + fallback;
    }

    private JsonNode referred(JsonNode value) {
        String reference = value.path("$ref").asText();
        return schema.at(reference.isEmpty() ? "/nothing" : reference.substring(1));
    }

    private static String takes(JsonNode value) {
        if (value.has("$ref")) {
            return value.get("$ref").asText().replace(REFERENCE, "");
        }
        if (value.has("enum")) {
            return joined(value.get("enum"), " or ");
        }
        if (value.has("anyOf")) {
            return StreamSupport.stream(value.get("anyOf").spliterator(), false)
                    .map(ConfigurationPage::takes)
                    .distinct()
                    .collect(Collectors.joining(" or "));
        }
        if (value.has("items")) {
            return "list of " + takes(value.get("items"));
        }
        if (value.path("additionalProperties").isObject() && !value.has("properties")) {
            return "map of " + takes(value.get("additionalProperties"));
        }
        JsonNode type = value.path("type");
        return type.isArray()
                ? joined(type, " or ")
                : type.isMissingNode() ? "anything" : type.asText().replace("object", "block");
    }

    private static String joined(JsonNode list, String with) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .map(word -> word.replace("object", "block"))
                .collect(Collectors.joining(with));
    }
}
