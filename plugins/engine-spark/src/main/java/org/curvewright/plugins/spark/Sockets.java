package org.curvewright.plugins.spark;

/** Shows the sockets of one class loader and, of all else, what a base shows, so that two sets of libraries never meet. */
final class Sockets extends ClassLoader {

    private static final String SPI = "org.curvewright.spi.";

    private final ClassLoader program;

    Sockets(ClassLoader program, ClassLoader base) {
        super("sockets", base);
        this.program = program;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return name.startsWith(SPI) ? program.loadClass(name) : super.loadClass(name, resolve);
    }
}
