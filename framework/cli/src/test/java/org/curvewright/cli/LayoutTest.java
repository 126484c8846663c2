package org.curvewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.curvewright.runner.describe.Entry;
import org.curvewright.runner.describe.Section;
import org.junit.jupiter.api.Test;

class LayoutTest {

    private static final Entry SHORT = new Entry("rss", "residual sum of squares");
    private static final Entry LONG = new Entry("analyses/cross-metric-correlation", "one answer");

    @Test
    void textIsBrokenBetweenWords() {
        assertThat(new Layout(16).wrapped("one two three four five", 2))
                .containsExactly("  one two three", "  four five");
    }

    @Test
    void aLongWordStaysWhole() {
        assertThat(new Layout(10).wrapped("see fits/loss/pile_test_loss/kaplan/alpha", 0))
                .containsExactly("see", "fits/loss/pile_test_loss/kaplan/alpha");
    }

    @Test
    void whatIsJoinedStaysOnOneLine() {
        assertThat(new Layout(12).wrapped("a " + Layout.joined("alpha 0.1 [0, 1]"), 0))
                .containsExactly("a", "alpha 0.1 [0, 1]");
    }

    @Test
    void termsStandInAColumn() {
        Section section = new Section("metrics", List.of(new Entry("max-error", "the largest"), SHORT));
        assertThat(new Layout(80).section(section))
                .containsExactly("metrics", "  max-error  the largest", "  rss        residual sum of squares");
    }

    @Test
    void aTermTooLongForItsColumnHasALineOfItsOwn() {
        assertThat(new Layout(60).entries(List.of(SHORT, LONG), 0))
                .containsExactly(
                        "rss" + " ".repeat(27) + "residual sum of squares",
                        "analyses/cross-metric-correlation",
                        " ".repeat(30) + "one answer");
    }

    @Test
    void nothingIsBrokenWhereTheWidthIsUnlimited() {
        String text = "word ".repeat(100).strip();
        assertThat(new Layout(Terminal.UNLIMITED).wrapped(text, 0)).containsExactly(text);
    }

    @Test
    void greekLettersTakeOneColumn() {
        assertThat(new Layout(80).entries(List.of(new Entry("α", "exponent"), new Entry("ab", "two")), 0))
                .containsExactly("α   exponent", "ab  two");
    }
}
