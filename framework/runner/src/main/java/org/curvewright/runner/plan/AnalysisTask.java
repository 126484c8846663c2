package org.curvewright.runner.plan;

import java.util.List;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.FitReference;

/**
 * One analysis that will be run.
 *
 * @param identity text that determines what it does
 */
public record AnalysisTask(
        String as, String use, String section, List<FitReference> on, Analysis analysis, String identity) {

    /** Tasks differ by their names; the JDK would make classes at every start to hash all the rest as well. */
    @Override
    public int hashCode() {
        return as.hashCode();
    }
}
