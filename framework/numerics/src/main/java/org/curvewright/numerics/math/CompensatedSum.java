package org.curvewright.numerics.math;

/**
 * A running sum that carries what rounding loses: as if summed in twice the precision and rounded once.
 *
 * <p>Error: {@code u|Σx| + n²u²Σ|x|} with {@code u = 2⁻⁵³}, where the plain sum has {@code n·u·Σ|x|}. The result may depend
 * on the order of the terms in the last bit only. A term that is not finite makes the sum so, as in plain summation.
 *
 * <p>Reference: A. Neumaier, <i>Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen</i>, ZAMM 54 (1974).
 */
public final class CompensatedSum {
    private double sum;
    private double lost;

    public void add(double term) {
        lost += ErrorFree.sumError(sum, term);
        sum += term;
    }

    /** Adds {@code a·b} without rounding the product first. */
    public void addProduct(double a, double b) {
        lost += ErrorFree.productError(a, b);
        add(a * b);
    }

    public double value() {
        return Double.isFinite(lost) ? sum + lost : sum;
    }

    /** {@code Σ x_i}. */
    public static double of(double... x) {
        CompensatedSum sum = new CompensatedSum();
        for (double term : x) {
            sum.add(term);
        }
        return sum.value();
    }

    /** {@code Σ x_i y_i} for arrays of one length. */
    public static double ofProducts(double[] x, double[] y) {
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < x.length; i++) {
            sum.addProduct(x[i], y[i]);
        }
        return sum.value();
    }
}
