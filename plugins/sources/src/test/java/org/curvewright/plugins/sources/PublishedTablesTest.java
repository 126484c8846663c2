package org.curvewright.plugins.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.curvewright.spi.data.Table;
import org.curvewright.testkit.FolderContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every table that comes with the distribution is the one its source.yaml describes. */
class PublishedTablesTest {

    private static final Path DATA = Path.of("..", "..", "data");

    static List<String> addresses() throws IOException {
        try (Stream<Path> folders = Files.list(DATA)) {
            return folders.filter(folder -> Files.exists(folder.resolve("source.yaml")))
                    .map(folder -> folder.getFileName().toString())
                    .flatMap(PublishedTablesTest::tables)
                    .sorted()
                    .toList();
        }
    }

    private static Stream<String> tables(String folder) {
        try {
            return SourceDescription.read(DATA.resolve(folder).resolve("source.yaml"), folder).tables().stream()
                    .map(table -> folder + "/" + table.name());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void isTheTableDescribed(String address) throws IOException {
        Table table = new PublishedSource(new PublishedConfiguration(address)).load(new FolderContext(DATA));
        assertThat(table.provenance().notices()).isEmpty();
        assertThat(table.size()).isPositive();
    }
}
