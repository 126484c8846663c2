package org.curvewright.numerics.expression;

/** Where an expression computes, made once for many evaluations of as many rows; shared between no threads. */
public final class Bench {

    final Tape tape;
    /** Where what is wanted goes. */
    final double[][] targets;
    /** The column that each node is computed in. */
    final double[][] out;
    /** The value of each node that is one number. */
    final double[] uniform;
    /** Where the values of each node stand after it was computed. */
    final double[][] column;

    Bench(Tape tape, double[][] targets, double[][] out) {
        this.tape = tape;
        this.targets = targets;
        this.out = out;
        this.uniform = new double[out.length];
        this.column = new double[out.length][];
    }
}
