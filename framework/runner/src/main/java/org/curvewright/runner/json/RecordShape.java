package org.curvewright.runner.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How a class of records looks in JSON, asked of the class once.
 *
 * @param names of the components, in snake case
 * @param types of the components, with their parameters
 * @param accessors of the components
 * @param constructor the canonical one
 * @param tag which member of a sealed interface it is; empty where it is of none
 */
record RecordShape(String[] names, Type[] types, Method[] accessors, Constructor<?> constructor, Optional<String> tag) {

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return read(type);
        }
    };

    static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    private static RecordShape read(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        String[] names = new String[components.length];
        Type[] types = new Type[components.length];
        Method[] accessors = new Method[components.length];
        Class<?>[] raw = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            names[i] = snake(components[i].getName());
            types[i] = components[i].getGenericType();
            accessors[i] = components[i].getAccessor();
            accessors[i].setAccessible(true);
            raw[i] = components[i].getType();
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(raw);
            constructor.setAccessible(true);
            return new RecordShape(names, types, accessors, constructor, tag(type));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record without its constructor: " + type, e);
        }
    }

    /** Records of a sealed interface say which of its members they are. */
    private static Optional<String> tag(Class<?> type) {
        return Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed)
                ? Optional.of(type.getSimpleName().toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    private static String snake(String camel) {
        StringBuilder snake = new StringBuilder();
        for (int i = 0; i < camel.length(); i++) {
            char c = camel.charAt(i);
            if (Character.isUpperCase(c)) {
                snake.append('_');
            }
            snake.append(Character.toLowerCase(c));
        }
        return snake.toString();
    }

    Object value(Record record, int component) {
        try {
            return accessors[component].invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + accessors[component], e);
        }
    }

    Object construct(Object[] values) throws ReflectiveOperationException {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            String name = constructor.getDeclaringClass().getSimpleName();
            throw new IllegalArgumentException(name + " refuses its values: " + e.getCause(), e);
        }
    }
}
