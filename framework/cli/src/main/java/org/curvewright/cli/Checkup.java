package org.curvewright.cli;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvewright.runner.Curvewright;
import org.curvewright.runner.PublishedData;
import org.curvewright.runner.Refused;
import org.curvewright.runner.catalog.InstalledPlugin;

/** Looks at everything that Curvewright stands on. */
final class Checkup {

    private static final int OLDEST_JAVA = 17;
    private static final long MEGABYTE = 1 << 20;

    private final Path published;
    private final Path results;

    /**
     * @param published the folder of the published tables
     * @param results the folder that results go to
     */
    Checkup(Path published, Path results) {
        this.published = published;
        this.results = results;
    }

    /** @param opened the program, or why it cannot be opened */
    List<Diagnosis> all(Opened opened) {
        List<Diagnosis> all = new ArrayList<>();
        all.add(java());
        all.add(archive());
        all.add(plugins(opened));
        all.add(data());
        all.add(writing("results", results));
        all.add(writing("temporary files", Path.of(System.getProperty("java.io.tmpdir", "."))));
        all.add(fonts());
        return all;
    }

    /** The program, unless its plugins do not load. */
    record Opened(Optional<Curvewright> curvewright, List<String> problems) {

        static Opened of(Face face, Face.Environmental environmental) {
            try {
                return new Opened(Optional.of(face.open(environmental)), List.of());
            } catch (Refused refused) {
                return new Opened(Optional.empty(), refused.lines());
            }
        }
    }

    private static Diagnosis java() {
        String described = System.getProperty("java.vm.name") + " " + System.getProperty("java.version") + " in "
                + System.getProperty("java.home") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, up to "
                + Runtime.getRuntime().maxMemory() / MEGABYTE + " MB";
        return Runtime.version().feature() < OLDEST_JAVA
                ? Diagnosis.bad("java", described, "install JDK 17 or newer and point JAVA_HOME to it")
                : Diagnosis.ok("java", described);
    }

    private static Diagnosis archive() {
        String option = "-XX:SharedArchiveFile=";
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith(option))
                .findFirst()
                .map(argument -> Diagnosis.ok("class archive", argument.substring(option.length())))
                .orElseGet(() -> Diagnosis.note(
                        "class archive",
                        "none is used, so that a start takes longer",
                        "start with bin/curvewright, and make its folder or ~/.cache writable"));
    }

    private static Diagnosis plugins(Opened opened) {
        return opened.curvewright()
                .map(program -> Diagnosis.ok(
                        "plugins",
                        String.join(
                                ", ",
                                program.catalog().plugins().stream()
                                        .map(Checkup::named)
                                        .toList())))
                .orElseGet(() -> Diagnosis.bad(
                        "plugins",
                        String.join("; ", opened.problems()),
                        "take the jar that is named out of its folder; 'explain BROKEN_PLUGIN' says more"));
    }

    private static String named(InstalledPlugin plugin) {
        String name = Layout.joined(plugin.name() + " " + plugin.version());
        return plugin.origin().equals("the class path") ? name : name + " from " + plugin.origin();
    }

    private Diagnosis data() {
        String remedy = "point CURVEWRIGHT_DATA to the folder data/ of a checkout or of the distribution";
        if (!Files.isDirectory(published)) {
            return Diagnosis.bad("published tables", "no folder " + published, remedy);
        }
        PublishedData data = PublishedData.in(published);
        if (!data.damaged().isEmpty()) {
            return Diagnosis.bad(
                    "published tables",
                    "not as their source.yaml describes them: " + String.join(", ", data.damaged()),
                    "restore them, or record the new sha256 and why; 'explain TABLE_CHANGED' says more");
        }
        return data.tables().isEmpty()
                ? Diagnosis.bad("published tables", "none in " + published, remedy)
                : Diagnosis.ok(
                        "published tables",
                        data.tables().size() + " in " + published + ", all as their sources describe them");
    }

    private static Diagnosis writing(String what, Path folder) {
        Path existing = folder.toAbsolutePath();
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        try {
            Files.delete(Files.createTempFile(existing, ".curvewright", ".try"));
            return Diagnosis.ok(what, folder.toAbsolutePath() + " can be written");
        } catch (IOException e) {
            return Diagnosis.bad(
                    what,
                    existing + " cannot be written to (" + e.getClass().getSimpleName() + ")",
                    "make it writable, or name another folder with --out");
        }
    }

    private static Diagnosis fonts() {
        String remedy = "PNG figures need fonts; SVG figures do not: install fontconfig and any font, such as DejaVu";
        try {
            int families = GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames().length;
            return families == 0
                    ? Diagnosis.note("fonts", "none are installed", remedy)
                    : Diagnosis.ok("fonts", families + " families");
        } catch (RuntimeException | LinkageError | InternalError e) {
            return Diagnosis.note(
                    "fonts", "they cannot be used here (" + e.getClass().getSimpleName() + ")", remedy);
        }
    }
}
