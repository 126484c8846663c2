package org.curvewright.spi.engine;

/** An experiment on its way to another JVM: its configuration, its tables, and the digests of what planned it. */
public interface Study {

    /** What {@link Workshop#open} takes; made when first asked for. */
    byte[] bytes();
}
