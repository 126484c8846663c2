package org.curvewright.runner.document;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;

/**
 * The right to write to an output folder, held by one run at a time. The operating system takes it back when its holder
 * ends, however it ends, so that a file left by a killed run stops nobody.
 */
public final class FolderLock implements AutoCloseable {

    private static final String NAME = ".running";

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** The right to the folder; empty where another run has it. */
    public static Optional<FolderLock> take(OutputFolder folder) throws IOException {
        Path file = folder.resolve(NAME);
        while (true) {
            Optional<Object> before = key(file);
            if (before.isEmpty()) {
                create(file);
                continue;
            }
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                return Optional.empty();
            }
            // the holder before removed the file between our opening and our locking it: a lock on nothing is none
            if (before.equals(key(file))) {
                return Optional.of(new FolderLock(file, channel));
            }
            channel.close();
        }
    }

    private static void create(Path file) throws IOException {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            // another run was faster, and its file serves as well
        }
    }

    /** Which file stands there. It is not opened: closing it would give the lock away on POSIX systems. */
    private static Optional<Object> key(Path file) throws IOException {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(Objects.requireNonNullElse(found.fileKey(), file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Gives the right back. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        channel.close();
    }
}
