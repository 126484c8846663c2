package org.curvewright.numerics.optimize;

import org.curvewright.numerics.linear.Vectors;

/** The last few steps s and changes of gradient y, and the inverse Hessian they stand for. */
final class BfgsMemory {
    private static final double SAFE = 1e-10;

    private final int size;
    private final double[][] s;
    private final double[][] y;
    private final double[] alpha;
    private final double[] curvature;
    private int count;
    private int next;

    BfgsMemory(int size, int memory) {
        this.size = size;
        s = new double[memory][size];
        y = new double[memory][size];
        alpha = new double[memory];
        curvature = new double[memory];
    }

    boolean isEmpty() {
        return count == 0;
    }

    void clear() {
        count = 0;
        next = 0;
    }

    void add(double[] from, double[] to, double[] gradientFrom, double[] gradientTo) {
        double[] step = s[next];
        double[] change = y[next];
        for (int i = 0; i < size; i++) {
            step[i] = to[i] - from[i];
            change[i] = gradientTo[i] - gradientFrom[i];
        }
        double product = Vectors.dot(step, 0, change, 0, size);
        if (product > SAFE * Vectors.norm(step, 0, size) * Vectors.norm(change, 0, size)) {
            next = (next + 1) % s.length;
            count = Math.min(count + 1, s.length);
        }
    }

    /** v ← H v over the coordinates not held, by the two-loop recursion. */
    void applyInverse(double[] v, boolean[] held) {
        double gamma = 0;
        for (int k = 0; k < count; k++) {
            int at = Math.floorMod(next - 1 - k, s.length);
            curvature[at] = dot(s[at], y[at], held);
            if (curvature[at] > 0) {
                alpha[at] = dot(s[at], v, held) / curvature[at];
                add(-alpha[at], y[at], v, held);
                gamma = gamma > 0 ? gamma : curvature[at] / dot(y[at], y[at], held);
            }
        }
        for (int i = 0; i < size && gamma > 0; i++) {
            v[i] *= gamma;
        }
        for (int k = count - 1; k >= 0; k--) {
            int at = Math.floorMod(next - 1 - k, s.length);
            if (curvature[at] > 0) {
                add(alpha[at] - dot(y[at], v, held) / curvature[at], s[at], v, held);
            }
        }
    }

    private double dot(double[] a, double[] b, boolean[] held) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += held[i] ? 0 : a[i] * b[i];
        }
        return sum;
    }

    private void add(double factor, double[] a, double[] v, boolean[] held) {
        for (int i = 0; i < size; i++) {
            v[i] += held[i] ? 0 : factor * a[i];
        }
    }
}
