package org.curvewright.runner.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.inference.Interval;
import org.junit.jupiter.api.Test;

class AddressesTest {

    private static final Finding ALPHA = Finding.of("fits/loss/y/kaplan/alpha", Finding.Kind.ESTIMATE, 0.1, "")
            .with(new Interval(
                    OptionalDouble.of(0.05),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    0.95,
                    "wald-t",
                    List.of()));

    private final Addresses addresses = new Addresses(List.of(ALPHA));

    @Test
    void findsTheEndOfAnInterval() {
        assertThat(addresses.find("fits/loss/y/kaplan/alpha/lower").map(FindingText::value))
                .contains("0.05");
    }

    @Test
    void givesAnOpenEndAsAbsent() {
        assertThat(addresses.find("fits/loss/y/kaplan/alpha/upper").map(FindingText::value))
                .contains("");
    }

    @Test
    void listsOnlyEndsThatAreThere() {
        assertThat(addresses.all()).containsExactly("fits/loss/y/kaplan/alpha", "fits/loss/y/kaplan/alpha/lower");
    }

    @Test
    void findsNothingElsewhere() {
        assertThat(addresses.find("fits/loss/y/kaplan/beta")).isEmpty();
    }
}
