package org.curvewright.numerics.expression;

import java.util.List;

/**
 * One quantity of a formula or of its derivatives. Two equal quantities of one {@link Graph} are one node.
 *
 * @param id its number in the graph; operands have smaller ones
 * @param index which parameter or covariate, where it is one
 * @param constant its value, where it is a number
 * @param uniform whether every row has the same
 * @param leaves a bit for every leaf that it depends on, as {@link Leaf#bit} says
 */
record Node(int id, Op op, List<Node> operands, int index, double constant, boolean uniform, long leaves) {

    Node a() {
        return operands.get(0);
    }

    Node b() {
        return operands.get(1);
    }

    boolean isConstant() {
        return op == Op.CONSTANT;
    }

    boolean is(double value) {
        return isConstant() && constant == value;
    }

    /** Identity suffices: a graph never makes the same node twice. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return id;
    }
}
