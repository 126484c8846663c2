package org.curvewright.numerics.autodiff;

import org.curvewright.numerics.math.DoubleDouble;

/**
 * Formulas with about 30 digits, for checks and last polishes: elementary functions by argument reduction and series.
 *
 * <p>Relative error of exp below 2⁻⁹⁵ · max(1, |x|), of the others below 2⁻⁹⁵ of the larger of result and argument.
 */
public final class ExtendedArithmetic implements Arithmetic<DoubleDouble> {
    private static final DoubleDouble LN2 = new DoubleDouble(0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56);
    private static final DoubleDouble HALF_PI = new DoubleDouble(0x1.921fb54442d18p0, 0x1.1a62633145c07p-54);
    private static final int HALVINGS = 8;
    private static final int EXP_TERMS = 12;
    private static final int SIN_TERMS = 14;

    @Override
    public DoubleDouble constant(DoubleDouble c) {
        return c;
    }

    @Override
    public DoubleDouble sum(DoubleDouble a, DoubleDouble b) {
        return a.plus(b);
    }

    @Override
    public DoubleDouble difference(DoubleDouble a, DoubleDouble b) {
        return a.minus(b);
    }

    @Override
    public DoubleDouble product(DoubleDouble a, DoubleDouble b) {
        return a.times(b);
    }

    @Override
    public DoubleDouble quotient(DoubleDouble a, DoubleDouble b) {
        return a.dividedBy(b);
    }

    /** aᵇ: repeated squaring for whole exponents, e^(b ln a) for others. */
    @Override
    public DoubleDouble power(DoubleDouble a, DoubleDouble b) {
        boolean whole = b.low() == 0 && b.high() == Math.rint(b.high()) && Math.abs(b.high()) <= 64;
        if (!whole) {
            return exp(b.times(log(a)));
        }
        DoubleDouble result = DoubleDouble.ONE;
        DoubleDouble square = a;
        for (int n = (int) Math.abs(b.high()); n > 0; n >>= 1) {
            result = (n & 1) == 1 ? result.times(square) : result;
            square = square.times(square);
        }
        return b.high() < 0 ? DoubleDouble.ONE.dividedBy(result) : result;
    }

    /** e^(k ln 2 + r) with r/2⁸ summed as a series for eˣ − 1, which squaring then doubles. */
    @Override
    public DoubleDouble exp(DoubleDouble x) {
        if (!(Math.abs(x.high()) < 700)) {
            return DoubleDouble.of(StrictMath.exp(x.high()));
        }
        double k = Math.rint(x.high() / LN2.high());
        DoubleDouble r = x.minus(LN2.times(k)).times(Math.scalb(1.0, -HALVINGS));
        DoubleDouble sum = DoubleDouble.ZERO;
        for (int n = EXP_TERMS; n >= 1; n--) {
            sum = r.times(sum.plus(1)).dividedBy(DoubleDouble.of(n));
        }
        for (int i = 0; i < HALVINGS; i++) {
            sum = sum.times(2).plus(sum.times(sum));
        }
        return sum.plus(1).times(Math.scalb(1.0, (int) k));
    }

    /** One Newton step on e^y = x from the double value squares its error; two leave only rounding. */
    @Override
    public DoubleDouble log(DoubleDouble x) {
        DoubleDouble y = DoubleDouble.of(StrictMath.log(x.high()));
        for (int i = 0; i < 2; i++) {
            y = y.plus(x.times(exp(y.negated())).plus(-1));
        }
        return y;
    }

    @Override
    public DoubleDouble sin(DoubleDouble x) {
        return turned(x, 0);
    }

    @Override
    public DoubleDouble cos(DoubleDouble x) {
        return turned(x, 1);
    }

    private static DoubleDouble turned(DoubleDouble x, int quarters) {
        double k = Math.rint(x.high() / HALF_PI.high());
        DoubleDouble r = x.minus(HALF_PI.times(k));
        int quadrant = Math.floorMod((long) k + quarters, 4);
        DoubleDouble value = series(r, quadrant % 2);
        return quadrant >= 2 ? value.negated() : value;
    }

    /** sin r for {@code even} 0, cos r for 1. */
    private static DoubleDouble series(DoubleDouble r, int even) {
        DoubleDouble square = r.times(r).negated();
        DoubleDouble sum = DoubleDouble.ZERO;
        for (int n = SIN_TERMS; n >= 1; n--) {
            double factor = (2.0 * n - even) * (2 * n + 1 - even);
            sum = square.times(sum.plus(1)).dividedBy(DoubleDouble.of(factor));
        }
        return even == 1 ? sum.plus(1) : sum.plus(1).times(r);
    }

    /** Newton's method on tan y = x: y ← y − (sin y − x cos y) / (cos y + x sin y). */
    @Override
    public DoubleDouble arctan(DoubleDouble x) {
        DoubleDouble y = DoubleDouble.of(StrictMath.atan(x.high()));
        for (int i = 0; i < 2; i++) {
            DoubleDouble s = sin(y);
            DoubleDouble c = cos(y);
            y = y.minus(s.minus(x.times(c)).dividedBy(c.plus(x.times(s))));
        }
        return y;
    }
}
