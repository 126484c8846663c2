package org.curvewright.runner.config.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.curvewright.runner.catalog.Kind;
import org.curvewright.runner.config.bind.ConfigurationKey;
import org.curvewright.runner.config.bind.Types;
import org.curvewright.runner.config.tree.Node;
import org.curvewright.runner.config.tree.TreeReader;
import org.curvewright.runner.problem.Problems;
import org.curvewright.spi.analysis.DataReference;
import org.curvewright.spi.analysis.FitReference;

/** Says what may stand for a component of a configuration record. */
final class TypeSchema {

    private static final Map<Class<?>, String> SIMPLE = Map.ofEntries(
            Map.entry(boolean.class, "boolean"),
            Map.entry(Boolean.class, "boolean"),
            Map.entry(int.class, "integer"),
            Map.entry(Integer.class, "integer"),
            Map.entry(OptionalInt.class, "integer"),
            Map.entry(long.class, "integer"),
            Map.entry(Long.class, "integer"),
            Map.entry(OptionalLong.class, "integer"),
            Map.entry(double.class, "number"),
            Map.entry(Double.class, "number"),
            Map.entry(OptionalDouble.class, "number"),
            Map.entry(DataReference.class, "string"),
            Map.entry(FitReference.class, "string"));

    private final JsonNodeFactory json;
    private final ObjectMapper mapper = new ObjectMapper();

    TypeSchema(JsonNodeFactory json) {
        this.json = json;
    }

    ObjectNode empty() {
        return json.objectNode();
    }

    ObjectNode record(Class<?> configuration) {
        ObjectNode schema = empty().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = json.arrayNode();
        for (ConfigurationKey key : ConfigurationKey.of(configuration)) {
            properties.set(key.name(), described(key));
            if (key.required()) {
                required.add(key.name());
            }
        }
        return required.isEmpty() ? schema : schema.set("required", required);
    }

    private ObjectNode described(ConfigurationKey key) {
        ObjectNode schema = of(key.type());
        String unit = key.unit().isEmpty() ? "" : " [" + key.unit() + "]";
        schema.put("description", key.doc() + unit);
        key.byDefault().ifPresent(text -> schema.set("default", value(text)));
        return schema;
    }

    private ObjectNode of(Type type) {
        Class<?> raw = Types.raw(type);
        if (raw == Optional.class) {
            return of(Types.held(type));
        }
        if (raw == List.class) {
            ObjectNode list = empty();
            ArrayNode forms = list.putArray("anyOf").add(of(Types.held(type)));
            forms.addObject().put("type", "array").set("items", of(Types.held(type)));
            return list;
        }
        if (raw == Map.class) {
            return empty().put("type", "object").set("additionalProperties", of(Types.held(type)));
        }
        if (raw.isEnum()) {
            ObjectNode choice = empty();
            Types.constants(raw).forEach(choice.withArrayProperty("enum")::add);
            return choice;
        }
        Optional<Kind> kind = Kind.of(raw);
        if (kind.isPresent()) {
            return empty().put("$ref", "#/$defs/" + kind.get().key());
        }
        return raw.isRecord() && !SIMPLE.containsKey(raw)
                ? record(raw)
                : empty().put("type", SIMPLE.getOrDefault(raw, "string"));
    }

    private JsonNode value(String yaml) {
        Optional<Node> node = new TreeReader(new Problems()).read("a default", yaml);
        try {
            return mapper.readTree(node.map(Node::json).orElse("null"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
