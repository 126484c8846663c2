package org.curvewright.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.curvewright.spi.law.Formulation;

/** A law that counts its evaluations on all its rows, whoever asks for them: searches, certificates, second optimizers. */
final class Counted {

    private final Formulation counted;
    private long evaluations;

    Counted(Formulation law) {
        this.counted = (Formulation) Proxy.newProxyInstance(
                law.getClass().getClassLoader(), capabilities(law), (proxy, method, arguments) -> {
                    evaluations += method.getName().equals("evaluate") ? 1 : 0;
                    return pass(law, method, arguments);
                });
    }

    private static Object pass(Formulation law, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(law, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static Class<?>[] capabilities(Formulation law) {
        Set<Class<?>> found = new LinkedHashSet<>();
        Deque<Class<?>> classes = new ArrayDeque<>();
        for (Class<?> type = law.getClass(); type != null; type = type.getSuperclass()) {
            classes.add(type);
        }
        classes.forEach(type -> found.addAll(Set.of(type.getInterfaces())));
        return found.toArray(Class<?>[]::new);
    }

    Formulation law() {
        return counted;
    }

    /** How many since it was asked last. */
    long taken() {
        long taken = evaluations;
        evaluations = 0;
        return taken;
    }
}
