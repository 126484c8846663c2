package org.curvewright.plugins.sources;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The files of an evaluation harness below one folder, in the order of their paths, and one digest of all their bytes. */
final class HarnessFiles {

    interface Reader {
        void read(Path file, InputStream in) throws IOException;
    }

    private final Path root;
    private final String origin;
    private final List<Path> files;
    private final MessageDigest digest = TableFile.sha256();

    /**
     * @param root a file, or a folder that is searched with all below it
     * @param origin what the user calls it
     */
    HarnessFiles(Path root, String origin, String prefix, String suffix) throws IOException {
        this.root = root;
        this.origin = origin;
        if (!Files.exists(root)) {
            throw new NoSuchFileException(origin, null, "no such file or folder");
        }
        try (Stream<Path> all = Files.walk(root)) {
            this.files = all.filter(Files::isRegularFile)
                    .filter(file -> Files.isRegularFile(root) || named(file, prefix, suffix))
                    .sorted()
                    .toList();
        }
        if (files.isEmpty()) {
            throw new NoSuchFileException(origin, null, "no file named " + prefix + "…" + suffix + " is in it");
        }
    }

    static boolean named(Path file, String prefix, String suffix) {
        String name = file.getFileName().toString();
        return name.startsWith(prefix) && name.endsWith(suffix);
    }

    /** Reads every file, one after another. */
    String read(Reader reader) throws IOException {
        for (Path file : files) {
            try (InputStream in = new DigestInputStream(new BufferedInputStream(Files.newInputStream(file)), digest)) {
                reader.read(file, in);
                in.transferTo(OutputStream.nullOutputStream());
            } catch (IllegalArgumentException malformed) {
                throw new IllegalArgumentException(name(file) + ": " + malformed.getMessage(), malformed);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private String name(Path file) {
        String below = root.relativize(file).toString().replace('\\', '/');
        return below.isEmpty() ? origin : origin + "/" + below;
    }
}
