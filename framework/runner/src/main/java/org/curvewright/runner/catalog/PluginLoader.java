package org.curvewright.runner.catalog;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.zip.ZipFile;
import org.curvewright.runner.problem.Code;
import org.curvewright.runner.problem.Position;
import org.curvewright.runner.problem.Problems;
import org.curvewright.spi.Plugin;

/** Finds plugins; what cannot be loaded becomes a problem of one line. */
final class PluginLoader {

    private static final String SERVICE = "META-INF/services/" + Plugin.class.getName();
    private static final String CLASS_PATH = "the class path";

    private final ClassLoader program;
    private final Problems problems;

    PluginLoader(ClassLoader program, Problems problems) {
        this.program = program;
        this.problems = problems;
    }

    List<InstalledPlugin> fromClassPath() {
        return load(program, CLASS_PATH, Optional.empty());
    }

    List<InstalledPlugin> fromFolder(Path folder) {
        return new PluginFolder(folder, problems)
                .contents().stream().flatMap(found -> droppedIn(found).stream()).toList();
    }

    private List<InstalledPlugin> droppedIn(PluginFolder.DroppedIn found) {
        String origin = found.origin().toString();
        if (found.jars().stream().filter(this::isReadable).count()
                < found.jars().size()) {
            return List.of();
        }
        ClassLoader loader = new URLClassLoader(origin, urls(found.jars()), new SharedPackages(program));
        if (loader.getResource(SERVICE) == null) {
            broken(origin, "there is no " + SERVICE + " inside");
            return List.of();
        }
        return load(loader, origin, Optional.of(found.jars()));
    }

    private boolean isReadable(Path jar) {
        try (ZipFile opened = new ZipFile(jar.toFile())) {
            return opened.size() >= 0;
        } catch (IOException e) {
            broken(jar.toString(), "not a readable jar");
            return false;
        }
    }

    private static URL[] urls(List<Path> jars) {
        List<URL> urls = new ArrayList<>();
        for (Path jar : jars) {
            try {
                urls.add(jar.toUri().toURL());
            } catch (MalformedURLException e) {
                throw new IllegalStateException("every file has an URL", e);
            }
        }
        return urls.toArray(URL[]::new);
    }

    private List<InstalledPlugin> load(ClassLoader loader, String origin, Optional<List<Path>> jars) {
        List<InstalledPlugin> plugins = new ArrayList<>();
        Iterator<Plugin> services = ServiceLoader.load(Plugin.class, loader).iterator();
        boolean more = true;
        while (more) {
            try {
                more = services.hasNext();
                if (more) {
                    Plugin plugin = services.next();
                    plugins.add(new InstalledPlugin(
                            plugin, plugin.name(), plugin.version(), origin, jars.orElseGet(() -> jarOf(plugin))));
                }
            } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
                broken(origin, "a plugin class cannot be loaded: " + reason(e));
            }
        }
        return plugins;
    }

    private static List<Path> jarOf(Plugin plugin) {
        CodeSource source = plugin.getClass().getProtectionDomain().getCodeSource();
        try {
            Optional<Path> path = source == null
                    ? Optional.empty()
                    : Optional.of(Path.of(source.getLocation().toURI()));
            return path.filter(Files::isRegularFile).map(List::of).orElse(List.of());
        } catch (URISyntaxException | RuntimeException e) {
            return List.of();
        }
    }

    private void broken(String origin, String message) {
        problems.add(Code.BROKEN_PLUGIN, new Position.Thing(origin), "", message);
    }

    private static String reason(Throwable thrown) {
        Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
        String message = cause.getMessage() == null
                ? ""
                : cause.getMessage().lines().findFirst().orElse("");
        String prefix = Plugin.class.getName() + ": ";
        return cause instanceof ServiceConfigurationError
                ? (message.startsWith(prefix) ? message.substring(prefix.length()) : message)
                : cause.getClass().getSimpleName() + (message.isEmpty() ? "" : ": " + message);
    }
}
