package org.curvewright.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The JDKs of this machine that can run Curvewright, one for each major version. */
final class Jdks {

    private static final int OLDEST = 17;
    private static final Pattern MAJOR = Pattern.compile("(?m)^JAVA_VERSION=\"(\\d+)");

    private Jdks() {}

    static Path current() {
        return Path.of(System.getProperty("java.home"));
    }

    /** The current one first, then the others of other versions; CURVEWRIGHT_JDKS names further homes. */
    static List<Path> all() throws IOException {
        Map<Integer, Path> byMajor = new TreeMap<>();
        byMajor.put(Runtime.version().feature(), current());
        for (Path home : candidates()) {
            int major = major(home);
            if (major >= OLDEST && Files.isExecutable(home.resolve("bin/java"))) {
                byMajor.putIfAbsent(major, home);
            }
        }
        List<Path> homes = new ArrayList<>(byMajor.values());
        homes.remove(current());
        homes.add(0, current());
        return homes;
    }

    private static List<Path> candidates() throws IOException {
        List<Path> homes = new ArrayList<>();
        for (String named : System.getenv().getOrDefault("CURVEWRIGHT_JDKS", "").split(":", -1)) {
            homes.add(Path.of(named));
        }
        for (String shelf : List.of("/usr/lib/jvm", "/Library/Java/JavaVirtualMachines", "/opt/java")) {
            if (Files.isDirectory(Path.of(shelf))) {
                try (Stream<Path> found = Files.list(Path.of(shelf))) {
                    found.sorted().forEach(homes::add);
                }
            }
        }
        return homes;
    }

    private static int major(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.isReadable(release)) {
            return 0;
        }
        Matcher matcher = MAJOR.matcher(Files.readString(release));
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
