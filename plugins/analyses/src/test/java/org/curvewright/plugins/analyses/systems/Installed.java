package org.curvewright.plugins.analyses.systems;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.curvewright.spi.Key;
import org.curvewright.spi.Plugin;
import org.curvewright.spi.Provider;
import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.inference.Inference;

/** Estimators and inferences of the other plugins, made as an experiment would make them. */
final class Installed {

    private Installed() {}

    static Estimator estimator(String id) {
        return make(Plugin::estimators, id, Map.of());
    }

    static Inference inference(String id, int draws, double level) {
        return make(Plugin::inferences, id, Map.of("draws", "" + draws, "level", "" + level));
    }

    private static <S> S make(
            Function<Plugin, List<Provider<? extends S, ?>>> kind, String id, Map<String, String> keys) {
        return ServiceLoader.load(Plugin.class).stream()
                .flatMap(plugin -> kind.apply(plugin.get()).stream())
                .filter(offer -> offer.id().equals(id))
                .findFirst()
                .map(offer -> made(offer, keys))
                .orElseThrow();
    }

    private static <S, C extends Record> S made(Provider<? extends S, C> offer, Map<String, String> keys) {
        Object[] arguments = Arrays.stream(offer.configuration().getRecordComponents())
                .map(component -> value(
                        component,
                        keys.getOrDefault(
                                component.getName(),
                                component.getAnnotation(Key.class).byDefault())))
                .toArray();
        try {
            Constructor<?> constructor = offer.configuration().getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return offer.create(offer.configuration().cast(constructor.newInstance(arguments)));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("no defaults for " + offer.id(), e);
        }
    }

    private static Object value(RecordComponent component, String text) {
        Class<?> type = component.getType();
        if (type.isEnum()) {
            String name = text.replace('-', '_').toUpperCase(Locale.ROOT);
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
        return type == int.class ? Integer.valueOf(text) : type == double.class ? Double.valueOf(text) : text;
    }
}
