package org.curvewright.runner.workshop;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.curvewright.runner.store.Digest;

/** The digest of the program's jars, which lie together; empty where it lies in loose classes. */
final class ProgramDigest {

    private static final String JARS = "curvewright-*.jar";
    /** Engines do not change what is computed. */
    private static final String ENGINES = "curvewright-engine-";

    private ProgramDigest() {}

    static String find() throws IOException {
        Path own = place();
        if (!Files.isRegularFile(own)) {
            return "";
        }
        List<String> digests = new ArrayList<>();
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(own.resolveSibling(""), JARS)) {
            for (Path jar : jars) {
                String name = jar.getFileName().toString();
                if (!name.startsWith(ENGINES)) {
                    digests.add(name + " " + HexFormat.of().formatHex(Digest.sha256(Files.readAllBytes(jar))));
                }
            }
        }
        return Digest.of(digests.stream().sorted().toArray(String[]::new));
    }

    private static Path place() throws IOException {
        try {
            return Path.of(ProgramDigest.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
