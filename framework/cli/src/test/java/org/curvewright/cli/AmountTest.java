package org.curvewright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.curvewright.runner.Refused;
import org.junit.jupiter.api.Test;

class AmountTest {

    @Test
    void sizesAreReadAndWritten() throws Refused {
        assertThat(Amount.bytes("2GB")).isEqualTo(2_000_000_000L);
        assertThat(Amount.bytes("7 kb")).isEqualTo(7000);
        assertThat(Amount.size(0)).isEqualTo("0 B");
        assertThat(Amount.size(999)).isEqualTo("999 B");
        assertThat(Amount.size(1000)).isEqualTo("1.0 kB");
        assertThat(Amount.size(123_456_789)).isEqualTo("123.5 MB");
    }

    @Test
    void agesAreReadAndWritten() throws Refused {
        assertThat(Amount.duration("30d")).isEqualTo(Duration.ofDays(30));
        assertThat(Amount.duration("12h")).isEqualTo(Duration.ofHours(12));
        assertThat(Amount.age(Duration.ofHours(50))).isEqualTo("2 d");
        assertThat(Amount.age(Duration.ofSeconds(-1))).isEqualTo("0 s");
    }

    @Test
    void whatIsNeitherIsRefusedWithWhatIsAllowed() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Amount.bytes("2 apples"))
                .withMessageContaining("kB, MB");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Amount.duration("2 apples"))
                .withMessageContaining("d, h or min");
    }
}
