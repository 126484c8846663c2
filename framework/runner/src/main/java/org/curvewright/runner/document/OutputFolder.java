package org.curvewright.runner.document;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.curvewright.spi.report.ReportSink;
import org.jspecify.annotations.Nullable;

/** The folder of one experiment's results. A file replaces an older one only when it is complete. */
public final class OutputFolder implements ReportSink {

    private static final Pattern PART = Pattern.compile("\\..+\\.part[0-9]+");

    private final Path folder;
    private final Set<String> written = Collections.synchronizedSet(new TreeSet<>());

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
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IOException("it is a file");
        }
        Files.createDirectories(folder);
        replace(resolve(".try"), new byte[0]);
        Files.delete(resolve(".try"));
    }

    /** Removes a folder in which nothing was written, such as that of a run whose engine could not work. */
    public void removeIfEmpty() throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            // it holds results, or what an interrupted run goes on from
        }
    }

    /** Removes what runs left that were killed while they wrote; only for who has the right to the folder. */
    public void removeParts() throws IOException {
        List<Path> parts;
        try (Stream<Path> files = Files.walk(folder)) {
            parts = files.filter(file ->
                            PART.matcher(String.valueOf(file.getFileName())).matches())
                    .toList();
        }
        for (Path part : parts) {
            Files.deleteIfExists(part);
        }
    }

    /** Why something could not be written, in words, without the name of a file that nobody asked for. */
    public static String reason(IOException thrown) {
        if (thrown instanceof AccessDeniedException) {
            return "permission denied";
        }
        Optional<String> given = thrown instanceof FileSystemException system
                ? Optional.ofNullable(system.getReason())
                : Optional.empty();
        return given.orElseGet(() -> String.valueOf(thrown.getMessage()));
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
                    put(target, toByteArray());
                }
            }
        };
    }

    public void write(String path, String text) throws IOException {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file of the results. */
    public void write(String path, byte[] bytes) throws IOException {
        put(resolve(path), bytes);
    }

    /** Moves a file in that another run would make the same. */
    public void adopt(String path, Path file) throws IOException {
        Path target = resolve(path);
        Files.createDirectories(target.resolveSibling(""));
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        written.add(name(target));
    }

    private void put(Path target, byte[] bytes) throws IOException {
        replace(target, bytes);
        written.add(name(target));
    }

    /** The same on every system. */
    private String name(Path target) {
        return folder.relativize(target).toString().replace(File.separatorChar, '/');
    }

    /** What was written so far, relative to the folder, in order. */
    public List<String> written() {
        return List.copyOf(written);
    }

    /**
     * Removes what an earlier run wrote and this one did not, and folders that this empties.
     *
     * @param earlier paths as {@link #written} gives them; what leaves the folder is left alone
     */
    public void removeStale(List<String> earlier) throws IOException {
        for (String path : earlier) {
            Path file = folder.resolve(path).normalize();
            if (file.startsWith(folder) && !written.contains(path) && Files.isRegularFile(file)) {
                Files.delete(file);
                removeEmpty(file.getParent());
            }
        }
    }

    private void removeEmpty(@Nullable Path emptied) throws IOException {
        Path parent = emptied;
        while (parent != null && parent.startsWith(folder) && !parent.equals(folder) && isEmpty(parent)) {
            Files.delete(parent);
            parent = parent.getParent();
        }
    }

    private static boolean isEmpty(Path parent) throws IOException {
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.findAny().isEmpty();
        }
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
