package org.curvewright.runner.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.curvewright.runner.json.RecordJson;
import org.curvewright.spi.report.ResultDocument;

/** A result document on disk. */
public final class DocumentFile {

    /** The name of the document in a result folder. */
    public static final String NAME = "result.json";

    private DocumentFile() {}

    /** What lies there. */
    static byte[] bytes(ResultDocument document) {
        return RecordJson.bytes(document);
    }

    public static String text(ResultDocument document) {
        return RecordJson.write(document);
    }

    /**
     * Reads a document.
     *
     * @throws IOException with a lower-case fact when it is missing, not a document, or of a newer schema
     */
    public static ResultDocument read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("no file " + file);
        }
        return parse(Files.readString(file), file.toString());
    }

    static ResultDocument parse(String text, String name) throws IOException {
        JsonNode tree;
        try {
            tree = RecordJson.tree(text);
        } catch (IOException e) {
            throw new IOException(name + " is not JSON", e);
        }
        JsonNode schema = tree.path("schema");
        if (!schema.isInt()) {
            throw new IOException(name + " is not a result document: it has no 'schema'");
        }
        if (schema.intValue() > ResultDocument.SCHEMA) {
            throw new IOException(name + " has schema " + schema.intValue() + ", newer than the "
                    + ResultDocument.SCHEMA + " that this version reads");
        }
        try {
            return RecordJson.read(text, ResultDocument.class);
        } catch (IOException e) {
            throw new IOException(name + " is not a whole result document: " + e.getMessage(), e);
        }
    }
}
