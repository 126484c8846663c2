package org.curvewright.runner;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;
import org.curvewright.runner.store.Digest;

/**
 * What a jar holds: the names of its files with their checksums, in any order, and no times. They are read from the directory
 * at the jar's end without making an object of each, since every start reads those of all libraries.
 *
 * <p>Layout: APPNOTE.TXT of the ZIP format, sections 4.3.12 (a file's entry) and 4.3.16 (the end of the directory).
 */
final class JarDirectory {

    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int END_COUNT = 10;
    private static final int END_SIZE = 12;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_BYTES = 46;
    private static final int ENTRY_CHECKSUM = 16;
    private static final int ENTRY_NAME = 28;
    private static final int ENTRY_EXTRA = 30;
    private static final int ENTRY_COMMENT = 32;
    private static final int UNSIGNED_SHORT = 0xffff;

    private static final long ONE = 0x9e3779b97f4a7c15L;
    private static final long OTHER = 0xd1b54a32d192ed03L;

    private JarDirectory() {}

    /**
     * The digest of what it holds: of two sums over its files, which no order changes, so that thousands of files need neither
     * be sorted nor digested one after the other at every start.
     */
    static String digest(Path jar) throws IOException {
        long[] entries = entries(jar);
        long one = 0;
        long other = 0;
        for (long entry : entries) {
            one += mixed(entry + ONE);
            other += mixed(entry + OTHER);
        }
        ByteBuffer bytes = ByteBuffer.allocate(3 * Long.BYTES)
                .putLong(entries.length)
                .putLong(one)
                .putLong(other);
        return HexFormat.of().formatHex(Digest.sha256(bytes.array()));
    }

    /** The finalizer of SplitMix64: every bit of the result depends on every bit (Steele, Lea and Flood 2014). */
    private static long mixed(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** The plain jar, which all builds make; any other, with a comment or more than 65,534 files, by the JDK. */
    private static long[] entries(Path jar) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "r")) {
            long end = file.length() - END_BYTES;
            if (end >= 0) {
                ByteBuffer last = read(file, end, END_BYTES);
                int count = Short.toUnsignedInt(last.getShort(END_COUNT));
                long size = Integer.toUnsignedLong(last.getInt(END_SIZE));
                if (last.getInt(0) == END && count < UNSIGNED_SHORT && size <= end && size <= Integer.MAX_VALUE) {
                    return plain(read(file, end - size, (int) size), count);
                }
            }
        }
        return other(jar);
    }

    private static ByteBuffer read(RandomAccessFile file, long from, int count) throws IOException {
        byte[] bytes = new byte[count];
        file.seek(from);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static long[] plain(ByteBuffer directory, int count) throws IOException {
        long[] entries = new long[count];
        CRC32 names = new CRC32();
        int at = 0;
        for (int k = 0; k < count; k++) {
            if (directory.limit() - at < ENTRY_BYTES || directory.getInt(at) != ENTRY) {
                throw new IOException("the directory of the jar ends after " + k + " of " + count + " files");
            }
            int name = Short.toUnsignedInt(directory.getShort(at + ENTRY_NAME));
            int next = at
                    + ENTRY_BYTES
                    + name
                    + Short.toUnsignedInt(directory.getShort(at + ENTRY_EXTRA))
                    + Short.toUnsignedInt(directory.getShort(at + ENTRY_COMMENT));
            if (next > directory.limit()) {
                throw new IOException("the directory of the jar ends within file " + k + " of " + count);
            }
            entries[k] = entry(
                    names,
                    directory.array(),
                    at + ENTRY_BYTES,
                    name,
                    Integer.toUnsignedLong(directory.getInt(at + ENTRY_CHECKSUM)));
            at = next;
        }
        return entries;
    }

    private static long[] other(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .mapToLong(entry -> {
                        byte[] name = entry.getName().getBytes(StandardCharsets.UTF_8);
                        return entry(new CRC32(), name, 0, name.length, entry.getCrc());
                    })
                    .toArray();
        }
    }

    private static long entry(CRC32 name, byte[] names, int from, int count, long checksum) {
        name.reset();
        name.update(names, from, count);
        return name.getValue() << Integer.SIZE | checksum;
    }
}
