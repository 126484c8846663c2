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
}
