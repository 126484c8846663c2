package org.curvewright.numerics.optimize;

/**
 * min over ‖z‖ ≤ Δ of Σₖ cₖ zₖ + ½ λₖ zₖ²: the trust-region problem in the eigenbasis of its model.
 *
 * <p>z = −c / (λ + μ) with the least μ ≥ max(0, −λₘᵢₙ) for which ‖z‖ ≤ Δ. Newton's method on 1/‖z(μ)‖, kept inside a
 * bracket, finds μ in a few rounds (Moré and Sorensen 1983).
 *
 * @see <a href="https://doi.org/10.1137/0904038">Moré and Sorensen 1983, Computing a trust region step</a>
 */
final class SpectralStep {
    private static final int MAX_ROUNDS = 60;
    /** The radius is itself a guess: meeting it to a tenth is enough, as in MINPACK. */
    private static final double RADIUS_TOLERANCE = 0.1;

    private final double[] z;
    private final double flat;

    /** Eigenvalues below {@code flat} times the largest count as zero. */
    SpectralStep(int size, double flat) {
        z = new double[size];
        this.flat = flat;
    }

    double coefficient(int k) {
        return z[k];
    }

    /** Solves for the n leading pairs (λ, c); {@link #coefficient} then gives z. */
    void solve(double[] lambda, double[] c, int n, double radius) {
        double least = Double.POSITIVE_INFINITY;
        double largest = 0;
        double slope = 0;
        for (int k = 0; k < n; k++) {
            least = Math.min(least, lambda[k]);
            largest = Math.max(largest, Math.abs(lambda[k]));
            slope += c[k] * c[k];
        }
        double floor = flat * largest;
        if (least > floor && length(lambda, c, n, 0) <= radius) {
            return;
        }
        double low = Math.max(0, -least) + (least > floor ? 0 : floor);
        if (length(lambda, c, n, low) <= radius) {
            leaveAlongLeast(lambda, n, least, floor, radius);
            return;
        }
        findMultiplier(lambda, c, n, radius, low, low + Math.sqrt(slope) / radius + floor);
    }

    private void findMultiplier(double[] lambda, double[] c, int n, double radius, double from, double to) {
        double low = from;
        double high = to;
        double mu = low;
        double length = length(lambda, c, n, mu);
        for (int round = 0; round < MAX_ROUNDS && Math.abs(length - radius) > RADIUS_TOLERANCE * radius; round++) {
            if (length > radius) {
                low = Math.max(low, mu);
            } else {
                high = Math.min(high, mu);
            }
            double newton = mu + (length - radius) / radius * (length * length) / squaredSlope(lambda, n, mu);
            mu = newton > low && newton < high ? newton : low + 0.5 * (high - low);
            length = length(lambda, c, n, mu);
        }
    }

    /** −½ d‖z‖²/dμ = Σ z² / (λ + μ). */
    private double squaredSlope(double[] lambda, int n, double mu) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum += z[k] * z[k] / (lambda[k] + mu);
        }
        return sum;
    }

    private double length(double[] lambda, double[] c, int n, double mu) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
            double divisor = lambda[k] + mu;
            z[k] = c[k] == 0 ? 0 : -c[k] / divisor;
            sum += z[k] * z[k];
        }
        return Math.sqrt(sum);
    }

    /** The hard case: the gradient does not see the direction of negative curvature, so walk it to the rim. */
    private void leaveAlongLeast(double[] lambda, int n, double least, double floor, double radius) {
        if (least >= -floor) {
            return;
        }
        double sum = 0;
        int at = 0;
        for (int k = 0; k < n; k++) {
            sum += z[k] * z[k];
            at = lambda[k] == least ? k : at;
        }
        double rest = Math.sqrt(Math.max(0, radius * radius - (sum - z[at] * z[at])));
        z[at] = z[at] > 0 ? rest : -rest;
    }
}
