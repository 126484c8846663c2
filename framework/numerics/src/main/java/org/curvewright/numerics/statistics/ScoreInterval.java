package org.curvewright.numerics.statistics;

import org.curvewright.numerics.distribution.Normal;

/**
 * Wilson's score interval of a share p of n trials: {@code (p + z²/2n ± z √(p(1 − p)/n + z²/4n²))/(1 + z²/n)}, z the normal
 * quantile of the level. Its ends lie between 0 and 1, also for shares of 0 and 1.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson 1927, Probable inference, JASA 22</a>
 */
public record ScoreInterval(double lower, double upper) {

    /**
     * @param share from 0 to 1
     * @param trials above 0
     * @param level above 0 and below 1
     */
    public static ScoreInterval of(double share, double trials, double level) {
        double z = Normal.STANDARD.quantile((1 + level) / 2);
        double z2 = z * z;
        double centre = (share * trials + z2 / 2) / (trials + z2);
        double half = z / (trials + z2) * Math.sqrt(share * (1 - share) * trials + z2 / 4);
        // where all or none succeeded centre and half width are equal, but for their rounding
        return new ScoreInterval(
                share == 0 ? 0 : Math.max(0, centre - half), share == 1 ? 1 : Math.min(1, centre + half));
    }
}
