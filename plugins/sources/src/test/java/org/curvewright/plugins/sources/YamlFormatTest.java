package org.curvewright.plugins.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class YamlFormatTest {

    private static final TableFormat YAML = TokenFormat.YAML;

    @Test
    void readsAListOfRecords() throws IOException {
        assertThat(Reading.table(YAML, "- { model: a, N: 1e18 }\n- model: b\n  N: 2\n"))
                .containsExactly("model$[a, b]", "N#[1e18, 2]");
    }

    @Test
    void readsColumnsOfCells() throws IOException {
        assertThat(Reading.table(YAML, "columns:\n  N: [1, 2]\n  loss: [3.5, ~]\n"))
                .containsExactly("N#[1, 2]", "loss#[3.5, ]");
    }

    @Test
    void readsARecordADocument() throws IOException {
        assertThat(Reading.table(YAML, "N: 1\n---\nN: 2\n")).containsExactly("N#[1, 2]");
    }

    @Test
    void cellsStayAsTheyAreWritten() throws IOException {
        assertThat(Reading.table(YAML, "- { N: 010, answer: no, size: 1_000, when: 2024-01-01, loss: .nan }\n"))
                .containsExactly("N#[10]", "answer$[no]", "size$[1_000]", "when$[2024-01-01]", "loss$[.nan]");
    }

    @Test
    void aNumberInQuotesIsText() throws IOException {
        assertThat(Reading.table(YAML, "- { id: \"7\", other: '8' }\n")).containsExactly("id$[7]", "other$[8]");
    }

    @Test
    void anAliasIsRefusedWithItsLine() {
        assertThatThrownBy(() -> Reading.table(YAML, "- { N: &n 1 }\n- { N: *n }\n"))
                .hasMessage("line 2: the alias *n stands for a value; write the value");
    }

    @Test
    void aKeyGivenTwiceIsRefusedWithItsLine() {
        assertThatThrownBy(() -> Reading.table(YAML, "- N: 1\n  N: 2\n")).hasMessage("line 2: 'N' is given twice");
    }

    @Test
    void aNestedValueIsRefused() {
        assertThatThrownBy(() -> Reading.table(YAML, "- N: [1, 2]\n"))
                .hasMessage("line 1: 'N' holds a list, and a cell is a number, a text, true, false or null");
    }

    @Test
    void brokenSyntaxIsRefusedWithItsLine() {
        assertThatThrownBy(() -> Reading.table(YAML, "- { N: 1\n- { N: 2 }\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("line 2: not YAML: ");
    }

    @Test
    void aKeyThatIsAListIsRefused() {
        assertThatThrownBy(() -> Reading.table(YAML, "? [a, b]\n: 1\n"))
                .hasMessage("line 1: a list stands where a key should");
    }
}
