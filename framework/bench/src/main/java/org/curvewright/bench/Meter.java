package org.curvewright.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What the working thread spends in an iteration: processor time, which load on the machine moves little, and memory. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class Meter {

    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    public long nanos;
    public long bytes;
    public long operations;
    private long done;
    private long nanosBefore;
    private long bytesBefore;

    /** Before an iteration. */
    @Setup(Level.Iteration)
    public void start() {
        done = 0;
        bytesBefore = THREAD.getCurrentThreadAllocatedBytes();
        nanosBefore = THREAD.getCurrentThreadCpuTime();
    }

    /** After it. */
    @TearDown(Level.Iteration)
    public void stop() {
        nanos = THREAD.getCurrentThreadCpuTime() - nanosBefore;
        bytes = THREAD.getCurrentThreadAllocatedBytes() - bytesBefore;
        operations = done;
    }

    /** Counts one operation and hands its outcome on. */
    <T> T count(T outcome) {
        done++;
        return outcome;
    }
}
