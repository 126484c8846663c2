package org.curvewright.bench;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.curvewright.spi.Key;
import org.curvewright.spi.Plugin;
import org.curvewright.spi.Provider;
import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.law.Formulation;

/** What plugins offer, made with default keys. */
final class Installed {

    private Installed() {}

    static Formulation formulation(String id) {
        return make(id, Plugin::formulations);
    }

    static Estimator estimator(String id) {
        return make(id, Plugin::estimators);
    }

    private static <S> S make(String id, Function<Plugin, List<Provider<? extends S, ?>>> kind) {
        for (Plugin plugin : ServiceLoader.load(Plugin.class)) {
            for (Provider<? extends S, ?> provider : kind.apply(plugin)) {
                if (provider.id().equals(id)) {
                    return create(provider);
                }
            }
        }
        throw new IllegalArgumentException("no '" + id + "' is installed");
    }

    private static <S, C extends Record> S create(Provider<S, C> provider) {
        Class<C> keys = provider.configuration();
        Object[] values = Arrays.stream(keys.getRecordComponents())
                .map(Installed::byDefault)
                .toArray();
        try {
            Constructor<?> constructor = keys.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return provider.create(keys.cast(constructor.newInstance(values)));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(keys + " has no defaults", e);
        }
    }

    private static Object byDefault(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == Optional.class) {
            return Optional.empty();
        }
        String text = component.getAnnotation(Key.class).byDefault();
        if (type.isEnum()) {
            String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.toString().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow();
        }
        if (type == List.class) {
            return List.of(text.replaceAll("[\\[\\] ]", "").split(","));
        }
        return type == double.class ? (Object) Double.valueOf(text) : text;
    }
}
