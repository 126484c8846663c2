package org.curvewright.runner.config.tree;

import java.io.StringReader;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.curvewright.runner.problem.Code;
import org.curvewright.runner.problem.Position;
import org.curvewright.runner.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** Reads one YAML (hence also one JSON) text into a tree. */
public final class TreeReader {

    private static final Pattern LEADING_TABS = Pattern.compile("(?m)^[ \t]+");

    private final Problems problems;

    public TreeReader(Problems problems) {
        this.problems = problems;
    }

    /** A file's tree; empty, with a problem, where the text cannot be read at all. */
    public Optional<Node> read(String file, String text) {
        return read(text, Places.inText(file), NodePath.ROOT);
    }

    /** A piece of YAML that stands for the node at that path, such as the value of an argument or a default. */
    public Optional<Node> fragment(String text, Position position, NodePath path) {
        return text.isBlank()
                ? Optional.of(new ScalarNode(position, path, "", ScalarNode.Type.NULL))
                : read(text, Places.at(position), path);
    }

    private Optional<Node> read(String text, Places places, NodePath path) {
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try {
            Iterable<org.yaml.snakeyaml.events.Event> events =
                    new Yaml(new LoaderOptions()).parse(new StringReader(withoutTabs(bare)));
            return new EventReader(events.iterator(), places, problems).document(path);
        } catch (MarkedYAMLException e) {
            Position position = e.getProblemMark() == null ? places.start() : places.at(e.getProblemMark());
            problems.add(Code.SYNTAX, position, path.text(), sentence(e.getProblem()));
        } catch (ReaderException e) {
            problems.add(Code.SYNTAX, places.start(), path.text(), unreadable(bare, e));
        } catch (YAMLException e) {
            problems.add(Code.SYNTAX, places.start(), path.text(), sentence(e.getMessage()));
        }
        return Optional.empty();
    }

    /** JSON may be indented with tabs, YAML may not; the columns stay what they were. */
    private static String withoutTabs(String text) {
        boolean json =
                text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[");
        return json
                ? LEADING_TABS
                        .matcher(text)
                        .replaceAll(blank -> " ".repeat(blank.group().length()))
                : text;
    }

    private static String unreadable(String text, ReaderException e) {
        String before = text.substring(0, Math.min(e.getPosition(), text.length()));
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        return String.format(
                Locale.ROOT, "the character U+%04X on line %d cannot stand in YAML", e.getCodePoint(), line);
    }

    private static String sentence(@Nullable String message) {
        String line =
                message == null ? "" : message.lines().findFirst().orElse("").strip();
        return line.isEmpty() ? "cannot be read" : line;
    }
}
