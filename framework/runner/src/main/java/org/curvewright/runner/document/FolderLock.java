package org.curvewright.runner.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                return Optional.empty();
            }
            // the holder before removed the file between our opening and our locking it: a lock on nothing is none
            if (isAt(file, channel)) {
                return Optional.of(new FolderLock(file, channel));
            }
            channel.close();
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Whether what was locked is still the file of that name, told by a mark of this process. */
    private static boolean isAt(Path file, FileChannel channel) throws IOException {
        String mark = ProcessHandle.current().pid() + " " + System.identityHashCode(channel) + "\n";
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(mark.getBytes(StandardCharsets.UTF_8)), 0);
        return Files.isRegularFile(file) && Files.readString(file).equals(mark);
    }

    /** Gives the right back. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        channel.close();
    }
}
