package org.curvewright.plugins.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.testkit.Datasets;
import org.junit.jupiter.api.Test;

class ShareWithinTest {

    private final ShareWithin metric = new ShareWithin(new ShareWithin.Configuration(0.05));

    private static Dataset observed(double... values) {
        return Datasets.of(new HalfSaturation(), Rows.of(values), values);
    }

    @Test
    void countsWhatIsNearEnough() {
        assertThat(metric.score(observed(100, 100, 100, 100), new double[] {95, 105, 106, 100})
                        .value())
                .hasValue(0.75);
    }

    @Test
    void nothingToScoreIsNoNumber() {
        assertThat(metric.score(observed(), new double[0]).value()).isEmpty();
    }

    @Test
    void aToleranceIsPositive() {
        assertThatThrownBy(() -> new ShareWithin.Configuration(-1)).hasMessage("tolerance -1 is not a positive number");
    }
}
