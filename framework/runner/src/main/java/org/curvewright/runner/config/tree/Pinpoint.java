package org.curvewright.runner.config.tree;

import java.util.List;
import java.util.Optional;
import org.curvewright.runner.problem.LocatedProblem;
import org.curvewright.spi.Problem;

/** Finds the place of a problem that a plugin reports by a path inside its own block. */
public final class Pinpoint {

    private Pinpoint() {}

    /** At the node the path leads to, or at the last one on the way that exists. */
    public static LocatedProblem in(Node block, Problem problem) {
        Node here = block;
        NodePath path = block.path();
        Optional<List<OverrideArgument.Step>> steps =
                OverrideArgument.parse(problem.path() + "=").map(OverrideArgument::steps);
        for (OverrideArgument.Step step : steps.orElse(List.of())) {
            path = extended(path, step);
            here = child(here, step).orElse(here);
        }
        return new LocatedProblem(here.at(), problem.code(), path.text(), problem.message());
    }

    private static NodePath extended(NodePath path, OverrideArgument.Step step) {
        return step instanceof OverrideArgument.Step.Key key
                ? path.key(key.name())
                : path.item(((OverrideArgument.Step.Item) step).index());
    }

    private static Optional<Node> child(Node node, OverrideArgument.Step step) {
        if (node instanceof MappingNode mapping && step instanceof OverrideArgument.Step.Key key) {
            return mapping.get(key.name());
        }
        if (node instanceof SequenceNode sequence
                && step instanceof OverrideArgument.Step.Item item
                && item.index() < sequence.items().size()) {
            return Optional.of(sequence.items().get(item.index()));
        }
        return Optional.empty();
    }
}
