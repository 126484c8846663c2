package org.curvewright.runner.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.curvewright.spi.report.ResultDocument;

/** Reads what {@link RecordWriter} wrote, by the declared type. */
final class RecordReader {

    private RecordReader() {}

    static Object read(JsonNode node, Type type, Place place) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType generic) {
            return readGeneric(node, generic, place);
        }
        Class<?> raw = (Class<?>) type;
        if (raw == OptionalDouble.class) {
            return node.isNull() ? OptionalDouble.empty() : OptionalDouble.of(node.doubleValue());
        }
        if (raw == OptionalInt.class) {
            return node.isNull() ? OptionalInt.empty() : OptionalInt.of(node.intValue());
        }
        if (raw.isSealed() && raw.isInterface()) {
            return read(node, member(node, raw, place), place);
        }
        return raw.isRecord() ? readRecord(node, raw, place) : readScalar(node, raw, place);
    }

    private static Class<?> member(JsonNode node, Class<?> sealed, Place place) {
        String tag = node.path("type").asText();
        return Arrays.stream(sealed.getPermittedSubclasses())
                .filter(type -> RecordShape.of(type).tag().orElse("").equals(tag))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(place + ": no type '" + tag + "'"));
    }

    private static Object readScalar(JsonNode node, Class<?> raw, Place place) {
        if (raw == double.class || raw == Double.class) {
            return real(node, place);
        }
        if (raw == int.class || raw == Integer.class) {
            return number(node, place).intValue();
        }
        if (raw == long.class || raw == Long.class) {
            return number(node, place).longValue();
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return node.booleanValue();
        }
        if (raw == double[].class) {
            return numbers(node, place);
        }
        return raw.isEnum() ? constant(node, raw, place) : text(node, place);
    }

    private static double real(JsonNode node, Place place) {
        if (node.isNull()) {
            return Double.NaN;
        }
        boolean infinite = node.isTextual() && node.textValue().endsWith("Infinity");
        return infinite
                ? Double.parseDouble(node.textValue())
                : number(node, place).doubleValue();
    }

    private static double[] numbers(JsonNode node, Place place) {
        double[] values = new double[node.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = real(node.get(i), place.at(i));
        }
        return values;
    }

    private static JsonNode number(JsonNode node, Place place) {
        if (!node.isNumber()) {
            throw new IllegalArgumentException(place + ": expected a number, found " + node);
        }
        return node;
    }

    private static String text(JsonNode node, Place place) {
        if (!node.isTextual()) {
            throw new IllegalArgumentException(place + ": expected a string, found " + node);
        }
        return node.textValue();
    }

    private static Object constant(JsonNode node, Class<?> raw, Place place) {
        String name = text(node, place);
        return Arrays.stream(raw.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(place + ": no value '" + name + "'"));
    }

    private static Object readGeneric(JsonNode node, ParameterizedType type, Place place)
            throws ReflectiveOperationException {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == Optional.class) {
            return node.isNull() ? Optional.empty() : Optional.of(read(node, arguments[0], place));
        }
        if (type.getRawType() == List.class) {
            List<Object> list = new ArrayList<>();
            for (int i = 0; i < node.size(); i++) {
                list.add(read(node.get(i), arguments[0], place.at(i)));
            }
            return list;
        }
        Map<String, Object> map = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            map.put(entry.getKey(), read(entry.getValue(), arguments[1], place.at(entry.getKey())));
        }
        return map;
    }

    /** What documents of older programs lack. */
    private static boolean later(Class<?> raw, String name) {
        return raw == ResultDocument.class && name.equals("severities");
    }

    private static Object readRecord(JsonNode node, Class<?> raw, Place place) throws ReflectiveOperationException {
        if (!node.isObject()) {
            throw new IllegalArgumentException(place + ": expected an object, found " + node.getNodeType());
        }
        RecordShape shape = RecordShape.of(raw);
        Object[] values = new Object[shape.names().length];
        for (int i = 0; i < values.length; i++) {
            String name = shape.names()[i];
            JsonNode value = node.get(name);
            if (value == null && later(raw, name)) {
                values[i] = Map.of();
                continue;
            }
            if (value == null) {
                throw new IllegalArgumentException(place + ": '" + name + "' is missing");
            }
            values[i] = read(value, shape.types()[i], place.at(name));
        }
        return shape.construct(values);
    }
}
