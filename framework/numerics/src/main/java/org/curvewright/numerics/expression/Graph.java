package org.curvewright.numerics.expression;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.curvewright.numerics.math.Elementary;

/**
 * Makes nodes, simplified and never twice, so that a formula shares what it has in common with its derivatives and a
 * derivative that vanishes everywhere is the number 0.
 */
final class Graph {

    /** The largest whole exponent that is written as products. */
    private static final int MOST_FACTORS = 4;

    private final Map<Key, Node> nodes = new HashMap<>();
    private final long nonNegative;

    /** Two nodes are the same when these are; numbers are compared by their bits. */
    private record Key(Op op, List<Node> operands, int index, long bits) {}

    /** @param nonNegative a bit for every parameter that is never negative */
    Graph(long nonNegative) {
        this.nonNegative = nonNegative;
    }

    private Node node(Op op, Node... operands) {
        List<Node> list = List.of(operands);
        boolean uniform = list.stream().allMatch(Node::uniform);
        long leaves = list.stream().mapToLong(Node::leaves).reduce(0, (x, y) -> x | y);
        return made(op, list, 0, 0, uniform, leaves);
    }

    private Node made(Op op, List<Node> operands, int index, double constant, boolean uniform, long leaves) {
        Key key = new Key(op, operands, index, Double.doubleToRawLongBits(constant));
        return nodes.computeIfAbsent(key, k -> new Node(nodes.size(), op, operands, index, constant, uniform, leaves));
    }

    Node constant(double value) {
        return made(Op.CONSTANT, List.of(), 0, value == 0 ? 0 : value, true, 0);
    }

    Node parameter(int index) {
        return made(
                Op.PARAMETER, List.of(), index, 0, true, Leaf.parameter(index).bit());
    }

    Node column(int index) {
        return made(Op.COLUMN, List.of(), index, 0, false, Leaf.covariate(index).bit());
    }

    private Node logColumn(int index) {
        return made(
                Op.LOG_COLUMN, List.of(), index, 0, false, Leaf.covariate(index).bit());
    }

    /** f(a). */
    Node apply(Op op, Node a) {
        return a.isConstant() ? constant(op.apply(a.constant(), 0)) : node(op, a);
    }

    /** The larger or the smaller of the two. */
    Node extreme(Op op, Node a, Node b) {
        if (a.equals(b)) {
            return a;
        }
        if (a.isConstant() && b.isConstant()) {
            return constant(op.apply(a.constant(), b.constant()));
        }
        return a.uniform() && !b.uniform() ? node(op, b, a) : node(op, a, b);
    }

    Node add(Node a, Node b) {
        if (a.isConstant() && b.isConstant()) {
            return constant(a.constant() + b.constant());
        }
        if (a.is(0)) {
            return b;
        }
        if (b.is(0)) {
            return a;
        }
        if (core(a).equals(core(b))) {
            return multiply(constant(number(a) + number(b)), core(a));
        }
        return rowFirst(Op.ADD, a, b);
    }

    Node subtract(Node a, Node b) {
        return add(a, negate(b));
    }

    Node negate(Node a) {
        return multiply(constant(-1), a);
    }

    /** Numbers and then all that is uniform are gathered in front of what differs from row to row. */
    Node multiply(Node a, Node b) {
        if (a.isConstant() && b.isConstant()) {
            return constant(a.constant() * b.constant());
        }
        double number = number(a) * number(b);
        if (number == 0) {
            return constant(0);
        }
        Node uniform = product(uniformPart(core(a)), uniformPart(core(b)));
        Node rows = product(rowPart(core(a)), rowPart(core(b)));
        Node front = number == 1 ? uniform : times(constant(number), uniform);
        return times(front, rows);
    }

    private Node times(Node front, Node rest) {
        if (front.is(1)) {
            return rest;
        }
        return rest.is(1) ? front : node(Op.MULTIPLY, rest, front);
    }

    private Node product(Node a, Node b) {
        if (a.is(1)) {
            return b;
        }
        if (b.is(1)) {
            return a;
        }
        boolean cancel = isReciprocal(a, b) || isReciprocal(b, a);
        return cancel ? constant(1) : rowFirst(Op.MULTIPLY, a, b);
    }

    private static boolean isReciprocal(Node a, Node b) {
        return a.op() == Op.RECIPROCAL && a.a().equals(b);
    }

