package org.curvewright.spi.data;

import java.util.List;

/**
 * The covariates of n rows, column by column: x and ln x, the logarithm computed once. The arrays are shared with whoever
 * evaluates a formulation, who never writes to them; only {@link #blank} rows change, when their maker fills them again.
 */
public final class Rows {

    private final int size;
    private final double[][] values;
    private final double[][] logarithms;
    private final int[] groups;

    private Rows(int size, double[][] values, double[][] logarithms, int[] groups) {
        this.size = size;
        this.values = values;
        this.logarithms = logarithms;
        this.groups = groups;
    }

    /** Rows of one group; each array is one covariate. */
    public static Rows of(double[]... covariates) {
        int size = covariates.length == 0 ? 0 : covariates[0].length;
        return grouped(new int[size], covariates);
    }

    /** Rows that carry a group index each. */
    public static Rows grouped(int[] groups, double[]... covariates) {
        double[][] values = new double[covariates.length][];
        double[][] logarithms = new double[covariates.length][];
        for (int k = 0; k < covariates.length; k++) {
            values[k] = covariates[k].clone();
            logarithms[k] = new double[groups.length];
            for (int i = 0; i < groups.length; i++) {
                logarithms[k][i] = StrictMath.log(values[k][i]);
            }
        }
        return new Rows(groups.length, values, logarithms, groups.clone());
    }

    public int size() {
        return size;
    }

    public int covariates() {
        return values.length;
    }

    /** x of one covariate, in its own unit. */
    public double[] value(int covariate) {
        return values[covariate];
    }

    /** ln x of one covariate; NaN or −∞ where x is not positive. */
    public double[] logarithm(int covariate) {
        return logarithms[covariate];
    }

    /** The group index of each row. */
    public int[] group() {
        return groups;
    }

    /** The named rows, in that order. */
    public Rows rows(int[] indices) {
        return new Rows(
                indices.length, pick(values, indices), pick(logarithms, indices), Dataset.pick(groups, indices));
    }

    /** The rows of all, one after the other; each must have as many covariates as the first. */
    public static Rows together(List<Rows> parts) {
        int covariates = parts.isEmpty() ? 0 : parts.get(0).covariates();
        int size = parts.stream().mapToInt(Rows::size).sum();
        Rows all = new Rows(size, new double[covariates][size], new double[covariates][size], new int[size]);
        int at = 0;
        for (Rows part : parts) {
            for (int k = 0; k < covariates; k++) {
                System.arraycopy(part.values[k], 0, all.values[k], at, part.size);
                System.arraycopy(part.logarithms[k], 0, all.logarithms[k], at, part.size);
            }
            System.arraycopy(part.groups, 0, all.groups, at, part.size);
            at += part.size;
        }
        return all;
    }

    /** Rows for so many of these, to be {@link #fill filled} again and again by whoever evaluates one selection after another. */
    public Rows blank(int count) {
        return new Rows(count, new double[values.length][count], new double[values.length][count], new int[count]);
    }

    /** Takes the named rows of those that made these {@link #blank}, as many as these are, in that order. */
    public void fill(Rows all, int[] indices) {
        for (int k = 0; k < values.length; k++) {
            fill(values[k], all.values[k], indices);
            fill(logarithms[k], all.logarithms[k], indices);
        }
        for (int i = 0; i < size; i++) {
            groups[i] = all.groups[indices[i]];
        }
    }

    private static void fill(double[] column, double[] all, int[] indices) {
        for (int i = 0; i < column.length; i++) {
            column[i] = all[indices[i]];
        }
    }

    private static double[][] pick(double[][] columns, int[] indices) {
        double[][] picked = new double[columns.length][];
        for (int k = 0; k < columns.length; k++) {
            picked[k] = Dataset.pick(columns[k], indices);
        }
        return picked;
    }
}
