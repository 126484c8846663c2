package org.curvewright.spi.report;

import java.io.IOException;
import java.io.OutputStream;

/** Where a report writes its files; each replaces an older one only when it is complete. */
public interface ReportSink {

    /** @param path relative to the output folder, with forward slashes, such as {@code figures/loss_scaling.svg} */
    OutputStream open(String path) throws IOException;
}
