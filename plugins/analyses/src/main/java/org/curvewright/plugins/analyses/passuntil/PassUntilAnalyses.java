package org.curvewright.plugins.analyses.passuntil;

import java.util.List;
import org.curvewright.spi.Explanation;
import org.curvewright.spi.Provider;
import org.curvewright.spi.analysis.Analysis;

/** The questions about repeated samples. */
public final class PassUntilAnalyses {

    private PassUntilAnalyses() {}

    public static List<Provider<? extends Analysis, ?>> offers() {
        return List.of(
                Provider.of(
                        "pass-until",
                        "how small success rates grow with size, what that forecasts, and whether growth is emergent",
                        PassUntilConfiguration.class,
                        PassUntil::new),
                Provider.of(
                        "pass-at-k",
                        "the share of problems that k samples solve at least once, and how it grows with k",
                        Coverage.Configuration.class,
                        Coverage::new));
    }

    public static List<Explanation> codes() {
        return PassUntilCodes.explained();
    }
}
