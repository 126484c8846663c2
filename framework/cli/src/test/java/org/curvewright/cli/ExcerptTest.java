package org.curvewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void longTextsAreShownFromWhereTheyDiffer() {
        String same = "0.25, ".repeat(30);
        Excerpt shown = Excerpt.of(same + "1.5", same + "1.75, 2");
        assertThat(shown.before()).startsWith("…").endsWith("0.25, 1.5");
        assertThat(shown.after()).startsWith("…").endsWith("0.25, 1.75, 2");
    }

    @Test
    void shortTextsAreShownWhole() {
        assertThat(Excerpt.of("0.5", "0.25")).isEqualTo(new Excerpt("0.5", "0.25"));
    }

    @Test
    void whatIsCutAtTheEndSaysSo() {
        assertThat(Excerpt.of("a".repeat(100), "b").before()).isEqualTo("a".repeat(60) + "…");
    }
}
