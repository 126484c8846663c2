package org.curvewright.plugins.analyses.errormodes;

import java.util.List;
import org.curvewright.spi.Explanation;
import org.curvewright.spi.Provider;
import org.curvewright.spi.analysis.Analysis;

/** The questions about tasks of many steps. */
public final class ErrorModeAnalyses {

    private ErrorModeAnalyses() {}

    public static List<Provider<? extends Analysis, ?>> offers() {
        return List.of(
                Provider.of(
                        "error-modes",
                        "whether steps fail by chance, because they are hard, or because tasks share a shortcoming",
                        ErrorModesConfiguration.class,
                        ErrorModes::new),
                Provider.of(
                        "success-by-length",
                        "how success falls with the number of steps, and which errors fall like that",
                        SuccessByLength.Configuration.class,
                        SuccessByLength::new),
                Provider.of(
                        "compounding",
                        "what a step's reliability means for many steps, and an exponent for halving the loss",
                        Compounding.Configuration.class,
                        Compounding::new));
    }

    public static List<Explanation> codes() {
        return ErrorModeCodes.explained();
    }
}
