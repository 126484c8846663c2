package org.curvewright.plugins.formulations;

import java.util.List;
import java.util.stream.DoubleStream;
import org.curvewright.spi.law.Support;

/**
 * What a written law says of one of its parameters; transform and, where none is given, unit follow from the formula.
 *
 * @param starts values to begin with, in the parameter's own unit; empty for what the formula suggests
 */
record Declared(String symbol, String meaning, String unit, Support support, List<Double> starts) {

    Declared {
        starts = List.copyOf(starts);
    }

    static Declared of(String symbol, String meaning, Support support) {
        return new Declared(symbol, meaning, "", support, List.of());
    }

    /** Never negative. */
    static Declared positive(String symbol, String meaning) {
        return of(symbol, meaning, Support.NON_NEGATIVE);
    }

    /** Of either sign. */
    static Declared real(String symbol, String meaning) {
        return of(symbol, meaning, Support.REAL);
    }

    Declared within(double lower, double upper) {
        return new Declared(symbol, meaning, unit, new Support(lower, upper), starts);
    }

    Declared from(double... values) {
        return new Declared(
                symbol, meaning, unit, support, DoubleStream.of(values).boxed().toList());
    }
}
