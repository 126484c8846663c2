package org.curvewright.runner.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.curvewright.runner.config.tree.Conversions;
import org.curvewright.runner.config.tree.Keys;
import org.curvewright.runner.config.tree.Node;
import org.curvewright.runner.config.tree.SequenceNode;
import org.curvewright.runner.problem.Code;
import org.curvewright.runner.problem.Quoted;

/** Reads {@code validate:}. */
final class ValidationReader {

    private final Conversions conversions;
    private final CheckReader checks;

    ValidationReader(Conversions conversions) {
        this.conversions = conversions;
        this.checks = new CheckReader(conversions);
    }

    List<ValidationEntry> read(SequenceNode node) {
        return node.items().stream()
                .flatMap(item -> conversions.mapping(item).stream())
                .map(item -> Keys.of(
                        item,
                        "a validation",
                        CheckReader.keysWith("says", "finding", "file", "headings"),
                        conversions.problems()))
                .flatMap(keys -> validation(keys).stream())
                .toList();
    }

    private Optional<ValidationEntry> validation(Keys keys) {
        Optional<String> says = keys.require("says").flatMap(conversions::line);
        Optional<String> finding = keys.get("finding").flatMap(conversions::line);
        Optional<ExpectationEntry> expectation = finding.flatMap(address ->
                checks.read(keys).map(check -> new ExpectationEntry(address, check, Optional.empty(), keys.node())));
        List<String> headings = keys.get("headings").stream()
                .flatMap(list -> Conversions.oneOrMore(list).stream())
                .flatMap(heading -> conversions.line(heading).stream())
                .toList();
        return says.map(text ->
                new ValidationEntry(text, expectation, keys.get("file").flatMap(this::file), headings, keys.node()));
    }

    private Optional<String> file(Node node) {
        Optional<String> written = conversions.line(node);
        if (written.isPresent() && !inside(written.get())) {
            conversions.add(
                    Code.PATH_LEAVES_FOLDER,
                    node,
                    "the path " + Quoted.of(written.get()) + " leaves the output folder; expected one inside it");
            return Optional.empty();
        }
        return written;
    }

    private static boolean inside(String path) {
        Path folder = Path.of("folder").toAbsolutePath();
        Path resolved = folder.resolve(path).normalize();
        return resolved.startsWith(folder) && !resolved.equals(folder);
    }
}
