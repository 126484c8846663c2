package org.curvewright.plugins.analyses.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.junit.jupiter.api.Test;

class RejectionRatesTest {

    /** Of p = 0.01, 0.05, 0.08, 0.5 two are at most 0.05 and three at most 0.10; √(½ · ½/4) = 25 %. */
    @Test
    void countsOverGroups() {
        List<Finding> found = of(.01, .05, .08, .5).findings();
        assertThat(found)
                .extracting(Finding::address)
                .containsExactly(
                        "answer", "fit/loss/all/a/against/b/rejected-at-5", "fit/loss/all/a/against/b/rejected-at-10");
        assertThat(found.get(1).value()).isEqualTo(new Value.Quantity(50));
        assertThat(found.get(2).value()).isEqualTo(new Value.Quantity(75));
        assertThat(found.get(0).value())
                .isEqualTo(new Value.Text(
                        "Over 4 groups of fit the test between a and b has p at most 0.05 in 2 (50 %, at 95 % between 15 and 85 %)"
                                + " and at most 0.10 in 3 (75 %, at 95 % between 30 and 95 %)."));
    }

    @Test
    void saysNothingOfFewGroups() {
        assertThat(of(.01, .05, .08).findings()).isEmpty();
    }

    private static RejectionRates of(double... values) {
        RejectionRates rates = new RejectionRates();
        for (int k = 0; k < values.length; k++) {
            String group = "family-" + k;
            rates.add(
                    "fit/loss",
                    group,
                    List.of(Finding.measurement(
                            "fit/loss/" + group + "/a/against/b/test-p", values[k], "probability")));
        }
        return rates;
    }
}
