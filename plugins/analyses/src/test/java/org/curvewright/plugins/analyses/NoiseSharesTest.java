package org.curvewright.plugins.analyses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.inference.Interval;
import org.junit.jupiter.api.Test;

class NoiseSharesTest {

    private static String said(double share, double lower, double upper) {
        Finding finding = Finding.measurement("acc/acc/log-sigmoid/noise-share", share, "")
                .with(new Interval(
                        OptionalDouble.of(lower),
                        OptionalDouble.of(upper),
                        OptionalDouble.empty(),
                        0.95,
                        "F",
                        List.of()));
        return NoiseShares.sentence(List.of(finding));
    }

    /** No share of the scatter is more than all of it: such noise was estimated too large, or the runs were lucky. */
    @Test
    void noiseBeyondTheScatterIsNoInterval() {
        assertThat(said(9, 3.52, 40))
                .contains("acc all (the scatter is smaller than this noise alone makes it)")
                .doesNotContain("352");
        assertThat(said(0.8, 0.3, 2)).contains("acc 80 % [30, 100]");
    }
}
