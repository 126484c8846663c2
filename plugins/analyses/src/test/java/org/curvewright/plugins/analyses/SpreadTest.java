package org.curvewright.plugins.analyses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Cell;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;
import org.curvewright.spi.analysis.Value;
import org.junit.jupiter.api.Test;

class SpreadTest {

    /** Two choices of two options each; the values of the four cells a+x, a+y, b+x, b+y. */
    private static List<Cell> cells(double... values) {
        String[][] options = {{"a", "x"}, {"a", "y"}, {"b", "x"}, {"b", "y"}};
        return IntStream.range(0, values.length)
                .mapToObj(i -> cell(options[i], Finding.of("alpha", Kind.ESTIMATE, values[i], "")))
                .toList();
    }

    private static Cell cell(String[] options, Finding... findings) {
        return new Cell(
                String.join("+", options),
                List.of(new Cell.Option("law", options[0]), new Cell.Option("data", options[1])),
                List.of(findings));
    }

    private static List<Finding> across(List<Cell> cells, String... of) {
        return new Spread(new Spread.Configuration(List.of(of))).across(cells);
    }

    private static Finding find(List<Finding> findings, String address) {
        return findings.stream()
                .filter(finding -> finding.address().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private static double number(List<Finding> findings, String address) {
        return ((Value.Quantity) find(findings, address).value()).number();
    }

    private static String text(List<Finding> findings, String address) {
        return ((Value.Text) find(findings, address).value()).text();
    }

    @Test
    void theRangeAndTheMiddleAreTold() {
        List<Finding> found = across(cells(1, 2, 3, 6));
        assertThat(number(found, "alpha/lowest")).isEqualTo(1);
        assertThat(number(found, "alpha/median")).isEqualTo(2.5);
        assertThat(number(found, "alpha/highest")).isEqualTo(6);
    }

    /** Means 1.5 and 4.5 of the law, 2 and 4 of the data around 3: 9 + 4 + 1 = 14 squares. */
    @Test
    void theVarianceIsPartedAmongTheChoices() {
        List<Finding> found = across(cells(1, 2, 3, 6));
        assertThat(number(found, "alpha/share/law")).isCloseTo(9.0 / 14, within(1e-15));
        assertThat(number(found, "alpha/share/data")).isCloseTo(4.0 / 14, within(1e-15));
        assertThat(number(found, "alpha/share/interplay")).isCloseTo(1.0 / 14, within(1e-15));
    }

    @Test
    void theAnswerSaysHowFarItMovesAndWhatMovesIt() {
        assertThat(text(across(cells(1, 2, 3, 6)), "answer"))
                .isEqualTo("Over the 4 combinations of law, data: alpha runs from 1 to 6, with the median 2.5;"
                        + " of its variance explain law 64 %, data 29 %, their interplay 7.1 %.");
    }

    @Test
    void theCellsAreRankedWithWhatWasChosen() {
        Value.Series ranked =
                (Value.Series) find(across(cells(3, 1, 2, 6)), "alpha/cells").value();
        assertThat(ranked.lanes().get(0).labels()).containsExactly("a+y", "b+x", "a+x", "b+y");
        assertThat(ranked.lanes().get(4).labels()).containsExactly("a", "b", "a", "b");
    }

    @Test
    void aChoiceThatDoesNotMatterExplainsNothing() {
        assertThat(number(across(cells(1, 1, 2, 2)), "alpha/share/data")).isZero();
    }

    @Test
    void sharesAreWithheldWhereACellHasNoValue() {
        List<Finding> found = across(cells(1, 2, 3, Double.NaN));
        assertThat(find(found, "alpha/share/law").notices())
                .extracting(Notice::code)
                .containsExactly("SOME_CELLS");
        assertThat(number(found, "alpha/highest")).isEqualTo(3);
    }

    @Test
    void roundingIsNoDifference() {
        assertThat(find(across(cells(1, 1 + 1e-15, 1, 1)), "alpha/share/law").notices())
                .extracting(Notice::code)
                .containsExactly("ALL_AGREE");
    }

    @Test
    void wordsAreCounted() {
        List<Cell> cells = new ArrayList<>();
        for (String status : new String[] {"CONVERGED", "AT_BOUND", "CONVERGED"}) {
            cells.add(cell(new String[] {"a", "x"}, Finding.verdict("status", status)));
        }
        List<Finding> found = across(cells);
        assertThat(text(found, "status/most-common")).isEqualTo("CONVERGED");
        assertThat(text(found, "status/counts")).isEqualTo("CONVERGED 2, AT_BOUND 1");
        assertThat(number(found, "status/agreement")).isCloseTo(2.0 / 3, within(1e-15));
    }

    @Test
    void anotherInferencesAddressOfTheSameNumberIsLeftOut() {
        Finding alpha = Finding.of("alpha", Kind.ESTIMATE, 1, "");
        Finding again = Finding.of("alpha/bootstrap", Kind.ESTIMATE, 1, "");
        List<Finding> found = across(List.of(cell(new String[] {"a", "x"}, alpha, again)));
        assertThat(found).extracting(Finding::address).noneMatch(address -> address.startsWith("alpha/bootstrap"));
    }

    @Test
    void theUserSaysWhatToLookAt() {
        Finding mape = Finding.measurement("analyses/extrapolation/mape", 1, "percent");
        List<Finding> found = across(List.of(cell(new String[] {"a", "x"}, mape)), "analyses/*/mape");
        assertThat(found).extracting(Finding::address).contains("analyses/extrapolation/mape/median");
    }
}
