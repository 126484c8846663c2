package org.curvewright.numerics.autodiff;

import java.util.function.DoubleUnaryOperator;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.math.Elementwise;

/** The elementary functions, with the same bits on every machine. */
public enum Univariates implements Univariate {
    /** eˣ. */
    EXP {
        @Override
        public void evaluate(double[] x, int rows, double[] f, double[] first, double[] second) {
            Elementwise.exp(x, f, 0, rows);
            System.arraycopy(f, 0, first, 0, rows);
            System.arraycopy(f, 0, second, 0, rows);
        }
    },
    /** ln x. */
    LOG {
        @Override
        public void evaluate(double[] x, int rows, double[] f, double[] first, double[] second) {
            Elementwise.log(x, f, 0, rows);
            for (int i = 0; i < rows; i++) {
                first[i] = 1 / x[i];
                second[i] = -first[i] * first[i];
            }
        }
    },
    /** ln(1 + x). */
    LOG1P {
        @Override
        public void evaluate(double[] x, int rows, double[] f, double[] first, double[] second) {
            Elementwise.log1p(x, f, 0, rows);
            for (int i = 0; i < rows; i++) {
                first[i] = 1 / (1 + x[i]);
                second[i] = -first[i] * first[i];
            }
        }
    },
    /** eˣ − 1. */
    EXPM1 {
        @Override
        public void evaluate(double[] x, int rows, double[] f, double[] first, double[] second) {
            Elementwise.exp(x, first, 0, rows);
            fill(x, rows, f, Elementary::expm1);
            System.arraycopy(first, 0, second, 0, rows);
        }
    },
    /** √x. */
    SQRT {
        @Override
        public void evaluate(double[] x, int rows, double[] f, double[] first, double[] second) {
            for (int i = 0; i < rows; i++) {
                f[i] = Math.sqrt(x[i]);
                first[i] = 0.5 / f[i];
                second[i] = -0.5 * first[i] / x[i];
            }
        }
    },
    /** x². */
    SQUARE {
        @Override
        public void evaluate(double[] x, int rows, double[] f, double[] first, double[] second) {
            for (int i = 0; i < rows; i++) {
                f[i] = x[i] * x[i];
                first[i] = 2 * x[i];
                second[i] = 2;
            }
        }
    },
    /** 1 / x. */
    RECIPROCAL {
        @Override
        public void evaluate(double[] x, int rows, double[] f, double[] first, double[] second) {
            for (int i = 0; i < rows; i++) {
                f[i] = 1 / x[i];
                first[i] = -f[i] * f[i];
                second[i] = -2 * f[i] * first[i];
            }
        }
    },
    /** sin x. */
    SIN {
        @Override
        public void evaluate(double[] x, int rows, double[] f, double[] first, double[] second) {
            fill(x, rows, f, StrictMath::sin);
            fill(x, rows, first, StrictMath::cos);
            negate(f, rows, second);
        }
    },
    /** cos x. */
    COS {
        @Override
        public void evaluate(double[] x, int rows, double[] f, double[] first, double[] second) {
            fill(x, rows, f, StrictMath::cos);
            fill(x, rows, second, StrictMath::sin);
            negate(second, rows, first);
            negate(f, rows, second);
        }
    },
    /** tan x. */
    TAN {
        @Override
        public void evaluate(double[] x, int rows, double[] f, double[] first, double[] second) {
            fill(x, rows, f, StrictMath::tan);
            for (int i = 0; i < rows; i++) {
                first[i] = 1 + f[i] * f[i];
                second[i] = 2 * f[i] * first[i];
            }
        }
    },
    /** arctan x. */
    ARCTAN {
        @Override
        public void evaluate(double[] x, int rows, double[] f, double[] first, double[] second) {
            fill(x, rows, f, StrictMath::atan);
            for (int i = 0; i < rows; i++) {
                first[i] = 1 / (1 + x[i] * x[i]);
                second[i] = -2 * x[i] * first[i] * first[i];
            }
        }
    },
    /** tanh x. */
    TANH {
        @Override
        public void evaluate(double[] x, int rows, double[] f, double[] first, double[] second) {
            fill(x, rows, f, StrictMath::tanh);
            for (int i = 0; i < rows; i++) {
                double c = StrictMath.cosh(x[i]);
                first[i] = 1 / (c * c);
                second[i] = -2 * f[i] * first[i];
            }
        }
    },
    /** σ(x) = 1 / (1 + e⁻ˣ). */
    SIGMOID {
        @Override
        public void evaluate(double[] x, int rows, double[] f, double[] first, double[] second) {
            negate(x, rows, second);
            Elementwise.sigmoid(second, first, 0, rows);
            Elementwise.sigmoid(x, f, 0, rows);
            for (int i = 0; i < rows; i++) {
                double rest = first[i];
                first[i] = f[i] * rest;
                second[i] = first[i] * (rest - f[i]);
            }
        }
    },
    /** ln(1 + eˣ). */
    SOFTPLUS {
        @Override
        public void evaluate(double[] x, int rows, double[] f, double[] first, double[] second) {
            negate(x, rows, f);
            Elementwise.sigmoid(f, second, 0, rows);
            Elementwise.sigmoid(x, first, 0, rows);
            Elementwise.softplus(x, f, 0, rows);
            for (int i = 0; i < rows; i++) {
                second[i] *= first[i];
            }
        }
    },
    /** |x|, with slope 0 at 0. */
    ABS {
        @Override
        public void evaluate(double[] x, int rows, double[] f, double[] first, double[] second) {
            for (int i = 0; i < rows; i++) {
                f[i] = Math.abs(x[i]);
                first[i] = Math.signum(x[i]);
                second[i] = 0;
            }
        }
    };

    private static void fill(double[] x, int rows, double[] out, DoubleUnaryOperator f) {
        for (int i = 0; i < rows; i++) {
            out[i] = f.applyAsDouble(x[i]);
        }
    }

    private static void negate(double[] x, int rows, double[] out) {
        for (int i = 0; i < rows; i++) {
            out[i] = -x[i];
        }
    }
}
