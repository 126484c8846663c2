package org.curvewright.runner.sweep;

import java.util.Map;
import org.curvewright.spi.report.ResultDocument;

/**
 * An experiment that was executed.
 *
 * @param cells the documents of a sweep's cells, by name; none for a single experiment
 * @param defects what tasks threw
 * @param tasks how many were done or reused
 */
public record Executed(
        ResultDocument document,
        Map<String, ResultDocument> cells,
        Map<String, Throwable> defects,
        int tasks,
        int reused) {}
