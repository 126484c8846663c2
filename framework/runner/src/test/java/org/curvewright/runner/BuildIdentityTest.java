package org.curvewright.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BuildIdentityTest {

    @TempDir
    private Path temp;

    @Test
    void aFolderWithBlanksIsFound() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("my classes, 100 %"));

        assertThat(BuildIdentity.path(folder.toUri().toURL())).contains(folder);
    }

    @Test
    void whatIsNoFileHasNoPath() throws IOException {
        assertThat(BuildIdentity.path(URI.create("http://localhost/classes/").toURL()))
                .isEmpty();
    }
}
