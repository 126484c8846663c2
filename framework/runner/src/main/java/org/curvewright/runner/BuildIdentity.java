package org.curvewright.runner;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.curvewright.runner.catalog.Catalog;
import org.curvewright.runner.catalog.InstalledPlugin;
import org.curvewright.runner.catalog.Kind;
import org.curvewright.runner.catalog.Offer;
import org.curvewright.runner.config.tree.MappingNode;
import org.curvewright.runner.config.tree.Node;
import org.curvewright.runner.config.tree.ScalarNode;
import org.curvewright.runner.config.tree.SequenceNode;
import org.curvewright.runner.store.Digest;

/**
 * What computes, as text: the program, and apart from it each plugin, by the checksums of their classes, which a jar's
 * directory lists; loose classes by their sizes and times. An outcome of another build is not taken up, and a plugin that had
 * no part in it does not matter.
 */
public final class BuildIdentity {

    private static final String DEFECTIVE = "unreadable";
    /** The program brings a plugin of its own, which lies in its jar. */
    private static final String OWN = BuildIdentity.class.getPackageName();

    private final Catalog catalog;
    private final Map<Path, String> digests = new ConcurrentHashMap<>();
    private final Map<String, String> programs = new ConcurrentHashMap<>();

    public BuildIdentity(Catalog catalog) {
        this.catalog = catalog;
    }

    /** All of the class path that is no plugin: the program with its arithmetic and its libraries. */
    public String program() {
        return programs.computeIfAbsent(System.getProperty("java.class.path", ""), this::program);
    }

    private String program(String classPath) {
        Set<Path> plugins = catalog.plugins().stream()
                .filter(plugin -> !plugin.plugin().getClass().getPackageName().startsWith(OWN))
                .flatMap(plugin -> plugin.jars().stream())
                .collect(Collectors.toSet());
        return Digest.of(Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().normalize())
                .filter(entry -> Files.exists(entry) && !plugins.contains(entry))
                .map(this::of)
                .toArray(String[]::new));
    }

    /** The plugins that take part where a block names what they offer, however deep inside. */
    public String plugins(Node used) {
        Set<String> words = new TreeSet<>();
        words(used, words);
        Map<String, String> digests = new LinkedHashMap<>();
        for (String word : words) {
            for (Kind kind : Kind.values()) {
                catalog.find(kind, word).map(Offer::plugin).ifPresent(plugin -> digests.put(plugin.name(), of(plugin)));
            }
        }
        return digests.isEmpty() ? "" : digests.toString();
    }

    private static void words(Node node, Set<String> words) {
        if (node instanceof ScalarNode scalar) {
            words.add(scalar.text());
        } else if (node instanceof SequenceNode sequence) {
            sequence.items().forEach(item -> words(item, words));
        } else if (node instanceof MappingNode mapping) {
            mapping.entries().values().forEach(entry -> words(entry.value(), words));
        }
    }

    /** One plugin alone. */
    public String of(InstalledPlugin plugin) {
        List<Path> files = plugin.jars().isEmpty() ? looseClasses(plugin) : plugin.jars();
        return Digest.of(files.stream().map(this::of).toArray(String[]::new));
    }

    private static List<Path> looseClasses(InstalledPlugin plugin) {
        return Optional.ofNullable(
                        plugin.plugin().getClass().getProtectionDomain().getCodeSource())
                .flatMap(source -> Optional.ofNullable(source.getLocation()))
                .flatMap(BuildIdentity::path)
                .filter(Files::isDirectory)
                .stream()
                .toList();
    }

    /** A location has blanks and umlauts escaped; one that is no file has no path. */
    static Optional<Path> path(URL location) {
        try {
            return Optional.of(Path.of(location.toURI()));
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException none) {
            return Optional.empty();
        }
    }

    private String of(Path entry) {
        return digests.computeIfAbsent(entry, BuildIdentity::read);
    }

    private static String read(Path entry) {
        try {
            return Files.isDirectory(entry) ? folder(entry) : JarDirectory.digest(entry);
        } catch (IOException e) {
            return DEFECTIVE + entry;
        }
    }

    private static String folder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return Digest.of(files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file) + " " + stamp(file))
                    .sorted()
                    .toArray(String[]::new));
        }
    }

    private static String stamp(Path file) {
        try {
            return Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
