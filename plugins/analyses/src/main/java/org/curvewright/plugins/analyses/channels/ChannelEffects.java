package org.curvewright.plugins.analyses.channels;

import java.util.Arrays;
import java.util.Optional;
import org.curvewright.numerics.statistics.LinearRegression;

/**
 * {@code y = μ + p·u + q·v + s·u·v}, or the same without its last term where the pairs do not tell it: those of an L, the large
 * base with the small tuned model and the reverse, never vary both sizes at once.
 *
 * @param interacts whether s is among the coefficients
 */
record ChannelEffects(LinearRegression fit, boolean interacts) {

    /** With the interaction where the pairs tell it; empty where they do not tell the two scales apart. */
    static Optional<ChannelEffects> of(ScaleGrid grid, double[] y, boolean errorsTold) {
        return grid.alike()
                ? Optional.empty()
                : fit(grid, y, true)
                        .filter(found -> errorsTold || found.fit().covariance().isPresent())
                        .or(() -> fit(grid, y, false)
                                .filter(found ->
                                        errorsTold || found.fit().covariance().isPresent()));
    }

    static Optional<ChannelEffects> fit(ScaleGrid grid, double[] y, boolean interacts) {
        double[] one = new double[y.length];
        Arrays.fill(one, 1);
        double[][] columns = interacts
                ? new double[][] {one, grid.u(), grid.v(), grid.both()}
                : new double[][] {one, grid.u(), grid.v()};
        return y.length < columns.length
                ? Optional.empty()
                : LinearRegression.fit(y, columns).value().map(found -> new ChannelEffects(found, interacts));
    }

    /** p, q and, where it is told, s. */
    double[] effects() {
        return Arrays.copyOfRange(fit.coefficients(), 1, fit.coefficients().length);
    }

    double contrast() {
        return Math.abs(effects()[0]) - Math.abs(effects()[1]);
    }

    double share(ScaleGrid grid) {
        return grid.share(effects()[0], effects()[1], interacts ? effects()[2] : 0);
    }
}
