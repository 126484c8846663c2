package org.curvewright.plugins.reports;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.curvewright.spi.report.ReportSink;

/** Keeps what a report writes. */
public final class MemorySink implements ReportSink {

    private final Map<String, ByteArrayOutputStream> files = new TreeMap<>();

    @Override
    public OutputStream open(String path) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        files.put(path, file);
        return file;
    }

    public Iterable<String> paths() {
        return files.keySet();
    }

    public byte[] bytes(String path) {
        return Optional.ofNullable(files.get(path)).orElseThrow().toByteArray();
    }

    public String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }
}
