package org.curvewright.runner.catalog;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which plugins there are, by name, each with its version and the digest of its jars. */
public final class Digests {

    private Digests() {}

    public static Map<String, String> of(List<InstalledPlugin> plugins) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        for (InstalledPlugin plugin : plugins) {
            digests.put(
                    plugin.name(),
                    plugin.version()
                            + plugin.digest().map(digest -> " " + digest).orElse(""));
        }
        return digests;
    }
}
