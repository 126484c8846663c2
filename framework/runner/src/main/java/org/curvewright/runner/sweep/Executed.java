package org.curvewright.runner.sweep;

import java.util.Map;
import org.curvewright.spi.report.ResultDocument;

/**
 * An experiment that was executed.
 *
 * @param defects what tasks threw
 * @param tasks how many were done or reused
 */
public record Executed(ResultDocument document, Map<String, Throwable> defects, int tasks, int reused) {}
