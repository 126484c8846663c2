package org.curvewright.runner.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.curvewright.runner.config.tree.Conversions;
import org.curvewright.runner.config.tree.Node;
import org.curvewright.runner.config.tree.Overrides;
import org.curvewright.runner.config.tree.TreeReader;
import org.curvewright.runner.problem.Problems;

/** From text to a typed experiment. */
public final class ConfigurationReader {

    /**
     * Reads an experiment.
     *
     * @param file as messages show it; its text is given
     * @param overrides {@code --set} arguments in order
     * @return what could be read, also when there are problems, so that later stages can find theirs; it must not run
     *     unless there are none. Empty where the text is no mapping at all
     */
    public Optional<ExperimentConfiguration> read(Path file, String text, List<String> overrides, Problems problems) {
        Conversions conversions = new Conversions(problems);
        Optional<Node> typed = new TreeReader(problems).read(file.toString(), text);
        return typed.map(root -> new Overrides(problems).apply(root, overrides))
                .flatMap(conversions::mapping)
                .map(new ExperimentReader(conversions)::read);
    }

    /** The {@code use} blocks of a text that is an id, a block or a list of them. */
    public static List<Use> readUses(String name, String text, String noun, Problems problems) {
        Conversions conversions = new Conversions(problems);
        return new TreeReader(problems)
                .read(name, text)
                .map(node -> new UseReader(conversions).several(node, noun))
                .orElse(List.of());
    }
}
