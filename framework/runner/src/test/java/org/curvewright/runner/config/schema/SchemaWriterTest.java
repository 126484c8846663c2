package org.curvewright.runner.config.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.curvewright.runner.catalog.Catalog;
import org.curvewright.runner.catalog.Kind;
import org.curvewright.runner.config.bind.SmallPlugin;
import org.curvewright.runner.problem.Problems;
import org.junit.jupiter.api.Test;

class SchemaWriterTest {

    private static final String WITH_OF_TRANSFER = "/$defs/analysis/anyOf/1/allOf/0/then/properties/with";
    private static final String WITH_OF_EVERYTHING = "/$defs/metric/anyOf/1/allOf/0/then/properties/with/properties";

    private final Catalog catalog = Catalog.of(List.of(new SmallPlugin()), new Problems());

    private JsonNode schema() throws IOException {
        return new ObjectMapper().readTree(new SchemaWriter(catalog).write());
    }

    @Test
    void everyReferenceLeadsSomewhere() throws IOException {
        JsonNode schema = schema();

        assertThat(new TreeSet<>(schema.findValuesAsText("$ref")))
                .allSatisfy(reference -> assertThat(
                                schema.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void everyKindIsDefined() throws IOException {
        JsonNode definitions = schema().get("$defs");

        assertThat(Kind.values())
                .allSatisfy(kind -> assertThat(definitions.has(kind.key())).isTrue());
    }

    @Test
    void idsAreOfferedWithTheirSummaries() throws IOException {
        JsonNode first = schema().at("/$defs/report/anyOf/0/anyOf/0");

        assertThat(first.get("const").asText()).isEqualTo("figures");
        assertThat(first.get("description").asText()).isEqualTo("Pictures.");
    }

    @Test
    void requiredKeysAreRequired() throws IOException {
        JsonNode with = schema().at(WITH_OF_TRANSFER);

        assertThat(with.at("/required/0").asText()).isEqualTo("to");
        assertThat(with.get("required").size()).isEqualTo(1);
        assertThat(with.at("/properties/error/$ref").asText()).isEqualTo("#/$defs/metric");
    }

    @Test
    void everyTypeHasItsSchema() throws IOException {
        JsonNode keys = schema().at(WITH_OF_EVERYTHING);

        assertThat(keys.at("/text").toString())
                .isEqualTo("{\"type\":\"string\",\"description\":\"text\",\"default\":\"abc\"}");
        assertThat(keys.at("/truth/type").asText()).isEqualTo("boolean");
        assertThat(keys.at("/longer/type").asText()).isEqualTo("integer");
        assertThat(keys.at("/number/default").asDouble()).isEqualTo(0.5);
        assertThat(keys.at("/path/type").asText()).isEqualTo("string");
        assertThat(keys.at("/choice/enum").toString()).isEqualTo("[\"first\",\"second-choice\"]");
        assertThat(keys.at("/numbers/anyOf/1/items/type").asText()).isEqualTo("number");
        assertThat(keys.at("/counts/additionalProperties/type").asText()).isEqualTo("integer");
        assertThat(keys.at("/range/properties/upper/default").asInt()).isEqualTo(1);
        assertThat(keys.at("/curve/$ref").asText()).isEqualTo("#/$defs/formulation");
    }

    @Test
    void equalPluginsGiveEqualText() throws IOException {
        assertThat(new SchemaWriter(catalog).write()).isEqualTo(new SchemaWriter(catalog).write());
    }
}
