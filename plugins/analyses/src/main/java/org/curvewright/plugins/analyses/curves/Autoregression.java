package org.curvewright.plugins.analyses.curves;

import java.util.Arrays;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.random.RandomStream;

/**
 * Errors {@code eₖ = φ eₖ₋₁ + σ zₖ} of n neighbours with standard normal zₖ, stationary from the first on, as uncertain as the
 * residuals of a fit leave φ and σ. Draw by draw φ* comes from the restricted likelihood on an even grid, which allows for what
 * the fit took out of its residuals,
 * {@code ln p(φ) = ½ ln(1 − φ²) − ½ ln|JᵀΩJ| − ½(n − p) ln S(φ)},
 * and {@code σ*² = S(φ*)/χ²ₙ₋ₚ}; J is the law's gradient (n × p), Ω(φ) the inverse of the errors' covariance over σ², and S(φ) the
 * generalised sum of squares that is left of the residuals. With φ = 0 this is Student's t; a coefficient held at its estimate
 * would leave intervals too short. Domain: −.98 ≤ φ ≤ .98.
 *
 * @param chances cumulated over the grid
 * @param squares S(φ) over the grid
 * @param freedom n − p
 * @see <a href="https://doi.org/10.1093/biomet/61.2.383">Harville 1974, Bayesian inference for variance components using only error
 *     contrasts: the restricted likelihood is what even beliefs about the law's parameters leave</a>
 */
record Autoregression(double[] chances, double[] squares, int size, int freedom) implements ErrorDraws {

    private static final int HALF = 24;
    private static final double MOST = 0.98;
    /** A column with less of itself left than this, beside those before it, adds nothing. */
    private static final double NOTHING = 1e-7;

    private static double phi(int cell) {
        return MOST * (cell - HALF) / HALF;
    }

    /** Residuals in order; columns of the gradient, each with a value for every residual. */
    static Autoregression of(double[] residuals, double[][] columns) {
        double[][] basis = orthonormal(columns);
        double[] likelihood = new double[2 * HALF + 1];
        double[] squares = new double[likelihood.length];
        int freedom = Math.max(1, residuals.length - basis.length);
        for (int cell = 0; cell < likelihood.length; cell++) {
            Whitened whitened = Whitened.of(phi(cell), residuals, basis);
            squares[cell] = whitened.squares();
            likelihood[cell] = 0.5 * Elementary.log(1 - phi(cell) * phi(cell))
                    - whitened.logVolume()
                    - 0.5 * freedom * Elementary.log(Math.max(squares[cell], Double.MIN_NORMAL));
        }
        return new Autoregression(cumulated(likelihood), squares, residuals.length, freedom);
    }

    /** The same beliefs about φ with the scale of other residuals, such as those of a stretch. */
    Autoregression about(double[] residuals, double[][] columns) {
        double[][] basis = orthonormal(columns);
        double[] other = new double[squares.length];
        Arrays.setAll(other, cell -> Whitened.of(phi(cell), residuals, basis).squares());
        return new Autoregression(chances, other, residuals.length, Math.max(1, residuals.length - basis.length));
    }

    private static double[] cumulated(double[] logarithms) {
        double most = Arrays.stream(logarithms).max().orElseThrow();
        double[] chances = new double[logarithms.length];
        double sum = 0;
        for (int cell = 0; cell < chances.length; cell++) {
            sum += Elementary.exp(logarithms[cell] - most);
            chances[cell] = sum;
        }
        return chances;
    }

    /** The mean of φ. */
    double coefficient() {
        double mean = 0;
        double total = chances[chances.length - 1];
        for (int cell = 0; cell < chances.length; cell++) {
            mean += phi(cell) * (chances[cell] - (cell == 0 ? 0 : chances[cell - 1])) / total;
        }
        return mean;
    }

    @Override
    public double[] draw(RandomStream random) {
        double part = random.nextDouble() * chances[chances.length - 1];
        int cell = 0;
        while (chances[cell] < part) {
            cell++;
        }
        double phi = phi(cell);
        double sigma = Math.sqrt(squares[cell] / (2 * random.nextGamma(0.5 * freedom)));
        double[] errors = new double[size];
        double last = sigma / Math.sqrt(1 - phi * phi) * random.nextGaussian();
        for (int k = 0; k < size; k++) {
            errors[k] = last;
            last = phi * last + sigma * random.nextGaussian();
        }
        return errors;
    }

    private record Whitened(double squares, double logVolume) {

        static Whitened of(double phi, double[] residuals, double[][] basis) {
            double[] left = whiten(phi, residuals);
            double[][] columns =
                    Arrays.stream(basis).map(column -> whiten(phi, column)).toArray(double[][]::new);
            double logVolume = 0;
            for (int j = 0; j < columns.length; j++) {
                double length = norm(columns[j]);
                logVolume += Elementary.log(Math.max(length, Double.MIN_NORMAL));
                scale(columns[j], 1 / Math.max(length, Double.MIN_NORMAL));
                for (int k = j + 1; k < columns.length; k++) {
                    remove(columns[j], columns[k]);
                }
                remove(columns[j], left);
            }
            double norm = norm(left);
            return new Whitened(norm * norm, logVolume);
        }

        private static double[] whiten(double phi, double[] values) {
            double[] white = new double[values.length];
            white[0] = Math.sqrt(1 - phi * phi) * values[0];
            for (int i = 1; i < values.length; i++) {
                white[i] = values[i] - phi * values[i - 1];
            }
            return white;
        }
    }

    private static double[][] orthonormal(double[][] columns) {
        double[][] basis = new double[columns.length][];
        int size = 0;
        for (double[] column : columns) {
            double[] left = column.clone();
            double length = norm(left);
            for (int pass = 0; pass < 2; pass++) {
                for (int j = 0; j < size; j++) {
                    remove(basis[j], left);
                }
            }
            double rest = norm(left);
            if (Double.isFinite(rest) && rest > NOTHING * length) {
                scale(left, 1 / rest);
                basis[size++] = left;
            }
        }
        return Arrays.copyOf(basis, size);
    }

    private static double norm(double[] values) {
        return Math.sqrt(Vectors.dot(values, 0, values, 0, values.length));
    }

    private static void scale(double[] values, double factor) {
        Arrays.setAll(values, i -> values[i] * factor);
    }

    private static void remove(double[] unit, double[] from) {
        double part = Vectors.dot(unit, 0, from, 0, from.length);
        Arrays.setAll(from, i -> from[i] - part * unit[i]);
    }
}
