package org.curvewright.plugins.analyses.reliability;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.curvewright.spi.Explanation;
import org.curvewright.spi.Provider;
import org.curvewright.spi.analysis.Analysis;

/** The questions about repeated ratings. */
public final class ReliabilityAnalyses {

    private ReliabilityAnalyses() {}

    public static List<Provider<? extends Analysis, ?>> offers() {
        return List.of(Provider.of(
                "reliability",
                "how far one rating of an object can be relied on: omega, single-draw reliability, agreement, draw risk",
                ReliabilityConfiguration.class,
                Reliability::new));
    }

    public static List<Explanation> codes() {
        Stream<Explanation> statuses = Arrays.stream(RatingStatus.values())
                .filter(status -> status != RatingStatus.MEASURED)
                .map(status -> new Explanation(status.name(), status.reason(), ""));
        return Stream.concat(ReliabilityCodes.explained().stream(), statuses).toList();
    }
}
