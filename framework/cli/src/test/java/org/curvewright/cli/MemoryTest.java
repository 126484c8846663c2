package org.curvewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class MemoryTest {

    @Test
    void theRemedyIsToldHoweverDeepTheCauseLies() {
        Throwable deep = new IllegalStateException(new ExecutionException(new OutOfMemoryError("Java heap space")));

        assertThat(Memory.gaveOut(deep))
                .hasValueSatisfying(line -> assertThat(line)
                        .startsWith("memory gave out")
                        .contains("CURVEWRIGHT_JAVA_OPTS=-Xmx", "store: csv")
                        .doesNotContain("\n"));
    }

    @Test
    void anythingElseIsLeftToOthers() {
        assertThat(Memory.gaveOut(new IllegalStateException(new AssertionError())))
                .isEmpty();
    }
}
