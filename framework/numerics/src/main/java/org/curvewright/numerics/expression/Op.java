package org.curvewright.numerics.expression;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.math.Elementwise;
import org.curvewright.numerics.math.GammaFunction;
import org.curvewright.numerics.math.Logistic;

/** What a node computes from its operands a and b, for one number and for many. */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
enum Op {
    /** A number; no operands. */
    CONSTANT(0),
    /** The parameter of an index. */
    PARAMETER(0),
    /** The covariate of an index. */
    COLUMN(0),
    /** ln of the covariate of an index. */
    LOG_COLUMN(0),
    /** a + b. */
    ADD(2, (a, b) -> a + b, Op::add, Op::addNumber),
    /** a · b. */
    MULTIPLY(2, (a, b) -> a * b, Op::multiply, Op::multiplyByNumber),
    /** e^(a·b), a being the logarithm of a base; 1 where b is 0, also for the logarithm of 0. */
    POWER((a, b) -> b == 0 ? 1 : Elementary.exp(b * a), Op::power),
    MAX((a, b) -> Math.max(a, b)),
    MIN((a, b) -> Math.min(a, b)),
    /** 1 / a. */
    RECIPROCAL(a -> 1 / a),
    /** 1 / a, but 0 where a is 0: the factor in a slope whose other factor vanishes faster. */
    SAFE_RECIPROCAL(a -> a == 0 ? 0 : 1 / a),
    /** a, but 0 where a is −∞: the logarithm in a slope whose other factor vanishes faster. */
    SAFE_LOGARITHM(a -> a == Double.NEGATIVE_INFINITY ? 0 : a),
    EXP(Elementary::exp, Elementwise::exp),
    LOG(Elementary::log, Elementwise::log),
    LOG1P(Elementary::log1p, Elementwise::log1p),
    EXPM1(Elementary::expm1),
    SQRT(Math::sqrt),
    ABS(a -> Math.abs(a)),
    SIGN(a -> Math.signum(a)),
    /** 1 where a is positive, else 0. */
    STEP(a -> a > 0 ? 1 : 0),
    LOGISTIC(Logistic::sigmoid, Elementwise::sigmoid),
    SOFTPLUS(Logistic::softplus, Elementwise::softplus),
    LGAMMA(GammaFunction::logGamma),
    DIGAMMA(GammaFunction::digamma),
    TRIGAMMA(GammaFunction::trigamma);

    /** out[i] = f(a[i], b[i]) for i below n. */
    interface Kernel {
        void apply(double[] a, double[] b, double[] out, int n);
    }

    /** out[i] = f(a[i], b) for i below n. */
    interface ScalarKernel {
        void apply(double[] a, double b, double[] out, int n);
    }

    /** out[i] = f(in[i]) for from ≤ i < to. */
    private interface Mapping {
        void apply(double[] in, double[] out, int from, int to);
    }

    private final int arity;
    private final DoubleBinaryOperator scalar;
    private final Kernel kernel;
    private final ScalarKernel withScalar;

    Op(int arity) {
        this(arity, (a, b) -> Double.NaN, (a, b, out, n) -> {}, (a, b, out, n) -> {});
    }

    Op(DoubleUnaryOperator f) {
        this(f, (in, out, from, to) -> {
            for (int i = from; i < to; i++) {
                out[i] = f.applyAsDouble(in[i]);
            }
        });
    }

    Op(DoubleUnaryOperator f, Mapping mapping) {
        this(1, (a, b) -> f.applyAsDouble(a), (a, b, out, n) -> mapping.apply(a, out, 0, n), (a, b, out, n) -> {});
    }

    Op(DoubleBinaryOperator f) {
        this(f, (a, b, out, n) -> {
            for (int i = 0; i < n; i++) {
                out[i] = f.applyAsDouble(a[i], b);
            }
        });
    }

    Op(DoubleBinaryOperator f, ScalarKernel withScalar) {
        this(2, f, pairwise(f), withScalar);
    }

    Op(int arity, DoubleBinaryOperator scalar, Kernel kernel, ScalarKernel withScalar) {
        this.arity = arity;
        this.scalar = scalar;
        this.kernel = kernel;
        this.withScalar = withScalar;
    }

    int arity() {
        return arity;
    }

    double apply(double a, double b) {
        return scalar.applyAsDouble(a, b);
    }

    Kernel kernel() {
        return kernel;
    }

    ScalarKernel withScalar() {
        return withScalar;
    }

    private static Kernel pairwise(DoubleBinaryOperator f) {
        return (a, b, out, n) -> {
            for (int i = 0; i < n; i++) {
                out[i] = f.applyAsDouble(a[i], b[i]);
            }
        };
    }

    private static void add(double[] a, double[] b, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] + b[i];
        }
    }

    private static void multiply(double[] a, double[] b, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] * b[i];
        }
    }

    private static void addNumber(double[] a, double b, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] + b;
        }
    }

    private static void multiplyByNumber(double[] a, double b, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] * b;
        }
    }

    /** Whether a logarithm is finite throughout, or at least not that of 0. */
    static boolean isSafe(double[] logarithm) {
        for (double value : logarithm) {
            if (value == Double.NEGATIVE_INFINITY) {
                return false;
            }
        }
        return true;
    }

    private static void power(double[] logarithm, double exponent, double[] out, int n) {
        if (exponent == 0) {
            Arrays.fill(out, 0, n, 1);
        } else {
            Elementwise.powFromLog(logarithm, exponent, out, 0, n);
        }
    }
}
