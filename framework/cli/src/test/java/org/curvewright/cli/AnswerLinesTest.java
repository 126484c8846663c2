package org.curvewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AnswerLinesTest {

    @Test
    void theFirstSentenceIsTold() {
        assertThat(AnswerLines.first("Loss is missed by 6.9 % on average. In brackets: 95 %.", 160))
                .isEqualTo("Loss is missed by 6.9 % on average.");
    }

    @Test
    void aLongSentenceIsCutAtAWord() {
        String told = AnswerLines.first("word ".repeat(100), 160);
        assertThat(told).endsWith("word …").hasSizeLessThan(250);
        assertThat(AnswerLines.first("x".repeat(300), 160).length()).isLessThan(250);
    }

    @Test
    void aFileHasRoomForAllOfASentence() {
        String sentence = "word ".repeat(100) + "end.";
        assertThat(AnswerLines.first(sentence, Integer.MAX_VALUE)).isEqualTo(sentence);
    }

    @Test
    void whatIsNotToldIsSaidToStandAtItsAddress() {
        String two = "In 'loss', kaplan describes loss best. In 'tasks', log-sigmoid describes piqa best.";
        assertThat(AnswerLines.told(two, 160, "analyses/a/answer")).isEqualTo(two);
        String sentence = "x".repeat(100) + ".";
        assertThat(AnswerLines.told(String.join(" ", sentence, sentence, sentence), 160, "analyses/a/answer"))
                .isEqualTo(sentence + " " + sentence + " (more: analyses/a/answer)");
        assertThat(AnswerLines.told("word ".repeat(100) + "end. More.", 160, "analyses/a/answer"))
                .endsWith("word … (all of it: analyses/a/answer)");
    }
}
