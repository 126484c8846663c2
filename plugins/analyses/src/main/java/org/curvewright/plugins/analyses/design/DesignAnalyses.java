package org.curvewright.plugins.analyses.design;

import java.util.List;
import org.curvewright.spi.Explanation;
import org.curvewright.spi.Provider;
import org.curvewright.spi.analysis.Analysis;

/** The questions to ask before compute is spent. */
public final class DesignAnalyses {

    private DesignAnalyses() {}

    public static List<Provider<? extends Analysis, ?>> offers() {
        return List.of(Provider.of(
                "design",
                "What a set of runs would tell if a law were true, and which affordable runs would tell more.",
                DesignConfiguration.class,
                Design::new));
    }

    public static List<Explanation> codes() {
        return List.of(
                new Explanation(
                        "NO_DESIGN",
                        "there is no law, no noise, or neither residuals nor trials to judge the design with",
                        "state truth and deviation, and take an objective of residuals or of counts"),
                new Explanation(
                        "MOSTLY_OPEN",
                        "in at least half of the simulated worlds the interval has an open end, so that there is no median width",
                        "plan runs that identify the quantity: see weakest-direction and next-for-forecast"),
                new Explanation(
                        "NOISE_OF_COUNTS",
                        "the noise of shares of trials follows from their numbers, so that there is no one deviation, and one that is stated"
                                + " is not used",
                        ""),
                new Explanation(
                        "EQUAL_SCORES",
                        "in every simulated world two laws have one score, so that nothing tells them apart",
                        ""),
                new Explanation(
                        "NOTHING_AFFORDABLE",
                        "every candidate run costs more than the budget",
                        "raise budget or offer smaller candidates"));
    }
}
