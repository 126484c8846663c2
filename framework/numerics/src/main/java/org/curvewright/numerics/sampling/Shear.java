package org.curvewright.numerics.sampling;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.statistics.LinearRegression;

/**
 * Coordinates in which a curved ridge of a density is straight: {@code x_d = y_d} for one coordinate d and
 * {@code xⱼ = yⱼ + qⱼ(y_d)} for all others, qⱼ a polynomial that goes on along its tangent outside the range it was learnt on.
 * The determinant of the change is 1, so that a density keeps its values and a chain on y is one on x, whatever the qⱼ are.
 *
 * @param driver d
 * @param low where the range begins
 * @param half half its length
 * @param coefficients of qⱼ in powers of (y_d − low)/half − 1, from 1 to the fourth; empty for d itself
 * @see <a href="https://doi.org/10.1007/s001800050022">Haario, Saksman and Tamminen 1999, Adaptive proposal distribution for
 *     random walk Metropolis algorithm, whose curved test densities are sheared normals</a>
 */
public record Shear(int driver, double low, double half, double[][] coefficients) {

    /** Moves nothing. */
    public static final Shear NONE = new Shear(0, 0, 1, new double[0][]);

    private static final int DEGREE = 4;

    /** The density of y. */
    public LogDensity straightened(LogDensity density) {
        return y -> density.at(bent(y));
    }

    /** x of y. */
    public double[] bent(double[] y) {
        return moved(y, 1);
    }

    /** y of x. */
    public double[] straight(double[] x) {
        return moved(x, -1);
    }

    private double[] moved(double[] from, int sign) {
        double[] to = from.clone();
        double t = (from[driver] - low) / half - 1;
        for (int j = 0; j < coefficients.length; j++) {
            to[j] += sign * at(coefficients[j], t);
        }
        return to;
    }

    private static double at(double[] coefficients, double t) {
        double inside = Math.max(-1, Math.min(1, t));
        double value = 0;
        double slope = 0;
        for (int k = coefficients.length - 1; k >= 0; k--) {
            slope = slope * inside + value;
            value = value * inside + coefficients[k];
        }
        return value + slope * (t - inside);
    }

    /** The shear by the coordinate that explains the others best, learnt from draws of the density. */
    public static Shear of(List<double[]> draws) {
        int size = draws.get(0).length;
        Shear best = NONE;
        double least = 0;
        for (int d = 0; d < size; d++) {
            Shear found = by(d, draws);
            double left = found.unexplained(draws);
            if (left < least) {
                least = left;
                best = found;
            }
        }
        return best;
    }

    private static Shear by(int driver, List<double[]> draws) {
        double[] values = column(driver, draws);
        double low = Arrays.stream(values).min().orElseThrow();
        double half = (Arrays.stream(values).max().orElseThrow() - low) / 2;
        int size = draws.get(0).length;
        if (!(half > 0)) {
            return NONE;
        }
        double[][] powers = new double[DEGREE + 1][values.length];
        for (int i = 0; i < values.length; i++) {
            double t = (values[i] - low) / half - 1;
            double power = 1;
            for (int k = 0; k <= DEGREE; k++) {
                powers[k][i] = power;
                power *= t;
            }
        }
        double[][] coefficients = IntStream.range(0, size)
                .mapToObj(j -> j == driver
                        ? new double[0]
                        : LinearRegression.fit(column(j, draws), powers)
                                .value()
                                .map(LinearRegression::coefficients)
                                .orElse(new double[0]))
                .toArray(double[][]::new);
        return new Shear(driver, low, half, coefficients);
    }

    /** Σⱼ ln of the share of a coordinate's variance that is left: 0 where nothing is explained. */
    private double unexplained(List<double[]> draws) {
        List<double[]> straight = draws.stream().map(this::straight).toList();
        double sum = 0;
        for (int j = 0; j < coefficients.length; j++) {
            double before = variance(column(j, draws));
            double after = variance(column(j, straight));
            sum += before > 0 && after > 0 ? Elementary.log(after / before) : 0;
        }
        return sum;
    }

    private static double[] column(int k, List<double[]> draws) {
        return draws.stream().mapToDouble(draw -> draw[k]).toArray();
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).sum() / values.length;
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / values.length;
    }
}
