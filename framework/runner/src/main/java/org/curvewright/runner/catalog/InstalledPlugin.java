package org.curvewright.runner.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.curvewright.spi.Plugin;

/**
 * A plugin with where it came from.
 *
 * @param origin for messages: a jar, a folder of jars, or the class path
 * @param jars its files; empty where it was found as loose classes
 */
public record InstalledPlugin(Plugin plugin, String name, String version, String origin, List<Path> jars) {

    public InstalledPlugin {
        jars = List.copyOf(jars);
    }

    /** Whether it lies in a folder for plugins. */
    boolean droppedIn() {
        return jars.stream().anyMatch(jar -> jar.startsWith(origin));
    }

    /** Whether it offers engines and nothing else. */
    boolean onlyRuns() {
        return !plugin.engines().isEmpty()
                && Arrays.stream(Kind.values())
                        .filter(kind -> kind != Kind.ENGINE)
                        .allMatch(kind -> kind.offers(plugin).isEmpty());
    }

    /** SHA-256 of its jar, or of all its jars one after the other; empty where it has none. */
    public Optional<String> digest() throws IOException {
        if (jars.isEmpty()) {
            return Optional.empty();
        }
        MessageDigest digest = sha256();
        for (Path jar : jars) {
            digest.update(Files.readAllBytes(jar));
        }
        return Optional.of(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
