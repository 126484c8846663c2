package org.curvewright.plugins.analyses.diagnostics;

import java.util.List;
import org.curvewright.spi.Explanation;
import org.curvewright.spi.Provider;
import org.curvewright.spi.analysis.Analysis;

/** The questions about single runs, residuals and noise. */
public final class DiagnosticsAnalyses {

    private DiagnosticsAnalyses() {}

    public static List<Provider<? extends Analysis, ?>> offers() {
        return List.of(
                Provider.of(
                        "diagnostics",
                        "Which runs a law hangs on, which do not belong to it, what its residuals show, and whether it bends.",
                        DiagnosticsConfiguration.class,
                        Diagnostics::new),
                Provider.of(
                        "noise-components",
                        "What the scatter about a law is made of: evaluation, run-to-run variation, misfit, correlation.",
                        NoiseConfiguration.class,
                        NoiseComponents::new));
    }

    public static List<Explanation> codes() {
        return DiagnosticsCodes.explained();
    }
}
