package org.curvewright.plugins.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.inference.Interval;
import org.junit.jupiter.api.Test;

final class CsvStoreTest {

    private static final Interval INTERVAL = new Interval(
            OptionalDouble.of(-1.5),
            OptionalDouble.empty(),
            OptionalDouble.of(1e-300),
            .95,
            "wild, \"bootstrap\"",
            List.of(new Notice("OPEN", "no upper end: it goes on")));

    private static final List<Finding> FINDINGS = List.of(
            Finding.measurement("fits/a/n", 0.1 + 0.2, "observations").with(INTERVAL),
            Finding.verdict("fits/a/status", "CONVERGED, \"really\"\nor so"),
            Finding.absent("fits/a/alpha", Finding.Kind.ESTIMATE, "", new Notice("FAILED", "the fit FAILED"))
                    .noting(List.of(new Notice("AT_BOUND", "α lies on a bound"))));

    private static byte[] written(List<Finding> findings) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvStore().write(findings, out);
        return out.toByteArray();
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        assertThat(new CsvStore().read(new ByteArrayInputStream(written(FINDINGS)), any -> true))
                .isEqualTo(FINDINGS);
    }

    @Test
    void onlyWhatIsWantedIsRead() throws IOException {
        assertThat(new CsvStore().read(new ByteArrayInputStream(written(FINDINGS)), "fits/a/status"::equals))
                .containsExactly(FINDINGS.get(1));
    }

    @Test
    void anEmptyPartitionHasAHead() throws IOException {
        assertThat(new String(written(List.of()), StandardCharsets.UTF_8)).startsWith("address,kind,value,");
    }

    @Test
    void anotherFileIsRefused() {
        byte[] other = "N,loss\n1,2\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> new CsvStore().read(new ByteArrayInputStream(other), any -> true))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("head of a store");
    }

    @Test
    void aTruncatedRowIsRefused() throws IOException {
        byte[] whole = written(FINDINGS.subList(0, 1));
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 40);
        assertThatThrownBy(() -> new CsvStore().read(new ByteArrayInputStream(cut), any -> true))
                .hasMessageContaining("cells, not 12");
    }
}
