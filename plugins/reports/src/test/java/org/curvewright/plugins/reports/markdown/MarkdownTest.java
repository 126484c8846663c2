package org.curvewright.plugins.reports.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MarkdownTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "<b>&amp;→&lt;b&gt;&amp;amp;",
                "a|b→a\\|b",
                "[x](y)→\\[x\\](y)",
                "*bold* `code` ~no~ $x$→\\*bold\\* \\`code\\` \\~no\\~ \\$x\\$",
                "pile_test_loss→pile_test_loss",
                "_em_→\\_em\\_",
                "- item→\\- item",
                "1. first→1\\. first",
                "0.1.0→0.1.0",
                "-46.9→-46.9",
                "---→\\---",
                "# head→\\# head",
                "α ≥ 0→α ≥ 0"
            })
    void textStaysText(String label, String markdown) {
        assertThat(Markdown.text(label)).isEqualTo(markdown);
    }

    @Test
    void breaksAndInvisibleCharactersBecomeASpace() {
        assertThat(Markdown.text("a\r\n\u0000b\u202Ec\u2028d")).isEqualTo("a b c d");
    }

    @ParameterizedTest
    @CsvSource({"a,`a`", "'',–", "a_b*c*,`a_b*c*`", "a`b,<code>a\\`b</code>", "<i>,<code>&lt;i&gt;</code>"})
    void codeHoldsNoMarkup(String label, String markdown) {
        assertThat(Markdown.code(label)).isEqualTo(markdown);
    }

    @Test
    void aBarDoesNotEndACell() {
        Table table = new Table("name");
        table.row(Markdown.code("a|b"));
        assertThat(table.markdown()).isEqualTo("| name |\n| --- |\n| <code>a\\|b</code> |");
    }

    @Test
    void columnsWithoutAnythingAreLeftOut() {
        Table table = new Table("a", "b", ">c");
        table.row("1", "", "2");
        table.row("3", "", "");
        assertThat(table.markdown()).isEqualTo("| a | c |\n| --- | ---: |\n| 1 | 2 |\n| 3 |  |");
    }

    @ParameterizedTest
    @CsvSource({
        "0.10609012,0.10609",
        "7,7",
        "-46.91795,-46.918",
        "111000000,111000000",
        "477825.868233905,477826",
        "3.6471945e-3,0.0036472",
        "2e23,2e23",
        "7.22634e108,7.2263e108",
        "1e-9,1e-9"
    })
    void numbersHaveFiveDigits(double value, String text) {
        assertThat(Numbers.of(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"412.5,410", "7.13e11,7.1e11", "1.4e-14,1.4e-14", "0,0", "-8.7e-15,-8.7e-15"})
    void evidenceHasTwo(double value, String text) {
        assertThat(Numbers.rough(OptionalDouble.of(value))).isEqualTo(text);
    }
}
