package org.curvewright.plugins.analyses.reliability;

import java.util.Arrays;
import java.util.stream.Stream;
import org.curvewright.spi.Notice;

/** What a reliability below 0, which no share of a variance can be, says. */
final class BelowZero {

    private BelowZero() {}

    /** @param others notices that hold besides */
    static Notice[] of(double reliability, Notice... others) {
        return reliability < 0
                ? Stream.concat(
                                Stream.of(
                                        new Notice(
                                                "BELOW_ZERO",
                                                "ratings of one object differ more than chance alone would make them, so the"
                                                        + " replications oppose each other or nothing is measured; read it as 0")),
                                Arrays.stream(others))
                        .toArray(Notice[]::new)
                : others;
    }
}
