package org.curvewright.runner.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.curvewright.spi.engine.Engine.Task;

/**
 * One outcome on disk: three lines for people – what this is, which task, a digest of key, task and outcome – then the
 * outcome's bytes. The digest tells a damaged file, and one that lies under another's name, from a whole one.
 *
 * @param id the task that stored it first; other experiments may have the same task under another name
 */
record TaskFile(String id, byte[] bytes) {

    static final String ENDING = ".task";

    private static final String MAGIC = "curvewright task 2";
    private static final String PART = ".part";
    private static final Pattern OURS = Pattern.compile("[0-9a-f]{4,64}(\\" + ENDING + "|\\" + PART + "[0-9a-f.-]+)");

    /** What a file of that key holds; empty where it is damaged. */
    static Optional<TaskFile> read(Path file, String key) throws IOException {
        byte[] stored = Files.readAllBytes(file);
        int first = line(stored, 0);
        int second = line(stored, first);
        int third = line(stored, second);
        if (third < 0 || !text(stored, 0, first).equals(MAGIC)) {
            return Optional.empty();
        }
        TaskFile found = new TaskFile(text(stored, first, second), Arrays.copyOfRange(stored, third, stored.length));
        return text(stored, second, third).equals(found.digest(key)) ? Optional.of(found) : Optional.empty();
    }

    /** Where the line that begins there is followed by the next; negative where none follows. */
    private static int line(byte[] stored, int from) {
        for (int i = from; from >= 0 && i < stored.length; i++) {
            if (stored[i] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    private static String text(byte[] stored, int from, int next) {
        return new String(stored, from, next - 1 - from, StandardCharsets.UTF_8);
    }

    /** A checksum of the bytes suffices to notice damage; SHA-256 takes as long as a small fit. */
    private String digest(String key) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        return Digest.of(key, id, HexFormat.of().toHexDigits(checksum.getValue()));
    }

    /** Writes it to a folder of this process alone, so that a kill at any moment leaves the file whole or absent. */
    static void write(Path folder, Task task, byte[] bytes) throws IOException {
        TaskFile file = new TaskFile(task.id().replace('\n', ' '), bytes);
        byte[] head = (MAGIC + "\n" + file.id + "\n" + file.digest(task.key()) + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(head, head.length + bytes.length);
        System.arraycopy(bytes, 0, whole, head.length, bytes.length);
        Path temporary =
                part(folder, task.key(), Long.toString(ProcessHandle.current().pid()));
        Files.write(temporary, whole);
        replace(temporary, folder.resolve(name(task.key())));
    }

    static void replace(Path temporary, Path target) throws IOException {
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static String name(String key) {
        return key + ENDING;
    }

    /** @param writer tells apart all who write to the folder at the same time */
    static Path part(Path folder, String key, String writer) {
        return folder.resolve(key + PART + writer);
    }

    /** Whether a task has such a name, or is being written under it; what others put into the folder is not touched. */
    static boolean isOurs(Path file) {
        return OURS.matcher(String.valueOf(file.getFileName())).matches();
    }

    static boolean isOutcome(Path file) {
        return String.valueOf(file.getFileName()).endsWith(ENDING);
    }

    static boolean isPart(Path file) {
        return String.valueOf(file.getFileName()).contains(PART);
    }
}
