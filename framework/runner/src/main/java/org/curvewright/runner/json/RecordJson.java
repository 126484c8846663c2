package org.curvewright.runner.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/**
 * Any record to JSON and back by its components: strings, numbers, booleans, enums, optionals, lists, maps, arrays of
 * doubles, records, and sealed interfaces of records, which carry a {@code type}. An empty optional and a number that is
 * not finite are {@code null}.
 */
public final class RecordJson {

    private RecordJson() {}

    /** Indented JSON, the same everywhere. */
    public static String write(Object value) {
        return new String(bytes(value), StandardCharsets.UTF_8);
    }

    /** The same in UTF-8. */
    public static byte[] bytes(Object value) {
        JsonText text = new JsonText();
        new RecordWriter(text).write(value);
        return text.bytes();
    }

    /** The same on one line. */
    public static String line(Object value) {
        try {
            return JsonTree.read(write(value)).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The record that the JSON holds.
     *
     * @throws IOException when it is not JSON or not of that shape
     */
    public static <T> T read(String json, Class<T> type) throws IOException {
        return type.cast(readAs(json, type));
    }

    /** The same for a parameterised type. */
    public static Object readAs(String json, Type type) throws IOException {
        try {
            return RecordReader.read(JsonTree.read(json), type, Place.TOP);
        } catch (IllegalArgumentException | ReflectiveOperationException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** The JSON as a tree, to look at one part of it. */
    public static JsonNode tree(String json) throws IOException {
        return JsonTree.read(json);
    }
}
