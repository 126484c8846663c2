package org.curvewright.plugins.analyses.coverage;

import java.util.List;
import org.curvewright.spi.Explanation;
import org.curvewright.spi.Provider;
import org.curvewright.spi.analysis.Analysis;

/** The questions about intervals. */
public final class CoverageAnalyses {

    private CoverageAnalyses() {}

    public static List<Provider<? extends Analysis, ?>> offers() {
        return List.of(Provider.of(
                "coverage",
                "How often intervals contain the truth, by simulated worlds on the experiment's own design.",
                CoverageConfiguration.class,
                Coverage::new));
    }

    public static List<Explanation> codes() {
        return CoverageCodes.explained();
    }
}
