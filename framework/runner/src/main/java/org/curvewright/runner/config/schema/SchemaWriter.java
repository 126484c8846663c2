package org.curvewright.runner.config.schema;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import org.curvewright.runner.catalog.Catalog;
import org.curvewright.runner.catalog.Kind;

/** Writes the grammar of experiments, with the {@code with:} blocks of all installed plugins, as JSON Schema. */
public final class SchemaWriter {

    private static final String GRAMMAR = "experiment.schema.json";

    private final Catalog catalog;
    private final ObjectMapper mapper = new ObjectMapper();

    public SchemaWriter(Catalog catalog) {
        this.catalog = catalog;
    }

    /** JSON text; equal for equal plugins. */
    public String write() throws IOException {
        ObjectNode schema = grammar();
        ObjectNode definitions = schema.withObjectProperty("$defs");
        KindSchema kinds = new KindSchema(new TypeSchema(mapper.getNodeFactory()), definitions);
        for (Kind kind : Kind.values()) {
            kinds.define(kind, catalog.offers(kind));
        }
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
        return mapper.writer(printer).writeValueAsString(schema) + "\n";
    }

    private ObjectNode grammar() throws IOException {
        try (InputStream stream = SchemaWriter.class.getResourceAsStream(GRAMMAR)) {
            if (stream == null) {
                throw new IllegalStateException(GRAMMAR + " is not on the class path");
            }
            return (ObjectNode) mapper.readTree(stream);
        }
    }
}
