package org.curvewright.numerics.optimize;

import java.util.Arrays;
import org.curvewright.numerics.linear.HouseholderQr;
import org.curvewright.numerics.linear.Vectors;

/** How well the residuals of an arrow determine its parameters at a point. */
final class Conditions {
    private final ArrowProblem problem;
    private final double[][] x;
    private final double[] z;
    private final ArrowBlock[] blocks;
    private final int own;
    private final int shared;
    private double condition = 1;
    private int worst = -1;

    Conditions(ArrowProblem problem, double[][] x, double[] z, ArrowBlock[] blocks) {
        this.problem = problem;
        this.x = x;
        this.z = z;
        this.blocks = blocks;
        this.own = problem.own(0).size();
        this.shared = z.length;
        measure();
    }

    double condition() {
        return condition;
    }

    /** The block with the largest condition number; −1 for z. */
    int worst() {
        return worst;
    }

    /** How many parameters no bound holds. */
    int free() {
        int count = 0;
        for (int k = 0; k < shared; k++) {
            count += problem.shared().activity(k, z[k]) == 0 ? 1 : 0;
        }
        for (int b = 0; b < x.length; b++) {
            for (int j = 0; j < own; j++) {
                count += problem.own(b).activity(j, x[b][j]) == 0 ? 1 : 0;
            }
        }
        return count;
    }

    private void measure() {
        int all = problem.residuals();
        double[] left = new double[all * shared];
        double[] lengths = new double[shared];
        int offset = 0;
        for (int b = 0; b < x.length; b++) {
            int rows = problem.residuals(b);
            double[] jacobian = blocks[b].jacobian();
            double[] columns = new double[rows * own];
            int count = 0;
            for (int j = 0; j < own; j++) {
                if (problem.own(b).activity(j, x[b][j]) == 0) {
                    copyUnit(jacobian, j * rows, columns, count++ * rows, rows);
                }
            }
            note(ArrowNewton.condition(Arrays.copyOf(columns, rows * count), rows, count), b);
            project(jacobian, columns, count, rows, offset, left, lengths);
            offset += rows;
        }
        note(sharedCondition(left, lengths, all), -1);
    }

    private void note(double found, int block) {
        if (found > condition) {
            condition = found;
            worst = block;
        }
    }

    private static void copyUnit(double[] from, int at, double[] to, int place, int rows) {
        double norm = Vectors.norm(from, at, rows);
        for (int i = 0; i < rows; i++) {
            to[place + i] = norm > 0 ? from[at + i] / norm : 0;
        }
    }

    private void project(
            double[] jacobian, double[] columns, int count, int rows, int offset, double[] left, double[] lengths) {
        HouseholderQr qr = new HouseholderQr(rows, Math.max(1, count));
        qr.factor(columns, rows, count);
        for (int k = 0; k < shared; k++) {
            double[] column = Arrays.copyOfRange(jacobian, (own + k) * rows, (own + k + 1) * rows);
            lengths[k] += Vectors.dot(column, 0, column, 0, rows);
            qr.applyTransposed(column);
            Arrays.fill(column, 0, Math.min(count, rows), 0);
            qr.apply(column);
            System.arraycopy(column, 0, left, offset + k * left.length / shared, rows);
        }
    }

    private double sharedCondition(double[] left, double[] lengths, int all) {
        double[] columns = new double[all * shared];
        int count = 0;
        double least = 1;
        for (int k = 0; k < shared; k++) {
            if (problem.shared().activity(k, z[k]) == 0) {
                double length = Math.sqrt(lengths[k]);
                for (int i = 0; i < all; i++) {
                    columns[i + count * all] = length > 0 ? left[i + k * all] / length : 0;
                }
                least = Math.min(least, Vectors.norm(columns, count * all, all));
                count++;
            }
        }
        double among = ArrowNewton.condition(Arrays.copyOf(columns, all * count), all, count);
        return least > 0 ? among / least : Double.POSITIVE_INFINITY;
    }

    /** maxⱼ √2 |Jⱼᵀr|/(‖Jⱼ‖ ‖r‖) over the parameters that no bound holds. */
    double projectedGradient() {
        double length = 0;
        for (ArrowBlock block : blocks) {
            length += block.objective;
        }
        length = Math.sqrt(length);
        double largest = 0;
        double[] slopes = new double[shared];
        double[] squares = new double[shared];
        for (int b = 0; b < x.length; b++) {
            int rows = problem.residuals(b);
            for (int j = 0; j < own + shared; j++) {
                double norm = Vectors.norm(blocks[b].jacobian(), j * rows, rows);
                if (j >= own) {
                    slopes[j - own] += blocks[b].gradient[j];
                    squares[j - own] += norm * norm;
                } else if (!problem.own(b).blocks(j, x[b][j], blocks[b].gradient[j]) && norm > 0 && length > 0) {
                    largest = Math.max(largest, Math.abs(blocks[b].gradient[j]) / norm / length);
                }
            }
        }
        for (int k = 0; k < shared; k++) {
            if (!problem.shared().blocks(k, z[k], slopes[k]) && squares[k] > 0 && length > 0) {
                largest = Math.max(largest, Math.abs(slopes[k]) / Math.sqrt(squares[k]) / length);
            }
        }
        return Math.sqrt(2) * largest;
    }
}
