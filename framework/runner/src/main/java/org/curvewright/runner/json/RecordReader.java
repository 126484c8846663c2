package org.curvewright.runner.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Reads what {@link RecordWriter} wrote, by the declared type. */
final class RecordReader {

    private RecordReader() {}

    static Object read(JsonNode node, Type type, String path) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType generic) {
            return readGeneric(node, generic, path);
        }
        Class<?> raw = (Class<?>) type;
        if (raw == OptionalDouble.class) {
            return node.isNull() ? OptionalDouble.empty() : OptionalDouble.of(node.doubleValue());
        }
        if (raw == OptionalInt.class) {
            return node.isNull() ? OptionalInt.empty() : OptionalInt.of(node.intValue());
        }
        if (raw.isSealed() && raw.isInterface()) {
            return read(node, member(node, raw, path), path);
        }
        return raw.isRecord() ? readRecord(node, raw, path) : readScalar(node, raw, path);
    }

    private static Class<?> member(JsonNode node, Class<?> sealed, String path) {
        String tag = node.path("type").asText();
        return Arrays.stream(sealed.getPermittedSubclasses())
                .filter(type -> RecordWriter.tag(type).orElse("").equals(tag))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(path + ": no type '" + tag + "'"));
    }

    private static Object readScalar(JsonNode node, Class<?> raw, String path) {
        if (raw == double.class || raw == Double.class) {
            return real(node, path);
        }
        if (raw == int.class || raw == Integer.class) {
            return number(node, path).intValue();
        }
        if (raw == long.class || raw == Long.class) {
            return number(node, path).longValue();
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return node.booleanValue();
        }
        if (raw == double[].class) {
            return numbers(node);
        }
        return raw.isEnum() ? constant(node, raw, path) : text(node, path);
    }

    private static double real(JsonNode node, String path) {
        if (node.isNull()) {
            return Double.NaN;
        }
        boolean infinite = node.isTextual() && node.textValue().endsWith("Infinity");
        return infinite
                ? Double.parseDouble(node.textValue())
                : number(node, path).doubleValue();
    }

    private static double[] numbers(JsonNode node) {
        double[] values = new double[node.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = real(node.get(i), "[" + i + "]");
        }
        return values;
    }

    private static JsonNode number(JsonNode node, String path) {
        if (!node.isNumber()) {
            throw new IllegalArgumentException(path + ": expected a number, found " + node);
        }
        return node;
    }

    private static String text(JsonNode node, String path) {
        if (!node.isTextual()) {
            throw new IllegalArgumentException(path + ": expected a string, found " + node);
        }
        return node.textValue();
    }

    private static Object constant(JsonNode node, Class<?> raw, String path) {
        String name = text(node, path);
        return Arrays.stream(raw.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(path + ": no value '" + name + "'"));
    }

    private static Object readGeneric(JsonNode node, ParameterizedType type, String path)
            throws ReflectiveOperationException {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == Optional.class) {
            return node.isNull() ? Optional.empty() : Optional.of(read(node, arguments[0], path));
        }
        if (type.getRawType() == List.class) {
            List<Object> list = new ArrayList<>();
            for (int i = 0; i < node.size(); i++) {
                list.add(read(node.get(i), arguments[0], path + "[" + i + "]"));
            }
            return list;
        }
        Map<String, Object> map = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            map.put(entry.getKey(), read(entry.getValue(), arguments[1], path + "." + entry.getKey()));
        }
        return map;
    }

    private static Object readRecord(JsonNode node, Class<?> raw, String path) throws ReflectiveOperationException {
        if (!node.isObject()) {
            throw new IllegalArgumentException(path + ": expected an object, found " + node.getNodeType());
        }
        RecordComponent[] components = raw.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = RecordWriter.snake(components[i].getName());
            if (!node.has(name)) {
                throw new IllegalArgumentException(path + ": '" + name + "' is missing");
            }
            values[i] = read(node.get(name), components[i].getGenericType(), path + "." + name);
        }
        return construct(raw, components, values);
    }

    private static Object construct(Class<?> raw, RecordComponent[] components, Object[] values)
            throws ReflectiveOperationException {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor = raw.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(raw.getSimpleName() + " refuses its values: " + e.getCause(), e);
        }
    }
}
