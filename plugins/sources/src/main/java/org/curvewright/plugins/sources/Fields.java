package org.curvewright.plugins.sources;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One mapping of a YAML file, with what to call it in messages. */
final class Fields {

    private final Map<?, ?> values;
    private final String where;

    Fields(@Nullable Object value, String where) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(where + ": keys and values belong here");
        }
        this.values = map;
        this.where = where;
    }

    String where() {
        return where;
    }

    boolean has(String key) {
        return values.get(key) != null;
    }

    Optional<String> optional(String key) {
        return Optional.ofNullable(values.get(key)).map(String::valueOf);
    }

    String text(String key) {
        return optional(key).orElseThrow(() -> new IllegalArgumentException(where + ": '" + key + "' is missing"));
    }

    double number(String key) {
        if (!(values.get(key) instanceof Number number)) {
            throw new IllegalArgumentException(where + ": '" + key + "' is not a number");
        }
        return number.doubleValue();
    }

    Fields fields(String key) {
        return new Fields(values.get(key), where + " " + key);
    }

    List<Fields> list(String key) {
        if (!(values.get(key) instanceof List<?> list)) {
            throw new IllegalArgumentException(where + ": '" + key + "' is not a list");
        }
        return list.stream().map(one -> new Fields(one, where + " " + key)).toList();
    }
}
