package org.curvewright.runner.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.runner.compare.FindingChange.Extent;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.report.ResultDocument;
import org.curvewright.spi.report.ResultDocument.Configuration;
import org.curvewright.spi.report.ResultDocument.Data;
import org.curvewright.spi.report.ResultDocument.Experiment;
import org.curvewright.spi.report.ResultDocument.PluginVersion;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final String PLAIN = "{\"experiment\":\"x\",\"seed\":1}";

    private static ResultDocument document(String used, int rows, Finding... findings) {
        Data data = new Data("runs", "runs.csv", "abc", "", "", List.of(), rows, Map.of(), List.of());
        return new ResultDocument(
                1,
                "1.0",
                new Experiment("x", "", "", 1, Optional.empty()),
                new Configuration("", List.of(), used),
                List.of(new PluginVersion("p", "1")),
                List.of(data),
                List.of(),
                List.of(),
                List.of(findings),
                List.of(),
                List.of(),
                List.of());
    }

    private static Finding alpha(double value, double lower, double upper) {
        return Finding.measurement("fits/alpha", value, "")
                .with(new Interval(
                        OptionalDouble.of(lower),
                        OptionalDouble.of(upper),
                        OptionalDouble.empty(),
                        0.95,
                        "profile",
                        List.of()));
    }

    private static List<Change> configurations(String before, String after) {
        return Comparison.of(document(before, 7), document(after, 7)).configuration();
    }

    private static Extent extent(Finding before, Finding after) {
        return Comparison.of(document(PLAIN, 7, before), document(PLAIN, 7, after))
                .findings()
                .get(0)
                .extent();
    }

    @Test
    void equalResultsDifferInNothing() {
        ResultDocument document = document(PLAIN, 7, alpha(0.1, 0.05, 0.2));
        Comparison comparison = Comparison.of(document, document);
        assertThat(comparison.isEmpty()).isTrue();
        assertThat(comparison.same()).isOne();
    }

    @Test
    void aSeriesSaysWhichLanesDifferAndWhereMost() {
        Finding before = Finding.series(
                "s", Lane.numbers("N", "", new double[] {1, 2, 3}), Lane.numbers("value", "", new double[] {4, 5, 6}));
        Finding after = Finding.series(
                "s", Lane.numbers("N", "", new double[] {1, 2, 3}), Lane.numbers("value", "", new double[] {4, 5.1, 9
                }));
        Finding shorter = Finding.series("s", Lane.numbers("N", "", new double[] {1}));
        assertThat(change(before, after))
                .isEqualTo(new Change(
                        "s", Optional.of("value of row 3: 6"), Optional.of("9 (value differs in 2 of 3 rows)")));
        assertThat(change(before, shorter))
                .isEqualTo(new Change("s", Optional.of("3 rows of N, value"), Optional.of("1 row of N")));
    }

    private static Change change(Finding before, Finding after) {
        return Comparison.of(document(PLAIN, 7, before), document(PLAIN, 7, after))
                .findings()
                .get(0)
                .change();
    }

    @Test
    void aChangedKeyIsNamedByItsPath() {
        assertThat(configurations(PLAIN, "{\"experiment\":\"x\",\"seed\":2}"))
                .containsExactly(new Change("seed", Optional.of("1"), Optional.of("2")));
    }

    @Test
    void aNewBlockIsOneChange() {
        assertThat(configurations("{\"fits\":{}}", "{\"fits\":{\"loss\":{\"data\":\"a\",\"response\":\"y\"}}}"))
                .singleElement()
                .satisfies(change -> assertThat(change.where()).isEqualTo("fits.loss"));
    }

    @Test
    void aNewItemDoesNotChangeThoseBehindIt() {
        String before = "{\"analyses\":[{\"use\":\"a\"},{\"use\":\"c\"}]}";
        String after = "{\"analyses\":[{\"use\":\"a\"},{\"use\":\"b\"},{\"use\":\"c\"}]}";
        assertThat(configurations(before, after)).extracting(Change::where).containsExactly("analyses[b]");
    }

    @Test
    void otherDataAreSeen() {
        assertThat(Comparison.of(document(PLAIN, 7), document(PLAIN, 6)).data())
                .containsExactly(new Change("runs rows", Optional.of("7"), Optional.of("6")));
    }

    @Test
    void aNumberThatLeavesItsIntervalIsBeyondIt() {
        assertThat(extent(alpha(0.1, 0.05, 0.2), alpha(0.3, 0.05, 0.4))).isEqualTo(Extent.BEYOND_INTERVAL);
    }

    @Test
    void aNumberThatLeavesItsNewIntervalIsBeyondItToo() {
        assertThat(extent(alpha(0.1, 0, 1), alpha(0.3, 0.2, 0.4))).isEqualTo(Extent.BEYOND_INTERVAL);
    }

    @Test
    void aNumberThatMovesInsideBothIsWithin() {
        assertThat(extent(alpha(0.1, 0.05, 0.2), alpha(0.11, 0.05, 0.2))).isEqualTo(Extent.WITHIN_INTERVAL);
    }

    @Test
    void aNumberWithoutIntervalIsAnotherNumber() {
        assertThat(extent(Finding.measurement("n", 7, ""), Finding.measurement("n", 8, "")))
                .isEqualTo(Extent.OTHER_NUMBER);
    }

    @Test
    void anotherStatusIsAnotherWord() {
        assertThat(extent(Finding.verdict("status", "CONVERGED"), Finding.verdict("status", "AT_BOUND")))
                .isEqualTo(Extent.OTHER_WORD);
    }

    @Test
    void whatOnlyOneHasAppearsOrVanishes() {
        ResultDocument before = document(PLAIN, 7, Finding.verdict("a", "x"));
        ResultDocument after = document(PLAIN, 7, Finding.verdict("b", "x"));
        assertThat(Comparison.of(before, after).findings())
                .extracting(FindingChange::extent)
                .containsExactly(Extent.APPEARED, Extent.VANISHED);
    }
}
