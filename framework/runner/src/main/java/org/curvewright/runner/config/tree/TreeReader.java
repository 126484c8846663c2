package org.curvewright.runner.config.tree;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.curvewright.runner.problem.Code;
import org.curvewright.runner.problem.Position;
import org.curvewright.runner.problem.Problems;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads one YAML (hence also one JSON) text into a tree. */
public final class TreeReader {

    private static final Pattern LEADING_BLANKS = Pattern.compile("(?m)^[ \t]+");
    private static final Pattern QUOTED_SLASH = Pattern.compile("((?<!\\\\)(?:\\\\{2})*)\\\\/");

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
            StreamReader reader = new StreamReader(isJson(bare) ? asYaml(bare) : bare);
            return new EventReader(new ParserImpl(reader, new LoaderOptions()), places, problems).document(path);
        } catch (MarkedYAMLException e) {
            Position position = e.getProblemMark() == null ? places.start() : places.at(e.getProblemMark());
            problems.add(Code.SYNTAX, position, path.text(), SyntaxMessages.of(e.getProblem()));
        } catch (ReaderException e) {
            problems.add(Code.SYNTAX, places.start(), path.text(), unreadable(bare, e));
        } catch (YAMLException e) {
            problems.add(Code.SYNTAX, places.start(), path.text(), SyntaxMessages.of(e.getMessage()));
        }
        return Optional.empty();
    }

    private static boolean isJson(String text) {
        String start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }

    /** What JSON has and the parser does not know: tabs that indent (the columns stay) and the escape of a slash. */
    private static String asYaml(String json) {
        String indented = LEADING_BLANKS
                .matcher(json)
                .replaceAll(blank -> " ".repeat(blank.group().length()));
        return QUOTED_SLASH.matcher(indented).replaceAll("$1/");
    }

    private static String unreadable(String text, ReaderException e) {
        String before = text.substring(0, Math.min(e.getPosition(), text.length()));
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        return String.format(
                Locale.ROOT, "the character U+%04X on line %d cannot stand in YAML", e.getCodePoint(), line);
    }
}
