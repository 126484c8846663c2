package org.curvewright.runner.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.curvewright.spi.report.ReportSink;

/** The folder of one experiment's results. A file replaces an older one only when it is complete. */
public final class OutputFolder implements ReportSink {

    private final Path folder;

    public OutputFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    public Path path() {
        return folder;
    }

    /**
     * Makes the folder and tries it.
     *
     * @throws IOException when nothing can be written there
     */
    public void prepare() throws IOException {
        Files.createDirectories(folder);
        write(".try", "");
        Files.delete(resolve(".try"));
    }

    /** @throws IllegalArgumentException when the path leaves the folder */
    public Path resolve(String path) {
        Path resolved = folder.resolve(path).normalize();
        if (!resolved.startsWith(folder) || resolved.equals(folder)) {
            throw new IllegalArgumentException("the path '" + path + "' leaves the output folder");
        }
        return resolved;
    }

    @Override
    public OutputStream open(String path) {
        Path target = resolve(path);
        return new ByteArrayOutputStream() {
            private boolean closed;

            @Override
            public void close() throws IOException {
                if (!closed) {
                    closed = true;
                    replace(target, toByteArray());
                }
            }
        };
    }

    public void write(String path, String text) throws IOException {
        replace(resolve(path), text.getBytes(StandardCharsets.UTF_8));
    }

    private static void replace(Path target, byte[] bytes) throws IOException {
        Path parent = target.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IOException("no folder for " + target);
        }
        Files.createDirectories(parent);
        Path temporary = parent.resolve(
                "." + target.getFileName() + ".part" + ProcessHandle.current().pid());
        try {
            Files.write(temporary, bytes);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
