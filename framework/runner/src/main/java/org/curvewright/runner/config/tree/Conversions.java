package org.curvewright.runner.config.tree;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.curvewright.runner.problem.Code;
import org.curvewright.runner.problem.Problems;
import org.curvewright.runner.problem.Quoted;

/** Reads nodes as what they should be; whatever is something else becomes a problem and is absent. */
public record Conversions(Problems problems) {

    private static final Set<String> NOT_FINITE = Set.of("nan", "inf", "-inf", "+inf", "infinity", "-infinity");

    public Optional<String> text(Node node) {
        return scalar(node, ScalarNode.Type.TEXT, "text").map(ScalarNode::text);
    }

    /** Text on one line that is not blank. */
    public Optional<String> line(Node node) {
        Optional<String> text = text(node);
        if (text.isPresent() && (text.get().isBlank() || text.get().lines().count() > 1)) {
            bad(node, "expected one line of text, found " + Quoted.of(text.get()));
            return Optional.empty();
        }
        return text;
    }

    public OptionalDouble number(Node node) {
        if (node instanceof ScalarNode scalar
                && NOT_FINITE.contains(scalar.text().toLowerCase(Locale.ROOT))) {
            add(Code.NOT_FINITE, node, "expected a finite number, found " + Quoted.of(scalar.text()));
            return OptionalDouble.empty();
        }
        return scalar(node, ScalarNode.Type.NUMBER, "a number")
                .map(scalar -> OptionalDouble.of(scalar.number()))
                .orElse(OptionalDouble.empty());
    }

    /** A whole number; {@code 1e3} is one, {@code 1.7} is not. */
    public OptionalLong whole(Node node, long least, long most) {
        Optional<ScalarNode> scalar = scalar(node, ScalarNode.Type.NUMBER, "a whole number");
        if (scalar.isEmpty()) {
            return OptionalLong.empty();
        }
        if (Math.abs(scalar.get().number()) != Math.rint(Math.abs(scalar.get().number()))) {
            add(Code.WRONG_TYPE, node, "expected a whole number, found " + node.describe());
            return OptionalLong.empty();
        }
        OptionalLong exact = exact(scalar.get());
        if (exact.isEmpty() || exact.getAsLong() < least || exact.getAsLong() > most) {
            bad(
                    node,
                    "expected a whole number from " + least + " to " + most + ", found "
                            + scalar.get().text());
            return OptionalLong.empty();
        }
        return exact;
    }

    private static OptionalLong exact(ScalarNode scalar) {
        try {
            return OptionalLong.of(new BigDecimal(scalar.text()).longValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    public Optional<Boolean> truth(Node node) {
        return scalar(node, ScalarNode.Type.TRUTH, "true or false")
                .map(scalar -> scalar.text().equals("true"));
    }

    public Optional<MappingNode> mapping(Node node) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(mapping);
        }
        wrong(node, "a mapping");
        return Optional.empty();
    }

    public Optional<SequenceNode> sequence(Node node) {
        if (node instanceof SequenceNode sequence) {
            return Optional.of(sequence);
        }
        wrong(node, "a list");
        return Optional.empty();
    }

    /** The items of a list; anything else is a list of one. */
    public static List<Node> oneOrMore(Node node) {
        return node instanceof SequenceNode sequence ? sequence.items() : List.of(node);
    }

    /** A scalar of that type. */
    public Optional<ScalarNode> scalar(Node node, ScalarNode.Type type, String expected) {
        if (node instanceof ScalarNode scalar && scalar.is(type)) {
            return Optional.of(scalar);
        }
        wrong(node, expected);
        return Optional.empty();
    }

    /** Says that something else was expected, unless the node has been refused already. */
    public void wrong(Node node, String expected) {
        add(Code.WRONG_TYPE, node, "expected " + expected + ", found " + node.describe() + advice(node, expected));
    }

    public void bad(Node node, String message) {
        add(Code.BAD_VALUE, node, message);
    }

    public void add(Code code, Node node, String message) {
        if (!(node instanceof ScalarNode scalar && scalar.is(ScalarNode.Type.REFUSED))) {
            problems.add(code, node.at(), node.path().text(), message);
        }
    }

    private static String advice(Node node, String expected) {
        if (!(node instanceof ScalarNode scalar)) {
            return "";
        }
        boolean text = scalar.is(ScalarNode.Type.TEXT);
        if (text && expected.endsWith("number")) {
            return Scalars.advice(scalar.text());
        }
        boolean quotable = scalar.is(ScalarNode.Type.NUMBER) || scalar.is(ScalarNode.Type.TRUTH);
        return expected.equals("text") && quotable ? "; in quotes it is text" : "";
    }
}
