package org.curvewright.runner.config.bind;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.curvewright.spi.Key;

/**
 * One key of a {@code with:} block, as its record's component describes it.
 *
 * @param component the component's name, which a constructor's message may begin with
 * @param byDefault YAML text; empty where the key has no default
 * @param example YAML text
 */
public record ConfigurationKey(
        String name,
        String component,
        Type type,
        String doc,
        String unit,
        Optional<String> byDefault,
        Optional<String> example) {

    private static final Set<Class<?>> OPTIONALS =
            Set.of(Optional.class, OptionalDouble.class, OptionalInt.class, OptionalLong.class);

    /** The keys of a configuration record in the order of its components. */
    public static List<ConfigurationKey> of(Class<?> configuration) {
        return Arrays.stream(configuration.getRecordComponents())
                .map(ConfigurationKey::of)
                .toList();
    }

    private static ConfigurationKey of(RecordComponent component) {
        Optional<Key> key = Optional.ofNullable(component.getAnnotation(Key.class));
        return new ConfigurationKey(
                key.map(Key::name).filter(name -> !name.isEmpty()).orElse(kebab(component.getName())),
                component.getName(),
                component.getGenericType(),
                key.map(Key::doc).orElse(""),
                key.map(Key::unit).orElse(""),
                key.map(Key::byDefault).filter(text -> !text.isEmpty()),
                key.map(Key::example).filter(text -> !text.isEmpty()));
    }

    /** Whether it may be left out and then is absent. */
    public boolean optional() {
        return OPTIONALS.contains(Types.raw(type));
    }

    public boolean required() {
        return !optional() && byDefault.isEmpty();
    }

    /** Keys differ by their components; the JDK would make classes at every start to hash all the rest as well. */
    @Override
    public int hashCode() {
        return component.hashCode();
    }

    static String kebab(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
