package org.curvewright.numerics.sampling;

import java.util.Arrays;
import org.curvewright.numerics.linear.Cholesky;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.random.RandomStream;

/**
 * x′ = x + s L z with standard normal z, taken with probability min(1, π(x′)/π(x)). While it adapts, L Lᵀ follows the
 * covariance of the chain and s such that 23.4 % of the proposals are taken; while it samples both stay, so that what is kept
 * is a Markov chain with the stationary density π. Not thread-safe.
 *
 * @see <a href="https://doi.org/10.2307/3318737">Haario, Saksman and Tamminen 2001, An adaptive Metropolis algorithm</a>
 */
public final class AdaptiveMetropolis {

    /** Of the proposals, where random walks are most efficient in several dimensions (Roberts, Gelman and Gilks 1997). */
    private static final double ACCEPTED = 0.234;
    /** s starts at 2.38/√d, the optimum for a Gaussian density. */
    private static final double GAUSSIAN_OPTIMUM = 2.38;
    /** Keeps a covariance that is still of low rank positive, relative to its diagonal. */
    private static final double RIDGE = 1e-6;

    private static final double DECAY = 0.6;
    /** The chain's covariance is that of about its latest half: what came before is still on its way. */
    private static final double MEMORY = 2;
    /** As many steps as the first guess of the covariance is worth. */
    private static final int GUESS = 100;

    private final LogDensity density;
    private final RandomStream random;
    private final int size;
    private final double[] x;
    private final double[] mean;
    private final double[] covariance;
    private final double[][] factor;
    private double logDensity;
    private double logScale;
    private boolean accepted;
    private int adapted;

    /**
     * What was kept of one chain.
     *
     * @param accepted the share of proposals taken
     */
    public record Chain(double[][] draws, double accepted) {}

    /**
     * @param start a point of positive density
     * @param covariance a first guess of the spread, at j + k·size, positive definite
     */
    public AdaptiveMetropolis(LogDensity density, double[] start, double[] covariance, RandomStream random) {
        this.density = density;
        this.random = random;
        this.size = start.length;
        this.x = start.clone();
        this.mean = start.clone();
        this.covariance = covariance.clone();
        this.factor = new double[size][size];
        refactor();
        this.logDensity = density.at(x);
        this.logScale = Elementary.log(GAUSSIAN_OPTIMUM / Math.sqrt(size));
    }

    /** Walks so many steps and learns from them; nothing is kept. */
    public void adapt(int steps) {
        for (int k = 0; k < steps; k++) {
            step();
            learn();
        }
    }

    /** @param thinning steps from one kept draw to the next */
    public Chain sample(int draws, int thinning) {
        long taken = 0;
        double[][] kept = new double[draws][];
        for (int d = 0; d < draws; d++) {
            for (int k = 0; k < thinning; k++) {
                step();
                taken += accepted ? 1 : 0;
            }
            kept[d] = x.clone();
        }
        return new Chain(kept, (double) taken / Math.max(1, (long) draws * thinning));
    }

    private void step() {
        double scale = Elementary.exp(logScale);
        double[] proposal = x.clone();
        double[] z = new double[size];
        Arrays.setAll(z, j -> random.nextGaussian());
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                proposal[i] += scale * factor[i][j] * z[j];
            }
        }
        double proposed = density.at(proposal);
        accepted = Elementary.log(random.nextOpenDouble()) < proposed - logDensity;
        if (accepted) {
            System.arraycopy(proposal, 0, x, 0, size);
            logDensity = proposed;
        }
    }

    /** Robbins and Monro's steps, which fade so that the chain settles. */
    private void learn() {
        adapted++;
        logScale += Elementary.exp(-DECAY * Elementary.log(adapted + 1)) * ((accepted ? 1 : 0) - ACCEPTED);
        double rate = MEMORY / (adapted + MEMORY * GUESS);
        double[] away = new double[size];
        Arrays.setAll(away, j -> x[j] - mean[j]);
        for (int j = 0; j < size; j++) {
            mean[j] += rate * away[j];
            for (int k = 0; k < size; k++) {
                covariance[j + k * size] += rate * (away[j] * away[k] - covariance[j + k * size]);
            }
        }
        refactor();
    }

    private void refactor() {
        double[] ridged = covariance.clone();
        for (int j = 0; j < size; j++) {
            ridged[j + j * size] *= 1 + RIDGE;
        }
        Cholesky cholesky = new Cholesky(size);
        if (cholesky.factor(ridged, size)) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j <= i; j++) {
                    factor[i][j] = cholesky.lower(i, j);
                }
            }
        }
    }
}
