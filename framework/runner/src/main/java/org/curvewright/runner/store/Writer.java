package org.curvewright.runner.store;

/** Who writes to a folder that machines share, in names of files that last until they are moved; never part of a result. */
final class Writer {

    private Writer() {}

    /**
     * Another name at every call. Containers number their processes alike, so that the moment is told twice, since 1970 and since the
     * machine's start; a file of that name is made only where there is none, should two ever agree.
     */
    static String name() {
        return ProcessHandle.current().pid() + "-" + Long.toHexString(System.currentTimeMillis()) + "-"
                + Long.toHexString(System.nanoTime());
    }
}