    /** A commutative operation with its operands in one order: rows before uniform, then the older first. */
    private Node rowFirst(Op op, Node a, Node b) {
        boolean swap = a.uniform() == b.uniform() ? a.id() > b.id() : a.uniform();
        return swap ? node(op, b, a) : node(op, a, b);
    }

    /** The numeric factor: c of c · x, or the number itself. */
    private static double number(Node a) {
        if (a.isConstant()) {
            return a.constant();
        }
        boolean factor = a.op() == Op.MULTIPLY && a.b().isConstant();
        if (factor) {
            return a.b().constant();
        }
        return a.op() == Op.MULTIPLY && !a.uniform() && a.b().uniform() ? number(a.b()) : 1;
    }

    /** What the numeric factor multiplies. */
    private Node core(Node a) {
        if (a.isConstant()) {
            return constant(1);
        }
        if (number(a) == 1) {
            return a;
        }
        return a.b().isConstant() ? a.a() : times(core(a.b()), a.a());
    }

    private Node uniformPart(Node a) {
        if (a.uniform()) {
            return a;
        }
        return a.op() == Op.MULTIPLY && a.b().uniform() ? a.b() : constant(1);
    }

    private Node rowPart(Node a) {
        if (a.uniform()) {
            return constant(1);
        }
        return a.op() == Op.MULTIPLY && a.b().uniform() ? a.a() : a;
    }

    /** 1 / a. */
    Node reciprocal(Node a) {
        return switch (a.op()) {
            case CONSTANT -> constant(1 / a.constant());
            case RECIPROCAL -> a.a();
            case EXP -> apply(Op.EXP, negate(a.a()));
            case POWER -> node(Op.POWER, a.a(), negate(a.b()));
            case MULTIPLY -> multiply(reciprocal(a.a()), reciprocal(a.b()));
            default -> node(Op.RECIPROCAL, a);
        };
    }

    Node divide(Node a, Node b) {
        return multiply(a, reciprocal(b));
    }

    /** baseᵉ: products for small whole exponents, else e^(e · ln base). */
    Node power(Node base, Node e) {
        if (e.isConstant()) {
            double value = e.constant();
            if (base.isConstant()) {
                return constant(Elementary.pow(base.constant(), value));
            }
            if (value == Math.rint(value) && Math.abs(value) <= MOST_FACTORS) {
                Node whole = repeated(base, (int) Math.abs(value));
                return value < 0 ? reciprocal(whole) : whole;
            }
            if (value == 0.5) {
                return apply(Op.SQRT, base);
            }
        }
        Node logarithm = logarithm(base);
        return logarithm.uniform() && !e.uniform()
                ? apply(Op.EXP, multiply(logarithm, e))
                : node(Op.POWER, logarithm, e);
    }

    private Node repeated(Node base, int times) {
        if (times == 0) {
            return constant(1);
        }
        Node half = repeated(base, times / 2);
        Node square = multiply(half, half);
        return times % 2 == 0 ? square : multiply(square, base);
    }

    /** ln a, taken apart where that leaves less to compute and its domain unchanged. */
    Node logarithm(Node a) {
        return switch (a.op()) {
            case CONSTANT -> constant(Op.LOG.apply(a.constant(), 0));
            case COLUMN -> logColumn(a.index());
            case EXP -> a.a();
            case POWER -> multiply(a.b(), a.a());
            case RECIPROCAL -> negate(logarithm(a.a()));
            case MULTIPLY ->
                isNonNegative(a.a()) || isNonNegative(a.b())
                        ? add(logarithm(a.a()), logarithm(a.b()))
                        : node(Op.LOG, a);
            default -> node(Op.LOG, a);
        };
    }

    /** Whether no value of parameters inside their supports makes it negative. */
    private boolean isNonNegative(Node a) {
        return switch (a.op()) {
            case CONSTANT -> a.constant() >= 0;
            case PARAMETER -> (nonNegative & a.leaves()) != 0;
            case EXP, POWER, LOGISTIC, SOFTPLUS, SQRT, ABS, STEP -> true;
            case RECIPROCAL -> isNonNegative(a.a());
            case ADD, MULTIPLY -> isNonNegative(a.a()) && isNonNegative(a.b());
            case MAX -> isNonNegative(a.a()) || isNonNegative(a.b());
            default -> false;
        };
    }
}
