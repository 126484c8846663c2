package org.curvewright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.store.FindingStore;
import org.junit.jupiter.api.Test;

/** What every store of findings must keep. A test of one implements this interface and inherits these tests. */
public interface StoreContract {

    /** Quotes, a comma and an open end. */
    Interval INTERVAL = new Interval(
            OptionalDouble.of(-1.5),
            OptionalDouble.empty(),
            OptionalDouble.of(1e-300),
            .95,
            "wild, \"bootstrap\"",
            List.of(new Notice("OPEN", "no upper end: it goes on")));

    /** A number that no short decimal is, a text of two lines, and what is absent with two reasons. */
    List<Finding> FINDINGS = List.of(
            Finding.measurement("fits/a/n", 0.1 + 0.2, "observations").with(INTERVAL),
            Finding.verdict("fits/a/status", "CONVERGED, \"really\"\nor so"),
            Finding.absent("fits/a/alpha", Finding.Kind.ESTIMATE, "", new Notice("FAILED", "the fit FAILED"))
                    .noting(List.of(new Notice("AT_BOUND", "α lies on a bound"))));

    FindingStore store();

    /** As many as a partition has. */
    static List<Finding> many() {
        List<Finding> many = new ArrayList<>();
        for (int k = 0; k < 5_000; k++) {
            many.add(Finding.measurement("fits/a/w" + k + "/alpha", 1.0 / (k + 1), "")
                    .with(INTERVAL));
        }
        return many;
    }

    default byte[] written(List<Finding> findings) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store().write(findings, out);
        return out.toByteArray();
    }

    default List<Finding> read(byte[] partition, Predicate<String> wanted) throws IOException {
        return store().read(new ByteArrayInputStream(partition), wanted);
    }

    @Test
    default void whatIsWrittenIsRead() throws IOException {
        assertThat(read(written(FINDINGS), any -> true)).isEqualTo(FINDINGS);
        assertThat(read(written(many()), any -> true)).isEqualTo(many());
    }

    @Test
    default void onlyWhatIsWantedIsRead() throws IOException {
        assertThat(read(written(FINDINGS), "fits/a/status"::equals)).containsExactly(FINDINGS.get(1));
    }

    @Test
    default void equalFindingsGiveEqualBytes() throws IOException {
        assertThat(written(many())).isEqualTo(written(many()));
        assertThat(written(many())).isNotEqualTo(written(many().subList(1, 5_000)));
    }

    @Test
    default void anEmptyPartitionIsRead() throws IOException {
        assertThat(read(written(List.of()), any -> true)).isEmpty();
    }

    @Test
    default void anotherFileIsRefusedWithAFact() {
        assertThatThrownBy(() -> read("N,loss\n1,2\n".getBytes(StandardCharsets.UTF_8), any -> true))
                .isInstanceOf(IOException.class)
                .message()
                .matches("[^A-Z].*");
    }

    @Test
    default void thePartitionsNameEndsPlainly() {
        assertThat(store().ending()).matches("[a-z0-9]+(\\.[a-z0-9]+)*");
    }
}
