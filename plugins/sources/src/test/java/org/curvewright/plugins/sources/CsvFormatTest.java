package org.curvewright.plugins.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CsvFormatTest {

    private final TableFormat csv = new CsvFormat(',');

    @Test
    void aColumnIsNumericWhenEveryCellIs() throws IOException {
        assertThat(Reading.table(csv, "model,N,loss\na,1e18,2.5\nb,20,NaN\n"))
                .containsExactly("model$[a, b]", "N#[1e18, 20]", "loss$[, NaN]");
    }

    @Test
    void aBlankCellIsMissing() throws IOException {
        assertThat(Reading.table(csv, "model,N\na,\n , 2 \n")).containsExactly("model$[a, ]", "N#[, 2]");
    }

    @Test
    void aColumnOfBlankCellsIsNumeric() throws IOException {
        assertThat(Reading.table(csv, "N,loss\n1,\n")).containsExactly("N#[1]", "loss#[]");
    }

    @Test
    void namesAreTrimmedAndTheByteOrderMarkIsDropped() throws IOException {
        assertThat(Reading.table(csv, "\uFEFF N , loss\n1,2\n")).containsExactly("N#[1]", "loss#[2]");
    }

    @Test
    void aQuotedCellMayHoldDelimitersQuotesAndLineBreaks() throws IOException {
        assertThat(Reading.table(csv, "model,N\r\n\"6 Enc, \"\"6\"\"\nDec\",5\r\n"))
                .containsExactly("model$[6 Enc, \"6\"\nDec]", "N#[5]");
    }

    @Test
    void anotherDelimiterMayBeUsed() throws IOException {
        assertThat(Reading.table(new CsvFormat('\t'), "N\tloss\n1\t2,5\n")).containsExactly("N#[1]", "loss$[2,5]");
    }

    @Test
    void emptyLinesAreNoRows() throws IOException {
        assertThat(Reading.table(csv, "N,loss\n\n1,2\n\n")).containsExactly("N#[1]", "loss#[2]");
    }

    @Test
    void aHeaderAloneIsATableWithoutRows() throws IOException {
        assertThat(Reading.table(csv, "N,loss\n")).containsExactly("N#[]", "loss#[]");
    }

    @Test
    void aRowOfAnotherLengthIsRefusedWithItsLine() {
        assertThatThrownBy(() -> Reading.table(csv, "N,loss\n1,2\n3\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("line 3: 1 cells where the header has 2");
    }

    @Test
    void aColumnWithoutANameIsRefused() {
        assertThatThrownBy(() -> Reading.table(csv, "N,,loss\n1,2,3\n")).hasMessage("column 2 has no name");
    }

    @Test
    void twoColumnsOfOneNameAreRefused() {
        assertThatThrownBy(() -> Reading.table(csv, "N,loss, N\n1,2,3\n")).hasMessage("two columns are named 'N'");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> Reading.table(csv, "")).hasMessage("no header");
    }

    @Test
    void anUnclosedQuoteIsRefused() {
        assertThatThrownBy(() -> Reading.table(csv, "N,loss\n1,\"2\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not a table of cells: ");
    }

    @Test
    void aFileThatSaysSoHasDecimalCommasAndSizesInLetters() throws IOException {
        TableFormat german = new CsvFormat(';', new CellNotation(true, Set.of("N")));
        assertThat(Reading.table(german, "N;loss;note\n70M;3,25;a, b\n1,3B;2,5;1,2,3\n"))
                .containsExactly("N#[70000000, 1300000000]", "loss#[3.25, 2.5]", "note$[a, b, 1,2,3]");
    }

    @Test
    void sizesAreReadExactlyAndOnlyWhereTheyAreSaidToBe() throws IOException {
        TableFormat sized = new CsvFormat(',', new CellNotation(false, Set.of("N")));
        assertThat(Reading.table(sized, "N,model\n1.3B,1.3B\n2k,x\n0.5T,y\n7 g,z\n"))
                .containsExactly("N#[1300000000, 2000, 500000000000, 7000000000]", "model$[1.3B, x, y, z]");
    }

    @Test
    void aCommaCannotBeBoth() {
        assertThatThrownBy(() -> new CsvConfiguration(Path.of("a.csv"), ",", CsvConfiguration.Mark.COMMA, List.of()))
                .hasMessageContaining("say another delimiter");
    }
}
