package org.curvewright.plugins.inference;

import java.util.Arrays;
import java.util.List;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.numerics.random.RandomStream;

/**
 * Noise of several fits to the same rows, with the covariances that their residuals show.
 *
 * @param residuals of every fit
 * @param coefficients T by columns: rₖ = Σⱼ≤ₖ Tⱼₖ qⱼ with orthonormal qⱼ
 * @param freedom the fewest n − p among them
 */
record JointNoise(List<Residuals> residuals, double[][] coefficients, int freedom) {

    /** What is left of a residual vector after others, relative to its length, if it depends on them. */
    private static final double DEPENDENT = 1e-10;

    static JointNoise of(List<Residuals> residuals) {
        int fits = residuals.size();
        double[][] directions = new double[fits][];
        double[][] coefficients = new double[fits][fits];
        for (int k = 0; k < fits; k++) {
            double[] left = residuals.get(k).values().clone();
            int n = left.length;
            double whole = Vectors.norm(left, 0, n);
            for (int j = 0; j < k; j++) {
                coefficients[k][j] = Vectors.dotCompensated(directions[j], 0, left, 0, n);
                Vectors.addScaled(-coefficients[k][j], directions[j], 0, left, 0, n);
            }
            double length = Vectors.norm(left, 0, n);
            boolean dependent = length <= DEPENDENT * whole;
            coefficients[k][k] = dependent ? 0 : length;
            Arrays.setAll(left, i -> dependent ? 0 : left[i] / length);
            directions[k] = left;
        }
        int freedom =
                residuals.stream().mapToInt(Residuals::degreesOfFreedom).min().orElseThrow();
        return new JointNoise(residuals, coefficients, freedom);
    }

    /** √(ν/χ²ᵥ): how many times its estimate the noise of one draw is. */
    double factor(RandomStream draw) {
        return Math.sqrt(freedom / (2 * draw.substream(0).nextGamma(freedom / 2.0)));
    }

    /** The responses of a fit in one draw. */
    double[] responses(int fit, RandomStream draw, double factor) {
        Residuals own = residuals.get(fit);
        double scale = factor / Math.sqrt(own.degreesOfFreedom());
        double[] noise = new double[own.size()];
        for (int j = 0; j <= fit; j++) {
            RandomStream random = draw.substream(j + 1);
            double share = scale * coefficients[fit][j];
            for (int i = 0; i < noise.length; i++) {
                noise[i] += share * random.nextGaussian();
            }
        }
        return own.responses(noise);
    }
}
