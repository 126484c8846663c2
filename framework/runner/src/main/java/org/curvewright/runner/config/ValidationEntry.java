package org.curvewright.runner.config;

import java.util.List;
import java.util.Optional;
import org.curvewright.runner.config.tree.Node;

/**
 * One check of a finished result folder; it has a finding with a test, or a file, or neither and then it asks that every
 * fit and analysis ended without a defect.
 *
 * @param file relative to the result folder
 * @param headings that the file must have, in Markdown
 */
public record ValidationEntry(
        String says, Optional<ExpectationEntry> expectation, Optional<String> file, List<String> headings, Node node) {

    public ValidationEntry {
        headings = List.copyOf(headings);
    }
}
