package org.curvewright.runner.config.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import org.curvewright.runner.catalog.Kind;
import org.curvewright.runner.catalog.Offer;
import org.curvewright.runner.config.bind.ConfigurationKey;

/** Defines what may stand where a thing of some kind is asked for: a bare id, or a block. */
final class KindSchema {

    private final TypeSchema types;
    private final ObjectNode definitions;

    KindSchema(TypeSchema types, ObjectNode definitions) {
        this.types = types;
        this.definitions = definitions;
    }

    void define(Kind kind, Collection<Offer> offers) {
        ObjectNode definition = definitions.putObject(kind.key());
        definition.put("description", "The id of the " + kind.noun() + ", or a block of use and with.");
        ArrayNode forms = definition.putArray("anyOf");
        forms.add(ids(offers));
        ObjectNode block = forms.addObject().put("type", "object");
        block.putArray("required").add("use");
        block.put("additionalProperties", false);
        ObjectNode properties = block.putObject("properties");
        properties.set("use", ids(offers));
        properties.putObject("with").put("type", "object");
        others(kind, properties);
        offers.forEach(offer -> condition(block.withArrayProperty("allOf").addObject(), offer));
        if (kind == Kind.REPORT) {
            shortForm(forms.addObject().put("type", "object"), offers);
        }
    }

    /** {@code figures: { width: 85mm }}. */
    private void shortForm(ObjectNode form, Collection<Offer> offers) {
        form.put("additionalProperties", false).put("minProperties", 1).put("maxProperties", 1);
        ObjectNode properties = form.putObject("properties");
        offers.forEach(offer ->
                properties.set(offer.id(), types.record(offer.provider().configuration())));
    }

    private ObjectNode ids(Collection<Offer> offers) {
        ObjectNode ids = types.empty().put("type", "string");
        ArrayNode choice = ids.putArray("anyOf");
        offers.forEach(offer -> choice.addObject()
                .put("const", offer.id())
                .put("description", offer.provider().summary()));
        return choice.isEmpty() ? types.empty().put("type", "string") : ids;
    }

    /** What the grammar lets stand beside {@code use} and {@code with}. */
    private static void others(Kind kind, ObjectNode properties) {
        if (kind == Kind.DATA_SOURCE) {
            refer(properties, "columns", "where", "exclude", "roles");
            return;
        }
        properties.putObject("as").put("type", "string").put("description", "What it is called in addresses.");
        properties.putObject("section").put("type", "string").put("description", "The heading it belongs under.");
        if (kind == Kind.ANALYSIS) {
            properties.putObject("on").put("$ref", "#/$defs/name-or-names").put("description", "The fits it looks at.");
            properties.putObject("title").put("type", "string");
        }
    }

    private static void refer(ObjectNode properties, String... keys) {
        for (String key : keys) {
            properties.putObject(key).put("$ref", "#/$defs/" + key);
        }
    }

    private void condition(ObjectNode condition, Offer offer) {
        condition.putObject("if").putObject("properties").putObject("use").put("const", offer.id());
        ObjectNode then = condition.putObject("then");
        Class<?> configuration = offer.provider().configuration();
        then.putObject("properties").set("with", types.record(configuration));
        if (ConfigurationKey.of(configuration).stream().anyMatch(ConfigurationKey::required)) {
            then.putArray("required").add("with");
        }
    }
}
