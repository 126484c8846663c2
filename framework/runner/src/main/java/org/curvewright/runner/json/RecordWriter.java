package org.curvewright.runner.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Writes values by their runtime type. */
final class RecordWriter {

    private final JsonText text;

    RecordWriter(JsonText text) {
        this.text = text;
    }

    void write(Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresentOrElse(this::write, () -> text.raw("null"));
        } else if (value instanceof OptionalDouble number) {
            text.number(number.orElse(Double.NaN));
        } else if (value instanceof OptionalInt number) {
            text.raw(number.isPresent() ? Integer.toString(number.getAsInt()) : "null");
        } else if (value instanceof Record record) {
            writeRecord(record);
        } else if (value instanceof List<?> list) {
            writeList(list);
        } else if (value instanceof Map<?, ?> map) {
            writeMap(map);
        } else {
            writeScalar(value);
        }
    }

    private void writeScalar(Object value) {
        if (value instanceof Double number) {
            text.number(number);
        } else if (value instanceof Number number) {
            text.integer(number.longValue());
        } else if (value instanceof Boolean) {
            text.raw(value.toString());
        } else if (value instanceof Enum<?> constant) {
            text.string(constant.name());
        } else if (value instanceof double[] numbers) {
            text.numbers(numbers);
        } else if (value instanceof String string) {
            text.string(string);
        } else {
            throw new IllegalArgumentException("no JSON for " + value.getClass().getName());
        }
    }

    private void writeRecord(Record record) {
        RecordShape shape = RecordShape.of(record.getClass());
        text.open('{');
        if (shape.tag().isPresent()) {
            text.name("type");
            text.string(shape.tag().get());
        }
        for (int i = 0; i < shape.names().length; i++) {
            text.name(shape.names()[i]);
            write(shape.value(record, i));
        }
        text.close('}');
    }

    private void writeList(List<?> list) {
        if (!list.isEmpty() && list.get(0) instanceof Double && list.stream().allMatch(Double.class::isInstance)) {
            text.numbers(list.stream().mapToDouble(Double.class::cast).toArray());
            return;
        }
        text.open('[');
        list.forEach(this::write);
        text.close(']');
    }

    private void writeMap(Map<?, ?> map) {
        text.open('{');
        map.forEach((key, value) -> {
            text.name(key.toString());
            write(value);
        });
        text.close('}');
    }
}
