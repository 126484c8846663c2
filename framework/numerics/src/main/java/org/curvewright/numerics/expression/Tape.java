package org.curvewright.numerics.expression;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Some nodes of a graph as a list of operations on whole columns, each node computed once. What is uniform is computed as
 * one number; what is asked for is computed where the caller wants it; the rest shares as few columns as it can.
 */
final class Tape {

    private static final int NONE = -1;
    private static final double[] UNUSED = {};

    private final Node[] nodes;
    private final int[] a;
    private final int[] b;
    /** For each node the column it is computed in: a target k as −2 − k, a register, or none. */
    private final int[] destination;

    /** Whether the second operand is one number. */
    private final boolean[] byNumber;

    /** Whether it is a product that only derivatives contain. */
    private final boolean[] ofSlope;

    private final int[] outputs;
    private final int registers;

    /** @param wanted a value and then its derivatives */
    Tape(List<Node> wanted) {
        Set<Node> reached = new LinkedHashSet<>();
        reach(wanted.get(0), reached);
        Set<Node> ofValue = Set.copyOf(reached);
        wanted.forEach(node -> reach(node, reached));
        nodes = reached.stream().sorted(Comparator.comparingInt(Node::id)).toArray(Node[]::new);
        Map<Node, Integer> position = new HashMap<>();
        for (int i = 0; i < nodes.length; i++) {
            position.put(nodes[i], i);
        }
        a = operands(position, 0);
        b = operands(position, 1);
        byNumber = new boolean[nodes.length];
        ofSlope = new boolean[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            byNumber[i] = nodes[i].op().arity() == 2 && nodes[i].b().uniform();
            ofSlope[i] = nodes[i].op() == Op.MULTIPLY && !ofValue.contains(nodes[i]);
        }
        outputs =
                wanted.stream().mapToInt(node -> position.getOrDefault(node, 0)).toArray();
        destination = new int[nodes.length];
        registers = allocate();
    }

    private static void reach(Node node, Set<Node> reached) {
        if (reached.add(node)) {
            node.operands().forEach(operand -> reach(operand, reached));
        }
    }

    private int[] operands(Map<Node, Integer> position, int which) {
        return Arrays.stream(nodes)
                .map(Node::operands)
                .mapToInt(operands -> operands.size() > which ? position.getOrDefault(operands.get(which), 0) : 0)
                .toArray();
    }

    /** Gives every column a place; a register is free again after the last operation that reads it. */
    private int allocate() {
        int[] lastUse = lastUses();
        Arrays.fill(destination, NONE);
        for (int k = outputs.length - 1; k >= 0; k--) {
            destination[outputs[k]] = -2 - k;
        }
        Deque<Integer> free = new ArrayDeque<>();
        int count = 0;
        for (int i = 0; i < nodes.length; i++) {
            if (!nodes[i].uniform() && !nodes[i].operands().isEmpty()) {
                if (destination[i] == NONE) {
                    destination[i] = free.isEmpty() ? count++ : free.pop();
                }
                release(a[i], i, lastUse, free);
                if (nodes[i].op().arity() == 2 && b[i] != a[i]) {
                    release(b[i], i, lastUse, free);
                }
            }
        }
        return count;
    }

    private void release(int operand, int at, int[] lastUse, Deque<Integer> free) {
        if (lastUse[operand] == at && destination[operand] >= 0) {
            free.push(destination[operand]);
        }
    }

    private int[] lastUses() {
        int[] last = new int[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            if (!nodes[i].operands().isEmpty()) {
                last[a[i]] = i;
                last[b[i]] = nodes[i].op().arity() == 2 ? i : last[b[i]];
            }
        }
        return last;
    }

    /** A bench that fills target k with the values of the wanted node k, one element a row. */
    Bench bench(double[][] targets, int rows) {
        double[][] scratch = new double[registers][rows];
        double[][] out = IntStream.range(0, nodes.length)
                .mapToObj(i -> place(i, targets, scratch))
                .toArray(double[][]::new);
        return new Bench(this, targets, out);
    }

    /** Fills the targets of a bench that was made for as many rows. */
    void run(Columns rows, double[] theta, Bench bench) {
        double[] uniform = bench.uniform;
        double[][] column = bench.column;
        for (int i = 0; i < nodes.length; i++) {
            if (nodes[i].uniform()) {
                uniform[i] = number(i, theta, uniform);
            } else {
                column[i] = column(i, rows, uniform, column, bench.out[i]);
            }
        }
        for (int k = 0; k < outputs.length; k++) {
            deliver(outputs[k], uniform, column, bench.targets[k], rows.size());
        }
    }

    /** The values of the wanted nodes, all of them uniform. */
    double[] numbers(double[] theta) {
        double[] uniform = new double[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            uniform[i] = number(i, theta, uniform);
        }
        return Arrays.stream(outputs).mapToDouble(i -> uniform[i]).toArray();
    }

    private double number(int i, double[] theta, double[] uniform) {
        return switch (nodes[i].op()) {
            case CONSTANT -> nodes[i].constant();
            case PARAMETER -> theta[nodes[i].index()];
            case MULTIPLY ->
                ofSlope[i]
                        ? Slopes.product(uniform[a[i]], uniform[b[i]])
                        : Op.MULTIPLY.apply(uniform[a[i]], uniform[b[i]]);
            default -> nodes[i].op().apply(uniform[a[i]], uniform[b[i]]);
        };
    }

    private double[] column(int i, Columns rows, double[] uniform, double[][] column, double[] out) {
        Op op = nodes[i].op();
        if (op == Op.COLUMN) {
            return rows.value(nodes[i].index());
        }
        if (op == Op.LOG_COLUMN) {
            return rows.logarithm(nodes[i].index());
        }
        if (op == Op.SAFE_LOGARITHM && destination[a[i]] == NONE && Op.isSafe(column[a[i]])) {
            return column[a[i]];
        }
        if (ofSlope[i]) {
            Slopes.multiply(column[a[i]], column[b[i]], uniform[b[i]], byNumber[i], out, rows.size());
        } else if (byNumber[i]) {
            op.withScalar().apply(column[a[i]], uniform[b[i]], out, rows.size());
        } else {
            op.kernel().apply(column[a[i]], column[b[i]], out, rows.size());
        }
        return out;
    }

    private double[] place(int i, double[][] targets, double[][] scratch) {
        int at = destination[i];
        return at >= 0 ? scratch[at] : at == NONE ? UNUSED : targets[-2 - at];
    }

    private void deliver(int i, double[] uniform, double[][] column, double[] target, int n) {
        if (nodes[i].uniform()) {
            Arrays.fill(target, 0, n, uniform[i]);
        } else if (column[i] != target) {
            System.arraycopy(column[i], 0, target, 0, n);
        }
    }
}
