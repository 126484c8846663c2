package org.curvewright.spi.analysis;

import java.util.List;
import org.curvewright.spi.Problem;

/** Capability: looks across the cells of a sweep. It stands under {@code sweep.analyses}. */
public interface SweepAnalysis extends Analysis {

    /** The findings, their addresses below {@code sweep/<as>/}. */
    List<Finding> across(List<Cell> cells);

    /** Outside a sweep there is nothing to look across. */
    @Override
    default List<Problem> check(AnalysisPlan plan) {
        return List.of(new Problem("NEEDS_SWEEP", "use", "it looks across the cells of a sweep; list it under sweep"));
    }

    @Override
    default List<Finding> run(AnalysisContext context) {
        return List.of();
    }
}
