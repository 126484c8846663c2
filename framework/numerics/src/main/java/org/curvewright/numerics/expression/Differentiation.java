package org.curvewright.numerics.expression;

import java.util.HashMap;
import java.util.Map;

/** Exact derivatives of the nodes of a graph, as nodes of that graph. */
final class Differentiation {

    private final Graph graph;
    private final Map<Of, Node> known = new HashMap<>();

    private record Of(Node node, Leaf leaf) {}

    Differentiation(Graph graph) {
        this.graph = graph;
    }

    /** ∂node/∂leaf. */
    Node of(Node node, Leaf leaf) {
        if ((node.leaves() & leaf.bit()) == 0) {
            return graph.constant(0);
        }
        Of key = new Of(node, leaf);
        Node derivative = known.get(key);
        if (derivative == null) {
            derivative = node.operands().isEmpty() ? ofLeaf(node, leaf) : made(node, leaf);
            known.put(key, derivative);
        }
        return derivative;
    }

    private Node ofLeaf(Node node, Leaf leaf) {
        return node.op() == Op.LOG_COLUMN
                ? graph.apply(Op.SAFE_RECIPROCAL, graph.column(leaf.index()))
                : graph.constant(1);
    }

    private Node made(Node node, Leaf leaf) {
        Node a = node.a();
        Node slope = of(a, leaf);
        if (node.operands().size() == 1) {
            return graph.multiply(outer(node, a), slope);
        }
        Node b = node.b();
        Node other = of(b, leaf);
        return switch (node.op()) {
            case ADD -> graph.add(slope, other);
            case MULTIPLY -> graph.add(graph.multiply(slope, b), graph.multiply(a, other));
            case POWER ->
                graph.multiply(
                        node,
                        graph.add(graph.multiply(other, graph.apply(Op.SAFE_LOGARITHM, a)), graph.multiply(b, slope)));
            case MAX -> either(above(a, b), slope, other);
            case MIN -> either(above(a, b), other, slope);
            default -> throw new IllegalStateException("no derivative of " + node.op());
        };
    }

    /** The one where the step is 1, else the other; what is not chosen may be infinite. */
    private Node either(Node step, Node one, Node other) {
        Node rest = graph.subtract(graph.constant(1), step);
        return graph.add(graph.multiply(step, one), graph.multiply(rest, other));
    }

    private Node above(Node a, Node b) {
        return graph.apply(Op.STEP, graph.subtract(a, b));
    }

    /** f′(a) of the node f(a). */
    private Node outer(Node node, Node a) {
        return switch (node.op()) {
            case RECIPROCAL, SAFE_RECIPROCAL -> graph.negate(graph.multiply(node, node));
            case SAFE_LOGARITHM -> graph.constant(1);
            case EXP -> node;
            case LOG -> graph.apply(Op.SAFE_RECIPROCAL, a);
            case LOG1P -> graph.reciprocal(graph.add(graph.constant(1), a));
            case EXPM1 -> graph.apply(Op.EXP, a);
            case SQRT -> graph.multiply(graph.constant(0.5), graph.apply(Op.SAFE_RECIPROCAL, node));
            case ABS -> graph.apply(Op.SIGN, a);
            case SIGN, STEP -> graph.constant(0);
            case LOGISTIC -> graph.multiply(node, graph.apply(Op.LOGISTIC, graph.negate(a)));
            case SOFTPLUS -> graph.apply(Op.LOGISTIC, a);
            case LGAMMA -> graph.apply(Op.DIGAMMA, a);
            case DIGAMMA -> graph.apply(Op.TRIGAMMA, a);
            default -> throw new IllegalStateException("no derivative of " + node.op());
        };
    }
}
