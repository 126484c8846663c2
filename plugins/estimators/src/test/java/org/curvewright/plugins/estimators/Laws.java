package org.curvewright.plugins.estimators;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.curvewright.spi.Key;
import org.curvewright.spi.Plugin;
import org.curvewright.spi.Provider;
import org.curvewright.spi.law.Formulation;

/** The installed formulations by id, with default keys. */
final class Laws {

    private static final Map<Class<?>, Object> DEFAULTS = Map.of(Optional.class, Optional.empty());

    private Laws() {}

    static Formulation named(String id) {
        Provider<? extends Formulation, ?> provider = ServiceLoader.load(Plugin.class).stream()
                .map(ServiceLoader.Provider::get)
                .flatMap(plugin -> Stream.concat(plugin.formulations().stream(), Stream.empty()))
                .filter(offer -> offer.id().equals(id))
                .findFirst()
                .orElseThrow();
        return make(provider);
    }

    private static <C extends Record> Formulation make(Provider<? extends Formulation, C> provider) {
        Object[] arguments = Arrays.stream(provider.configuration().getRecordComponents())
                .map(component -> DEFAULTS.containsKey(component.getType())
                        ? DEFAULTS.get(component.getType())
                        : component.getAnnotation(Key.class).byDefault())
                .toArray();
        try {
            Constructor<?> constructor = provider.configuration().getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return provider.create(provider.configuration().cast(constructor.newInstance(arguments)));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(id(provider), e);
        }
    }

    private static String id(Provider<?, ?> provider) {
        return "no defaults for " + provider.id();
    }
}
