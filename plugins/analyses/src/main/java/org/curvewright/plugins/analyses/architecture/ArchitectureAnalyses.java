package org.curvewright.plugins.analyses.architecture;

import java.util.List;
import org.curvewright.spi.Explanation;
import org.curvewright.spi.Provider;
import org.curvewright.spi.analysis.Analysis;

/** The questions about architectures. */
public final class ArchitectureAnalyses {

    private static final List<Explanation> EXPLAINED = List.of(
            new Explanation(
                    "NO_MINIMUM",
                    "a ln z + b/z has a minimum only where both coefficients are positive",
                    "vary the architecture more, on both sides of the best one"),
            new Explanation(
                    "NO_CANDIDATE", "every candidate is predicted to lose more than the limit", "raise the limit"),
            new Explanation("CONSTANT_SERIES", "what does not vary has no correlation", ""));

    private ArchitectureAnalyses() {}

    public static List<Provider<? extends Analysis, ?>> offers() {
        return List.of(Provider.of(
                "architecture-optimum",
                "The best width and MLP share of a conditional law, and the fastest architecture under a limit of the loss.",
                ArchitectureOptimum.Configuration.class,
                ArchitectureOptimum::new));
    }

    public static List<Explanation> codes() {
        return EXPLAINED;
    }
}
