package org.curvewright.plugins.sources.synthetic;

import java.util.Optional;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.math.Logistic;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;

/**
 * {@code R(x) = R₀ + (A − R₀)/(1 + (m/x)^B)}, and after a change of the training at x_s the same from there on towards another
 * ceiling: {@code R_s + (A₂ − R_s)/(1 + (m₂/(x − x_s))^(B₂))} with {@code R_s = R(x_s)}.
 */
record CurveWorld(
        @Key(doc = "the initial score", unit = "probability", byDefault = "0.3")
        double initial,

        @Key(doc = "the ceiling", unit = "probability") double ceiling,
        @Key(doc = "the efficiency exponent") double exponent,

        @Key(doc = "where half of the rise is done, on the axis")
        double middle,

        @Key(doc = "a change of the training") Optional<Change> change) {

    /** From where on the curve goes towards another ceiling. */
    record Change(
            @Key(doc = "where the training changes, on the axis")
            double at,

            @Key(doc = "the ceiling after the change", unit = "probability")
            double ceiling,

            @Key(doc = "the efficiency exponent after the change")
            double exponent,

            @Key(doc = "how far after the change half of the rise is done")
            double middle) {

        Change {
            require("at", at);
            require("exponent", exponent);
            require("middle", middle);
            probability("ceiling", ceiling);
        }
    }

    CurveWorld {
        probability("initial", initial);
        probability("ceiling", ceiling);
        require("exponent", exponent);
        require("middle", middle);
    }

    private static void probability(String key, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(key + " is " + Decimal.shortest(value) + ", not between 0 and 1");
        }
    }

    private static void require(String key, double value) {
        if (!(value > 0)) {
            throw new IllegalArgumentException(key + " is " + Decimal.shortest(value) + ", not positive");
        }
    }

    /** The expected score at x > 0 when the first ceiling is higher by {@code raised} and so is the second. */
    double at(double x, double raised) {
        if (change.isEmpty() || x <= change.get().at()) {
            return rise(initial, ceiling + raised, exponent, middle, x);
        }
        Change after = change.get();
        double start = rise(initial, ceiling + raised, exponent, middle, after.at());
        return rise(start, after.ceiling() + raised, after.exponent(), after.middle(), x - after.at());
    }

    private static double rise(double from, double to, double exponent, double middle, double x) {
        return from + (to - from) * Logistic.sigmoid(exponent * (Elementary.log(x) - Elementary.log(middle)));
    }
}
