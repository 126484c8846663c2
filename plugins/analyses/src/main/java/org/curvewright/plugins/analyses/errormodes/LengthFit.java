package org.curvewright.plugins.analyses.errormodes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.math.IncompleteBeta;
import org.curvewright.numerics.math.Logistic;
import org.curvewright.numerics.optimize.ScalarMinimum;

/** A mode fitted to success by length, by binomial likelihood. */
record LengthFit(Map<String, Double> parameters, DoubleUnaryOperator curve, double logLikelihood) {

    private static final double LEAST = -12;
    private static final double MOST = 25;
    private static final double LARGEST_SIZE = 18;

    static LengthFit of(Mode mode, LengthCounts counts) {
        return switch (mode) {
            case INDEPENDENT -> ofOne(counts);
            case TASK -> ofTwo(counts, -LARGEST_SIZE, LARGEST_SIZE, LengthFit::shared, "a", "b");
            default -> ofTwo(counts, -LARGEST_SIZE, LARGEST_SIZE, LengthFit::capped, "p", "share");
        };
    }

    double success(double length) {
        return curve.applyAsDouble(length);
    }

    private static LengthFit ofOne(LengthCounts counts) {
        ScalarMinimum best = ScalarMinimum.between(
                LEAST, MOST, odds -> -counts.logLikelihood(n -> Reliable.yield(Logistic.sigmoid(odds), n)));
        double p = Logistic.sigmoid(best.x());
        return new LengthFit(Map.of("p", p), n -> Reliable.yield(p, n), -best.value());
    }

    private interface Family {
        DoubleUnaryOperator of(double odds, double other);
    }

    /** {@code B(a + n, b)/B(a, b)} with log odds of the mean and log size. */
    private static DoubleUnaryOperator shared(double odds, double logSize) {
        double size = Elementary.exp(logSize);
        double a = size * Logistic.sigmoid(odds);
        double b = size * Logistic.sigmoid(-odds);
        return n -> Elementary.exp(IncompleteBeta.logBeta(a + n, b) - IncompleteBeta.logBeta(a, b));
    }

    /** {@code (1 − π) pⁿ} with log odds of p and of π. */
    private static DoubleUnaryOperator capped(double odds, double share) {
        double p = Logistic.sigmoid(odds);
        double rest = Logistic.sigmoid(-share);
        return n -> rest * Reliable.yield(p, n);
    }

    /** One minimum inside another: smooth, cheap, and safe from the ridge along which both run off. */
    private static LengthFit ofTwo(
            LengthCounts counts, double low, double high, Family family, String first, String second) {
        ScalarMinimum outer = ScalarMinimum.between(
                low, high, other -> inner(counts, family, other).value());
        double other = outer.x();
        double odds = inner(counts, family, other).x();
        Map<String, Double> parameters = new LinkedHashMap<>();
        if (first.equals("a")) {
            parameters.put(first, Elementary.exp(other) * Logistic.sigmoid(odds));
            parameters.put(second, Elementary.exp(other) * Logistic.sigmoid(-odds));
        } else {
            parameters.put(first, Logistic.sigmoid(odds));
            parameters.put(second, Logistic.sigmoid(other));
        }
        return new LengthFit(parameters, family.of(odds, other), -outer.value());
    }

    private static ScalarMinimum inner(LengthCounts counts, Family family, double other) {
        return ScalarMinimum.between(LEAST, MOST, odds -> -counts.logLikelihood(family.of(odds, other)));
    }
}
