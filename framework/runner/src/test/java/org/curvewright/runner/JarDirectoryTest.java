package org.curvewright.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JarDirectoryTest {

    @TempDir
    private Path temp;

    /** Files as {@code name=content}. */
    private Path jar(String name, String comment, long millis, List<String> files) throws IOException {
        Path jar = temp.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.setComment(comment);
            for (String file : files) {
                String[] parts = file.split("=", 2);
                ZipEntry entry = new ZipEntry(parts[0]);
                entry.setLastModifiedTime(FileTime.fromMillis(millis));
                entry.setComment("a remark");
                zip.putNextEntry(entry);
                zip.write(parts[1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return jar;
    }

    @Test
    void neitherOrderNorTimeNorCommentCounts() throws IOException {
        String digest = JarDirectory.digest(jar("a.jar", "", 1_000_000_000_000L, List.of("A.class=1", "ä/B.class=2")));
        assertThat(digest).hasSize(64);
        assertThat(JarDirectory.digest(jar("b.jar", "", 1_600_000_000_000L, List.of("ä/B.class=2", "A.class=1"))))
                .isEqualTo(digest);
        assertThat(JarDirectory.digest(jar("c.jar", "told", 0, List.of("A.class=1", "ä/B.class=2"))))
                .as("read by the JDK, since a comment follows the directory")
                .isEqualTo(digest);
    }

    @Test
    void everyNameAndEveryByteCounts() throws IOException {
        assertThat(List.of(
                        JarDirectory.digest(jar("a.jar", "", 0, List.of("A=1", "B=2"))),
                        JarDirectory.digest(jar("b.jar", "", 0, List.of("A=1", "C=2"))),
                        JarDirectory.digest(jar("c.jar", "", 0, List.of("A=1", "B=3"))),
                        JarDirectory.digest(jar("d.jar", "", 0, List.of("A=2", "B=1"))),
                        JarDirectory.digest(jar("e.jar", "", 0, List.of("A=1")))))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsNoJarIsRefused() throws IOException {
        Path text = Files.writeString(temp.resolve("text.jar"), "no jar, and longer than the end of one");
        assertThatThrownBy(() -> JarDirectory.digest(text)).isInstanceOf(ZipException.class);
        Path empty = Files.write(temp.resolve("empty.jar"), new byte[0]);
        assertThatThrownBy(() -> JarDirectory.digest(empty)).isInstanceOf(ZipException.class);
        byte[] whole = Files.readAllBytes(jar("a.jar", "", 0, List.of("A=1", "B=2")));
        whole[whole.length - 22 + 10] = 3;
        Path promising = Files.write(temp.resolve("three.jar"), whole);
        assertThatThrownBy(() -> JarDirectory.digest(promising)).hasMessageContaining("after 2 of 3 files");
    }
}
