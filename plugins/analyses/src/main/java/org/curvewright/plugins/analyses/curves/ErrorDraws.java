package org.curvewright.plugins.analyses.curves;

import java.util.OptionalInt;
import org.curvewright.numerics.random.RandomStream;

/** Errors of neighbouring points of one training, drawn anew. */
interface ErrorDraws {

    int LEAST_BLOCKS = 4;

    /** One error for every point, in the order of the training. */
    double[] draw(RandomStream random);

    /**
     * Blocks of neighbouring residuals drawn with replacement, centred and scaled by {@code √(n/(n − p))} (Künsch 1989). Short
     * blocks lose what far neighbours share, so that intervals from them are too short where errors are correlated.
     *
     * @param free p, the number of estimated parameters
     */
    static ErrorDraws blocks(double[] residuals, int free, int length) {
        int n = residuals.length;
        double scale = Math.sqrt(n / Math.max(1.0, n - free));
        double mean = 0;
        for (double residual : residuals) {
            mean += residual / n;
        }
        double centre = mean;
        return random -> {
            int[] places = places(random, n, Math.min(n, length));
            double[] drawn = new double[n];
            for (int k = 0; k < n; k++) {
                drawn[k] = scale * (residuals[places[k]] - centre);
            }
            return drawn;
        };
    }

    /** Whether so many points make enough blocks of that length: of fewer than four there are hardly two that differ. */
    static boolean holds(int points, int block) {
        return block <= points / LEAST_BLOCKS;
    }

    /** Blocks of that length where one is asked for that the points hold, an autoregression otherwise. */
    static ErrorDraws of(double[] residuals, double[][] columns, OptionalInt block) {
        return block.isPresent() && holds(residuals.length, block.getAsInt())
                ? blocks(residuals, columns.length, block.getAsInt())
                : Autoregression.of(residuals, columns);
    }

    /** Places 0 … n − 1 drawn with replacement in blocks of neighbours. */
    private static int[] places(RandomStream random, int n, int length) {
        int[] places = new int[n];
        for (int from = 0; from < n; from += length) {
            int start = random.nextInt(n - length + 1);
            for (int k = 0; k < Math.min(length, n - from); k++) {
                places[from + k] = start + k;
            }
        }
        return places;
    }
}
