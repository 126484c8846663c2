package org.curvewright.spi.inference;

import java.util.Optional;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Explanation;
import org.curvewright.spi.Notice;

/**
 * What the number of draws alone does to the ends of a percentile interval. With n draws, tails p = (1 − level)/2 and ends by
 * interpolation between the order statistics below and above h = (n − 1) p + 1, an end leaves out the share
 * U = (1 − g) U₍ₖ₎ + g U₍ₖ₊₁₎ of what is drawn from, k = ⌊h⌋, g = h − k and U₍ₖ₎ uniform order statistics: on average
 * h/(n + 1), more than p, with a variance of [(1 − g)² k(n + 1 − k) + g² (k + 1)(n − k) + 2g(1 − g) k(n − k)]/((n + 1)²(n + 2)).
 *
 * @param draws n, at least 2
 * @param level the nominal coverage, above 0 and below 1
 * @see <a href="https://doi.org/10.1002/0471722162">David and Nagaraja 2003, Order Statistics, §2.3 and 3.1</a>
 */
public record FewDraws(int draws, double level) {

    public static final String CODE = "FEW_DRAWS";

    /** Of a notice with this code. */
    public static final Explanation EXPLAINED = new Explanation(
            CODE,
            "fewer than five draws lie beyond each end of the interval, so that its ends hang on a few extreme draws, change with"
                    + " the seed and are on average too near to each other",
            "raise draws to the number that the notice names");

    /** With five draws beyond, an end leaves out 1.2 times its share on average, and with two 1.5 times. */
    private static final int BEYOND = 5;
    /** What a count of draws beyond an end may lack by the rounding of a level. */
    private static final double ROUNDING = 1e-9;

    private static final double PERCENT = 100;
    private static final int DIGITS = 2;
    private static final int LEVEL_DIGITS = 6;

    private double tail() {
        return (1 - level) / 2;
    }

    /** The draws that an end should leave out. */
    private boolean few() {
        return draws * tail() < BEYOND - ROUNDING;
    }

    /** The fewest draws of which {@value #BEYOND} lie beyond each end. */
    int needed() {
        return (int) Math.ceil((BEYOND - ROUNDING) / tail());
    }

    private double position() {
        return (draws - 1) * tail() + 1;
    }

    /** What an end leaves out on average, as a share. */
    double leftOut() {
        return position() / (draws + 1);
    }

    /** The standard deviation of that share over repetitions of the draws. */
    double error() {
        double k = Math.floor(position());
        double g = position() - k;
        double n = draws;
        double squares =
                (1 - g) * (1 - g) * k * (n + 1 - k) + g * g * (k + 1) * (n - k) + 2 * g * (1 - g) * k * (n - k);
        return Math.sqrt(squares / (n + 2)) / (n + 1);
    }

    /** Says so where they are too few. */
    public Optional<Notice> notice() {
        return few()
                ? Optional.of(new Notice(
                        CODE,
                        draws + " draws put " + Decimal.significant(draws * tail(), DIGITS) + " beyond each end of a "
                                + Decimal.significant(PERCENT * level, LEVEL_DIGITS)
                                + " % interval: an end that should leave out " + percent(tail())
                                + " % leaves out " + percent(leftOut()) + " ± " + percent(error())
                                + " % (Monte-Carlo standard error) of what is drawn from; it takes " + needed()
                                + " draws"))
                : Optional.empty();
    }

    private static String percent(double share) {
        return Decimal.significant(PERCENT * share, DIGITS);
    }
}
