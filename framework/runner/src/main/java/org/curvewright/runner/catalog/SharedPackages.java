package org.curvewright.runner.catalog;

import java.util.List;

/**
 * The parent of every dropped-in jar's class loader: shows the sockets, the arithmetic and the JDK, and nothing else of
 * the program. Resources are the JDK's alone, so that a jar finds no service files but its own.
 */
final class SharedPackages extends ClassLoader {

    private static final List<String> SHARED =
            List.of("org.curvewright.spi.", "org.curvewright.numerics.", "org.jspecify.");

    private final ClassLoader program;

    SharedPackages(ClassLoader program) {
        super("shared packages", ClassLoader.getPlatformClassLoader());
        this.program = program;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return SHARED.stream().anyMatch(name::startsWith) ? program.loadClass(name) : super.loadClass(name, resolve);
    }
}
