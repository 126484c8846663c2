package org.curvewright.runner.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.law.Support;
import org.junit.jupiter.api.Test;

class RecordJsonTest {

    record Everything(
            String text,
            int whole,
            double real,
            boolean truth,
            Optional<String> maybe,
            OptionalDouble number,
            List<List<Double>> grid,
            Map<String, Double> named,
            Finding finding) {}

    private static final Finding FINDING = new Finding(
            "fits/a/b",
            Finding.Kind.ESTIMATE,
            new Value.Quantity(2e23),
            "nats/token",
            Optional.of(new Interval(
                    OptionalDouble.of(0.1), OptionalDouble.empty(), OptionalDouble.empty(), 0.95, "wald-t", List.of())),
            List.of(new Notice("AT_BOUND", "a \"quoted\" line\nand \\ another \u2028")));

    @Test
    void readsBackWhatItWrote() throws IOException {
        Everything value = new Everything(
                "α",
                3,
                0.30000000000000004,
                true,
                Optional.empty(),
                OptionalDouble.of(1e-300),
                List.of(List.of(1.0, 2.5)),
                Map.of("x", 1.0),
                FINDING);

        assertThat(RecordJson.read(RecordJson.write(value), Everything.class)).isEqualTo(value);
    }

    @Test
    void writesAnAbsentNumberAsNull() {
        assertThat(RecordJson.write(new Value.Lane("a", "", List.of(1.0, Double.NaN), List.of())))
                .contains("[1, null]");
    }

    @Test
    void keepsAnOpenEnd() throws IOException {
        assertThat(RecordJson.read(RecordJson.write(Support.NON_NEGATIVE), Support.class))
                .isEqualTo(Support.NON_NEGATIVE);
    }

    /** Long, with every kind of character, some to be escaped, and the bytes those of the standard encoder. */
    @Test
    void keepsAnyText() throws IOException {
        String odd = "a\"\\\n\r\t\u0001 é \u2028 漢 \uD83D\uDE00 ";
        Notice value = new Notice("CODE", odd.repeat(700) + "\"");

        byte[] bytes = RecordJson.bytes(value);

        assertThat(RecordJson.read(new String(bytes, UTF_8), Notice.class)).isEqualTo(value);
        assertThat(new String(bytes, UTF_8).getBytes(UTF_8)).isEqualTo(bytes);
        assertThat(new String(bytes, UTF_8)).contains("\\u0001 é \\u2028 漢 \uD83D\uDE00 a\\\"\\\\\\n");
    }

    @Test
    void halfASurrogatePairIsAQuestionMark() {
        assertThat(RecordJson.write(new Value.Text("a\uD83Db"))).contains("\"a?b\"");
    }

    @Test
    void saysWhichMemberOfASealedInterfaceItIs() {
        assertThat(RecordJson.write(new Value.Text("CONVERGED"))).contains("\"type\": \"text\"");
    }

    @Test
    void namesWhatIsMissing() {
        assertThatThrownBy(() -> RecordJson.read("{\"code\": \"A\"}", Notice.class))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("'text' is missing");
    }
}
