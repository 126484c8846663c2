package org.curvewright.spi.analysis;

import java.util.List;
import org.curvewright.spi.Problem;

/** Answers a question with findings; may refit on subsets. Stateless and thread-safe. */
public interface Analysis {

    /** Mistakes that can be seen before anything runs; their paths start inside the analysis's block. */
    default List<Problem> check(AnalysisPlan plan) {
        return List.of();
    }

    /** The findings, their addresses below {@code analyses/<as>/}. */
    List<Finding> run(AnalysisContext context);
}
