package org.curvewright.plugins.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class JsonFormatTest {

    private static final TableFormat JSON = TokenFormat.JSON;

    @Test
    void readsAListOfRecords() throws IOException {
        assertThat(Reading.table(JSON, "[{\"model\": \"a\", \"N\": 1e18}, {\"model\": \"b\", \"N\": 2}]"))
                .containsExactly("model$[a, b]", "N#[1e18, 2]");
    }

    @Test
    void readsARecordALine() throws IOException {
        assertThat(Reading.table(JSON, "{\"N\": 1, \"ok\": true}\n{\"N\": 2, \"ok\": false}\n"))
                .containsExactly("N#[1, 2]", "ok$[true, false]");
    }

    @Test
    void readsColumnsOfCells() throws IOException {
        assertThat(Reading.table(JSON, "{\"columns\": {\"N\": [1, 2], \"loss\": [3, null]}, \"by\": {\"us\": [1]}}"))
                .containsExactly("N#[1, 2]", "loss#[3, ]");
    }

    @Test
    void readsARunTableExport() throws IOException {
        assertThat(
                        Reading.table(
                                JSON,
                                "{\"columns\": [\"N\", \"run\"], \"index\": [0, 1], \"data\": [[1, \"a\"], [2, \"b\"]], \"nrows\": 2}"))
                .containsExactly("N#[1, 2]", "run$[a, b]");
    }

    @Test
    void aKeyThatARecordLacksIsMissing() throws IOException {
        assertThat(Reading.table(JSON, "[{\"N\": 1}, {\"loss\": 2}, {\"N\": 3, \"loss\": null}]"))
                .containsExactly("N#[1, , 3]", "loss#[, 2, ]");
    }

    @Test
    void aNumberInQuotesIsText() throws IOException {
        assertThat(Reading.table(JSON, "[{\"id\": \"007\"}]")).containsExactly("id$[007]");
    }

    @Test
    void notANumberIsText() throws IOException {
        assertThat(Reading.table(JSON, "[{\"loss\": NaN}, {\"loss\": -Infinity}]"))
                .containsExactly("loss$[NaN, -Infinity]");
    }

    @Test
    void recordsWithinRecordsBecomeColumnsWhereAsked() throws IOException {
        TableFormat flat = new JsonConfiguration(Path.of("runs.json"), true).format();
        assertThat(Reading.table(
                        flat,
                        "[{\"name\": \"a\", \"config\": {\"N\": 1, \"betas\": [0.9, 0.95], \"opt\": {\"lr\": 2}}},"
                                + " {\"name\": \"b\", \"config\": {\"N\": 3}, \"summary\": {\"loss\": 4}}]"))
                .containsExactly("name$[a, b]", "config.N#[1, 3]", "config.opt.lr#[2, ]", "summary.loss#[, 4]");
    }

    @Test
    void aNestedValueIsRefusedWithItsLine() {
        assertThatThrownBy(() -> Reading.table(JSON, "[{\"N\": 1},\n{\"N\": {\"total\": 2}}]"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("line 2: 'N' holds an object, and a cell is a number, a text, true, false or null");
    }

    @Test
    void aKeyGivenTwiceIsRefusedWithItsLine() {
        assertThatThrownBy(() -> Reading.table(JSON, "{\"N\": 1}\n{\"N\": 1, \"N\": 2}"))
                .hasMessage("line 2: 'N' is given twice");
    }

    @Test
    void columnsOfDifferentLengthAreRefused() {
        assertThatThrownBy(() -> Reading.table(JSON, "{\"columns\": {\"N\": [1, 2], \"loss\": [3]}}"))
                .hasMessage("column 'loss' has 1 cells where another has 2");
    }

    @Test
    void aRowOfAnotherLengthIsRefused() {
        assertThatThrownBy(() -> Reading.table(JSON, "{\"columns\": [\"N\"],\n\"data\": [[1], [2, 3]]}"))
                .hasMessage("line 2: 2 cells where there are 1 columns");
    }

    @Test
    void aListOfNumbersIsRefused() {
        assertThatThrownBy(() -> Reading.table(JSON, "[1, 2]"))
                .hasMessage("line 1: a number or a word where a record or the end of the list belongs");
    }

    @Test
    void whatFollowsTheListIsRefused() {
        assertThatThrownBy(() -> Reading.table(JSON, "[]\n{}"))
                .hasMessage("line 2: an object where the end of the file belongs");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> Reading.table(JSON, " ")).hasMessage("no records");
    }

    @Test
    void brokenSyntaxIsRefusedWithItsLine() {
        assertThatThrownBy(() -> Reading.table(JSON, "[{\"N\": 1},\n{\"N\" 2}]"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("line 2: not JSON: ");
    }

    @Test
    void aTruncatedFileIsRefused() {
        assertThatThrownBy(() -> Reading.table(JSON, "[{\"N\": 1},"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("line 1: not JSON: ");
    }
}
