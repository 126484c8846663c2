package org.curvewright.spi.analysis;

import java.util.List;
import java.util.Optional;
import org.curvewright.spi.Problem;
import org.curvewright.spi.metric.FitMetric;

/** Answers a question with findings; may refit on subsets. Stateless and thread-safe. */
public interface Analysis {

    /** Mistakes that can be seen before anything runs; their paths start inside the analysis's block. */
    default List<Problem> check(AnalysisPlan plan) {
        return List.of();
    }

    /**
     * The score by which this analysis ranks the laws of a response that the data determine, so that everything else that calls
     * a law the best of them does so by the same score; empty where it ranks none.
     */
    default Optional<FitMetric> ranks() {
        return Optional.empty();
    }

    /** The findings, their addresses below {@code analyses/<as>/}. */
    List<Finding> run(AnalysisContext context);
}
