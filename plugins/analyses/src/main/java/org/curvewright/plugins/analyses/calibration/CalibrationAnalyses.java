package org.curvewright.plugins.analyses.calibration;

import java.util.List;
import org.curvewright.spi.Explanation;
import org.curvewright.spi.Provider;
import org.curvewright.spi.analysis.Analysis;

/** The questions about stated confidence. */
public final class CalibrationAnalyses {

    private CalibrationAnalyses() {}

    public static List<Provider<? extends Analysis, ?>> offers() {
        return List.of(
                Provider.of(
                        "calibration",
                        "whether stated confidence comes true, and whether accuracy climbs while it does so less and less",
                        CalibrationConfiguration.class,
                        Calibration::new),
                Provider.of(
                        "calibration-table",
                        "whether published accuracies, confidences and calibration errors agree with each other",
                        CalibrationTable.Configuration.class,
                        CalibrationTable::new));
    }

    public static List<Explanation> codes() {
        return CalibrationCodes.explained();
    }
}
