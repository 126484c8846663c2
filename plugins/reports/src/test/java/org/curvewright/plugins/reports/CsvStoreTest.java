package org.curvewright.plugins.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.curvewright.spi.store.FindingStore;
import org.curvewright.testkit.StoreContract;
import org.junit.jupiter.api.Test;

final class CsvStoreTest implements StoreContract {

    @Override
    public FindingStore store() {
        return new CsvStore();
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
