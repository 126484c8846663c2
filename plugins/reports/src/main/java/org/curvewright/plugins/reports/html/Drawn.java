package org.curvewright.plugins.reports.html;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.curvewright.spi.report.ResultDocument.FitSection;

/** Which fits the page draws: all of them, unless their runs and curves would make it large; then the first. */
final class Drawn {

    /** Some eleven bytes each. */
    private static final int MOST_NUMBERS = 45_000;

    private static final int NUMBERS_OF_A_RUN = 4;
    private static final int NUMBERS_OF_A_POINT = 3;

    private final Set<String> addresses = new HashSet<>();

    Drawn(List<FitSection> fits) {
        int numbers = 0;
        for (FitSection fit : fits) {
            numbers += size(fit);
            if (numbers <= MOST_NUMBERS) {
                addresses.add(fit.address());
            }
        }
    }

    boolean holds(FitSection fit) {
        return addresses.contains(fit.address());
    }

    private static int size(FitSection fit) {
        int covariates = fit.covariates().size();
        int points = fit.curve().map(curve -> curve.value().size()).orElse(0);
        return fit.observations().size() * (covariates + NUMBERS_OF_A_RUN) + points * (covariates + NUMBERS_OF_A_POINT);
    }
}
