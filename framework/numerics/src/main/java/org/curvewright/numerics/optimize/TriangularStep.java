package org.curvewright.numerics.optimize;

import org.curvewright.numerics.linear.Vectors;

/**
 * min over ‖s‖ ≤ Δ of ½‖q + R s‖² for a safely regular triangle R: the Levenberg–Marquardt step without singular values.
 *
 * <p>s = −(RᵀR + μI)⁻¹Rᵀq with the least μ ≥ 0 for which ‖s‖ ≤ Δ. Newton's method on 1/‖s(μ)‖, kept inside a bracket, finds μ
 * in a few rounds; each triangularises [R; √μ I] by rotations, so that the condition number is never squared (Moré 1978). It
 * costs a fifth of what singular values of so small a matrix cost.
 *
 * @see <a href="https://doi.org/10.1007/BFb0067700">Moré 1978, The Levenberg–Marquardt algorithm: implementation and
 *     theory</a>
 */
final class TriangularStep {
    /** A diagonal element this small relative to its column has lost its digits. */
    private static final double SAFE_PIVOT = 0x1p-40;

    private static final int MAX_ROUNDS = 60;
    /** The radius is itself a guess: meeting it to a tenth is enough, as in MINPACK. */
    private static final double RADIUS_TOLERANCE = 0.1;

    private final int rows;
    /** Column-major, {@code rows} apart; the leading square is R once rows below have been rotated away. */
    private final double[] triangle;

    private final double[] target;
    private final double[] damped;
    private final double[] image;
    private final double[] row;
    private final double[] step;
    private final double[] slope;
    private double sine;
    private double cosine;

    TriangularStep(int size) {
        rows = size;
        triangle = new double[size * size];
        target = new double[size];
        damped = new double[size * size];
        image = new double[size];
        row = new double[size];
        step = new double[size];
        slope = new double[size];
    }

    double coefficient(int k) {
        return step[k];
    }

    /** Solves for some columns of a triangle; false, and no step, where they are not safely regular. */
    boolean solve(double[] whole, double[] side, int[] free, int count, double radius) {
        assemble(whole, side, free, count);
        if (!isRegular(count)) {
            return false;
        }
        System.arraycopy(triangle, 0, damped, 0, rows * count);
        System.arraycopy(target, 0, image, 0, count);
        double length = divide(count);
        if (!(length < Double.POSITIVE_INFINITY)) {
            return false;
        }
        if (length > radius) {
            findMultiplier(count, radius, length);
        }
        return true;
    }

    /** Columns of a triangle with others missing between them: the rows below the diagonal are rotated away. */
    private void assemble(double[] whole, double[] side, int[] free, int count) {
        for (int b = 0; b < count; b++) {
            System.arraycopy(whole, free[b] * rows, triangle, b * rows, rows);
        }
        System.arraycopy(side, 0, target, 0, rows);
        for (int b = 0; b < count; b++) {
            for (int i = free[b]; i > b; i--) {
                if (triangle[i + b * rows] != 0) {
                    rotation(triangle[i - 1 + b * rows], triangle[i + b * rows]);
                    for (int c = b; c < count; c++) {
                        int at = i + c * rows;
                        double upper = triangle[at - 1];
                        triangle[at - 1] = cosine * upper + sine * triangle[at];
                        triangle[at] = cosine * triangle[at] - sine * upper;
                    }
                    double upper = target[i - 1];
                    target[i - 1] = cosine * upper + sine * target[i];
                    target[i] = cosine * target[i] - sine * upper;
                }
            }
        }
    }

    private boolean isRegular(int count) {
        for (int j = 0; j < count; j++) {
            if (!(Math.abs(triangle[j + j * rows]) > SAFE_PIVOT * Vectors.norm(triangle, j * rows, j + 1))) {
                return false;
            }
        }
        return true;
    }

    private void findMultiplier(int count, double radius, double atZero) {
        double low = 0;
        double high = steepness(count) / radius;
        double mu = 0;
        double length = atZero;
        for (int round = 0; round < MAX_ROUNDS && Math.abs(length - radius) > RADIUS_TOLERANCE * radius; round++) {
            if (length > radius) {
                low = Math.max(low, mu);
            } else {
                high = Math.min(high, mu);
            }
            double newton = mu + (length - radius) / radius * (length * length) / squaredSlope(count);
            mu = newton > low && newton < high ? newton : low + 0.5 * (high - low);
            damp(count, Math.sqrt(mu));
            length = divide(count);
        }
    }

    /** ‖Rᵀq‖. */
    private double steepness(int count) {
        double sum = 0;
        for (int j = 0; j < count; j++) {
            double g = Vectors.dot(triangle, j * rows, target, 0, j + 1);
            sum += g * g;
        }
        return Math.sqrt(sum);
    }

    /** Triangularises [R; δI] and the right-hand side with it. */
    private void damp(int count, double delta) {
        System.arraycopy(triangle, 0, damped, 0, rows * count);
        System.arraycopy(target, 0, image, 0, count);
        for (int j = 0; j < count; j++) {
            for (int k = j; k < count; k++) {
                row[k] = 0;
            }
            row[j] = delta;
            double rest = 0;
            for (int k = j; k < count; k++) {
                rotation(damped[k + k * rows], row[k]);
                for (int c = k; c < count; c++) {
                    double upper = damped[k + c * rows];
                    damped[k + c * rows] = cosine * upper + sine * row[c];
                    row[c] = cosine * row[c] - sine * upper;
                }
                double upper = image[k];
                image[k] = cosine * upper + sine * rest;
                rest = cosine * rest - sine * upper;
            }
        }
    }

    /** The rotation that takes (a, b) to (±‖(a, b)‖, 0). */
    private void rotation(double a, double b) {
        if (b == 0) {
            cosine = 1;
            sine = 0;
        } else if (Math.abs(a) < Math.abs(b)) {
            double cotangent = a / b;
            sine = 1 / Math.sqrt(1 + cotangent * cotangent);
            cosine = sine * cotangent;
        } else {
            double tangent = b / a;
            cosine = 1 / Math.sqrt(1 + tangent * tangent);
            sine = cosine * tangent;
        }
    }

    /** s ← −S⁻¹ z; its length. */
    private double divide(int count) {
        double squares = 0;
        for (int i = count - 1; i >= 0; i--) {
            double s = -image[i];
            for (int j = i + 1; j < count; j++) {
                s -= damped[i + j * rows] * step[j];
            }
            step[i] = s / damped[i + i * rows];
            squares += step[i] * step[i];
        }
        return Math.sqrt(squares);
    }

    /** −½ d‖s‖²/dμ = ‖S⁻ᵀ s‖². */
    private double squaredSlope(int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            double s = step[i];
            for (int j = 0; j < i; j++) {
                s -= damped[j + i * rows] * slope[j];
            }
            slope[i] = s / damped[i + i * rows];
            sum += slope[i] * slope[i];
        }
        return sum;
    }
}
