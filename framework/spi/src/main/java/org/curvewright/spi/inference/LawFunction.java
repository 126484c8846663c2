package org.curvewright.spi.inference;

import java.util.Optional;
import java.util.OptionalInt;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.law.Law;
import org.curvewright.spi.law.Parameter;

/** Any number that a law determines: a parameter, a prediction, an optimum. Pure. */
public interface LawFunction {

    /** A name, unique in its list; part of an address. */
    String name();

    String unit();

    /** The number; NaN where the law does not have it, infinite where it is beyond every number. */
    double of(Law law);

    /** Whether it is above 0 wherever it is defined, so that its logarithm is the better scale to move it on. */
    default boolean positive() {
        return false;
    }

    /** The parameter that it is, where it is one. */
    default OptionalInt parameter() {
        return OptionalInt.empty();
    }

    /** The row whose mean response it is, where it is a prediction. */
    default Optional<Rows> predicted() {
        return Optional.empty();
    }

    /** The value of one parameter. */
    static LawFunction parameter(int index, Parameter parameter) {
        return new ParameterFunction(index, parameter);
    }

    /** The predicted mean response of one row. */
    static LawFunction prediction(String name, String unit, Rows row) {
        return new PredictionFunction(name, unit, row);
    }
}
