package org.curvewright.plugins.estimators;

/** ρ(r) = r²/2, the loss of Gaussian noise. */
record Squared() implements Loss {

    private static final double HALF_LOG_TWO_PI = 0.918938533204672741780329736406;

    @Override
    public double value(double residual) {
        return 0.5 * residual * residual;
    }

    @Override
    public double slope(double residual) {
        return residual;
    }

    @Override
    public double curvature(double residual) {
        return 1;
    }

    @Override
    public String written(String residual) {
        return "½(" + residual + ")²";
    }

    @Override
    public double logNormalizer() {
        return HALF_LOG_TWO_PI;
    }

    @Override
    public String writtenNormalizer() {
        return "½·ln(2π)";
    }

    @Override
    public double information() {
        return 1;
    }
}
