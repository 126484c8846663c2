package org.curvewright.plugins.sources;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * A file that holds a table.
 *
 * @param file where it lies
 * @param origin what the user calls it, for messages
 */
record TableFile(Path file, String origin) {

    /**
     * What was read.
     *
     * @param sha256 of the file's bytes, lower-case hexadecimal
     */
    record Content(Cells cells, String sha256) {}

    /** Reads the file once, and again when a column that began with numbers turns out to hold text. */
    Content read(TableFormat format) throws IOException {
        Content first = pass(format, Set.of());
        Set<String> mixed = first.cells.mixed();
        return mixed.isEmpty() ? first : pass(format, mixed);
    }

    private Content pass(TableFormat format, Set<String> texts) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(origin, null, "no such file");
        }
        if (Files.isDirectory(file)) {
            throw new FileSystemException(origin, null, "a folder, not a file");
        }
        MessageDigest digest = sha256();
        Cells cells = new Cells(texts);
        try (InputStream in = new DigestInputStream(new BufferedInputStream(Files.newInputStream(file)), digest)) {
            format.read(in, cells);
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(origin + ": " + malformed.getMessage(), malformed);
        } catch (CharacterCodingException encoding) {
            throw new IllegalArgumentException(origin + ": not UTF-8 text", encoding);
        }
        return new Content(cells, HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
