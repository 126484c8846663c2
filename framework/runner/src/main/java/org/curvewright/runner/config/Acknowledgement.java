package org.curvewright.runner.config;

import java.util.List;
import org.curvewright.runner.config.tree.Node;

/**
 * A problem that the user means.
 *
 * @param code the problem's code
 * @param of what it covers, such as columns; empty where the code occurs about one thing only
 */
public record Acknowledgement(String code, List<String> of, String because, Node node) {

    public Acknowledgement {
        of = List.copyOf(of);
    }

    /** What the document says of it. */
    public String text() {
        return "acknowledged" + (of.isEmpty() ? "" : " of " + String.join(", ", of)) + ": " + because;
    }
}
