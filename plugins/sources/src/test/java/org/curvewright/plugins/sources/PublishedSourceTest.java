package org.curvewright.plugins.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.Variable;
import org.curvewright.testkit.FolderContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedSourceTest {

    private static final String CSV = "model,N,piqa_acc\na,10,.5\nb,20,\n";
    private static final String DESCRIPTION = """
            schema: 1
            citation:
              - { authors: "A. Author", year: 2023, title: "A title", id: "arXiv 1" }
              - { authors: "B. Author", year: 2024, title: "Another", id: "arXiv 2" }
            licence: { id: MIT }
            tables:
              - name: final
                file: final.csv
                sha256: "d68d0aa5d5bb4f4f4c7ec3bbbe1bce5bb6fc4dfe9fbb1f5d9a5a3d0f6d3d8f2e"
                columns:
                  - { name: model, type: text }
                  - { name: N, type: number, unit: parameters, convention: total }
                  - { name: piqa_acc, type: number, unit: probability, convention: acc, items: { count: 1838 }, chance: 0.5 }
            """;

    @TempDir
    private Path published;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectory(published.resolve("suite"));
        describe(DESCRIPTION);
        csv(CSV);
    }

    private void describe(String description) throws IOException {
        Files.writeString(published.resolve("suite/source.yaml"), description);
    }

    private void csv(String written) throws IOException {
        Files.writeString(published.resolve("suite/final.csv"), written);
    }

    private Table load(String address) throws IOException {
        return new PublishedSource(new PublishedConfiguration(address)).load(new FolderContext(published));
    }

    private static Variable variable(Table table, String column) {
        return table.column(column).map(Column::variable).orElseThrow();
    }

    @Test
    void aColumnHasItsUnitAndConvention() throws IOException {
        assertThat(variable(load("suite/final"), "N"))
                .isEqualTo(Variable.of("N", "parameters").withConvention("total"));
    }

    @Test
    void aScoreHasItsItemsAndChance() throws IOException {
        Variable score = variable(load("suite/final"), "piqa_acc");
        assertThat(score.items()).isEqualTo(OptionalInt.of(1838));
        assertThat(score.chance()).isEqualTo(OptionalDouble.of(0.5));
    }

    @Test
    void theCitationAndTheLicenceAreKept() throws IOException {
        assertThat(load("suite/final").provenance().citation())
                .isEqualTo("A. Author (2023): A title. arXiv 1; B. Author (2024): Another. arXiv 2");
        assertThat(load("suite/final").provenance().licence()).isEqualTo("MIT");
    }

    @Test
    void aFileThatIsNotTheOneDescribedIsNoticed() throws IOException {
        assertThat(load("suite/final").provenance().notices()).singleElement().satisfies(notice -> {
            assertThat(notice.code()).isEqualTo("TABLE_CHANGED");
            assertThat(notice.text()).startsWith("published table suite/final is not the one described: ");
        });
    }

    @Test
    void aFileThatIsTheOneDescribedNeedsNoNotice() throws IOException {
        String digest = load("suite/final").provenance().sha256();
        describe(DESCRIPTION.replaceFirst("sha256: \".*\"", "sha256: \"" + digest + "\""));
        assertThat(load("suite/final").provenance().notices()).isEmpty();
    }

    @Test
    void anUnknownFolderIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> load("siute/final"))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage("siute/final: no such published table; there are suite/…");
    }

    @Test
    void anUnknownTableIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> load("suite/last"))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage("suite/last: no such published table; there are suite/final");
    }

    @Test
    void aColumnThatIsNotDescribedIsRefused() throws IOException {
        csv("model,N,piqa_acc,extra\na,10,.5,1\n");
        assertThatThrownBy(() -> load("suite/final"))
                .hasMessage("suite/final: column 'extra' is not described in source.yaml");
    }

    @Test
    void aDescribedColumnThatIsAbsentIsRefused() throws IOException {
        csv("model,N\na,10\n");
        assertThatThrownBy(() -> load("suite/final")).hasMessage("suite/final: no column 'piqa_acc'");
    }

    @Test
    void textWhereNumbersAreDescribedIsRefusedWithItsRow() throws IOException {
        csv("model,N,piqa_acc\na,10,.5\nb,ten,.6\n");
        assertThatThrownBy(() -> load("suite/final"))
                .hasMessage("suite/final: 'N' holds 'ten' in row 2, and source.yaml says that it holds numbers");
    }

    @Test
    void aDescriptionWithoutAKeyIsRefused() throws IOException {
        describe(DESCRIPTION.replace("    file: final.csv\n", ""));
        assertThatThrownBy(() -> load("suite/final")).hasMessage("suite/source.yaml tables: 'file' is missing");
    }

    @Test
    void aDescriptionOfAnotherSchemaIsRefused() throws IOException {
        describe(DESCRIPTION.replace("schema: 1", "schema: 2"));
        assertThatThrownBy(() -> load("suite/final")).hasMessage("suite/source.yaml: 'schema' is not 1");
    }

    @Test
    void aDescriptionThatIsNotYamlIsRefused() throws IOException {
        describe("schema: 1\nschema: 1\n");
        assertThatThrownBy(() -> load("suite/final"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("suite/source.yaml: ");
    }
}
