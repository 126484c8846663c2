package org.curvewright.numerics.expression;

/** What a formula can be differentiated with respect to. */
record Leaf(Op op, int index) {

    /** How many parameters and how many covariates a formula can have. */
    static final int MOST_PARAMETERS = 44;

    static final int MOST_COVARIATES = 20;

    static Leaf parameter(int index) {
        return new Leaf(Op.PARAMETER, index);
    }

    static Leaf covariate(int index) {
        return new Leaf(Op.COLUMN, index);
    }

    /** The place of this leaf in {@link Node#leaves}. */
    long bit() {
        return 1L << (op == Op.PARAMETER ? index : MOST_PARAMETERS + index);
    }
}
