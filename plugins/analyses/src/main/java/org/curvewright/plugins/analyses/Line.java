package org.curvewright.plugins.analyses;

/**
 * y = intercept + slope·x by ordinary least squares.
 *
 * @param squares Σ (yᵢ − intercept − slope·xᵢ)²
 */
record Line(double intercept, double slope, double squares) {

    /** Through the points {@code from} (inclusive) to {@code to} (exclusive); the slope is NaN where x does not vary. */
    static Line through(double[] x, double[] y, int from, int to) {
        double meanX = 0;
        double meanY = 0;
        for (int i = from; i < to; i++) {
            meanX += x[i] / (to - from);
            meanY += y[i] / (to - from);
        }
        double xx = 0;
        double xy = 0;
        for (int i = from; i < to; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }
        double slope = xx > 0 ? xy / xx : Double.NaN;
        double squares = 0;
        for (int i = from; i < to; i++) {
            double residual = y[i] - meanY - slope * (x[i] - meanX);
            squares += residual * residual;
        }
        return new Line(meanY - slope * meanX, slope, squares);
    }
}
