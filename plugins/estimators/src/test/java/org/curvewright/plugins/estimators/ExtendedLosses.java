package org.curvewright.plugins.estimators;

import java.util.function.UnaryOperator;
import org.curvewright.numerics.autodiff.ExtendedArithmetic;
import org.curvewright.numerics.math.DoubleDouble;
import org.curvewright.spi.data.Dataset;
import org.curvewright.testkit.ObjectiveContract.ExtendedLoss;

/** Losses of residuals with thirty digits, written down once more. */
final class ExtendedLosses {

    private static final ExtendedArithmetic ARITHMETIC = new ExtendedArithmetic();

    private ExtendedLosses() {}

    /** What a residual costs. */
    interface Rho extends UnaryOperator<DoubleDouble> {}

    static DoubleDouble squared(DoubleDouble r) {
        return r.times(r);
    }

    static Rho huber(double delta) {
        return r -> Math.abs(r.high()) <= delta
                ? r.times(r).times(0.5)
                : size(r).plus(DoubleDouble.of(delta).times(-0.5)).times(delta);
    }

    static Rho asymmetric(Rho loss, double above) {
        return r -> loss.apply(r).times(r.high() > 0 ? 2 * above : 2 * (1 - above));
    }

    static Rho pseudoHuber(double delta) {
        return r -> ratio(r, delta).plus(1).squareRoot().plus(-1).times(delta).times(delta);
    }

    static Rho cauchy(double width) {
        return r -> ARITHMETIC.log(ratio(r, width).plus(1)).times(0.5 * width).times(width);
    }

    static Rho pinball(double share) {
        return r -> r.times(r.high() > 0 ? 2 * share : 2 * (share - 1));
    }

    private static DoubleDouble ratio(DoubleDouble r, double width) {
        DoubleDouble ratio = r.dividedBy(DoubleDouble.of(width));
        return ratio.times(ratio);
    }

    private static DoubleDouble size(DoubleDouble r) {
        return r.high() < 0 ? r.negated() : r;
    }

    /** w·ρ(m (s(y) − s(f))/s′(y)), or w·(ρ(…/σ) + ln σ) where a width is estimated; weights w have no m and no s′. */
    static ExtendedLoss of(Rho rho, Scale scale, RowWeights weights, Dataset data) {
        double[] given = weights.of(data);
        boolean multiplies = weights == RowWeights.WEIGHT;
        return (row, variables) -> {
            DoubleDouble r = on(scale, DoubleDouble.of(data.observed()[row])).minus(on(scale, variables[0]));
            boolean divides = !multiplies && weights != RowWeights.NONE;
            DoubleDouble residual = divides
                    ? r.times(DoubleDouble.of(given[row]).squareRoot())
                            .times(perSlope(scale, DoubleDouble.of(data.observed()[row])))
                    : r;
            DoubleDouble loss = variables.length == 1
                    ? rho.apply(residual)
                    : rho.apply(residual.dividedBy(variables[1])).plus(ARITHMETIC.log(variables[1]));
            return multiplies ? loss.times(given[row]) : loss;
        };
    }

    private static DoubleDouble perSlope(Scale scale, DoubleDouble value) {
        return switch (scale) {
            case RESPONSE -> DoubleDouble.ONE;
            case LOG -> value;
            case LOGIT -> value.times(DoubleDouble.ONE.minus(value));
        };
    }

    private static DoubleDouble on(Scale scale, DoubleDouble value) {
        return switch (scale) {
            case RESPONSE -> value;
            case LOG -> ARITHMETIC.log(value);
            case LOGIT -> ARITHMETIC.log(value.dividedBy(DoubleDouble.ONE.minus(value)));
        };
    }

    /** −Σ ln of the factors of a beta-binomial probability that depend on f or ρ; without a ρ, of a binomial one. */
    static ExtendedLoss counts(Dataset data) {
        double[] trials = data.trials().orElseThrow();
        return (row, variables) -> {
            DoubleDouble f = variables[0];
            DoubleDouble rho = variables.length > 1 ? variables[1] : DoubleDouble.ZERO;
            double hits = Math.rint(trials[row] * data.observed()[row]);
            return product(DoubleDouble.ONE, rho, trials[row])
                    .minus(product(f, rho, hits))
                    .minus(product(DoubleDouble.ONE.minus(f), rho, trials[row] - hits));
        };
    }

    private static DoubleDouble product(DoubleDouble p, DoubleDouble rho, double count) {
        DoubleDouble sum = DoubleDouble.ZERO;
        for (int j = 0; j < count; j++) {
            sum = sum.plus(ARITHMETIC.log(p.times(DoubleDouble.ONE.minus(rho)).plus(rho.times(j))));
        }
        return sum;
    }
}
