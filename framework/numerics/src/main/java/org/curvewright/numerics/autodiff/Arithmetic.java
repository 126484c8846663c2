package org.curvewright.numerics.autodiff;

import org.curvewright.numerics.math.DoubleDouble;

/** The operations of formulas on some kind of number, so that one formula serves values, derivatives and extra digits. */
public interface Arithmetic<T> {
    T constant(DoubleDouble c);

    T sum(T a, T b);

    T difference(T a, T b);

    T product(T a, T b);

    T quotient(T a, T b);

    T power(T a, T b);

    T exp(T a);

    T log(T a);

    T sin(T a);

    T cos(T a);

    T arctan(T a);
}
