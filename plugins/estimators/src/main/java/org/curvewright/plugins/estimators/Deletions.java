package org.curvewright.plugins.estimators;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.curvewright.numerics.distribution.FisherF;
import org.curvewright.numerics.optimize.Optimum;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.LeastSquaresObjective;
import org.curvewright.spi.law.Law;

/**
 * The one observation that a fit of least squares bends to: without it the sum of squares S falls to S₋ᵢ, by a factor that noise
 * does not explain.
 *
 * <p>F = (S − S₋ᵢ)/(S₋ᵢ/(n − 1 − p)) follows F(1, n − 1 − p) when all n observations share one Gaussian noise, and is asked to
 * exceed its quantile at 0.002/n, n tests being made. Noise that is not alike everywhere
 * exceeds it more often, so the others' residuals must also move, by Cook's distance Σ (rⱼ − rⱼ₍₋ᵢ₎)²/(p S₋ᵢ/(n − 1 − p)) of 1 at
 * least. S₋ᵢ is that of true refits from the fitted parameters and from the law's own
 * starting points, since an outlier of high leverage leaves no residual: the law goes through it, and a step from the optimum
 * sees nothing. Refitted without are the observations of highest leverage and those whose deletion would gain most in the law
 * made linear, rᵢ²/(1 − hᵢ).
 *
 * @see <a href="https://doi.org/10.1080/00401706.1977.10489493">Cook 1977, Detection of Influential Observation in Linear
 *     Regression</a>
 */
final class Deletions {

    /** How often Gaussian noise may make one observation of a whole fit look like this. */
    private static final double LEVEL = 2e-3;

    /** Observations refitted without, of the highest leverage and of the largest gain each. */
    private static final int SUSPECTS = 3;

    /** Cook's distance from which on an observation moves the law. */
    private static final double MOVED = 1;

    /** Below it no refit without an observation can find a law much unlike this one. */
    private static final double LEVERAGE = 0.3;

    private final Setting setting;
    private final FitRequest request;
    private final double[] fitted;
    private final double sum;
    private final double rounding;

    /**
     * What is left of the fit without one observation.
     *
     * @param row its place in the setting's order
     * @param sum of squares of the others
     * @param theta the law's parameters without it, in the dataset's units
     * @param ratio F
     * @param freedom n − 1 − p
     * @param distance Cook's
     */
    record Deletion(int row, double sum, double[] theta, double ratio, int freedom, double distance) {}

    Deletions(Setting setting, FitRequest request, Found found) {
        this.setting = setting;
        this.request = request;
        this.fitted = Arrays.copyOf(found.parameters(), setting.size());
        this.sum = found.objective();
        this.rounding = new Cut(setting, found).rounding();
    }

    /** The observation whose deletion is beyond noise; the most so, where several are. */
    Optional<Deletion> decisive() {
        int freedom = setting.data().size() - 1 - setting.size();
        if (!(setting.objective() instanceof LeastSquaresObjective squares) || freedom < 2 || sum <= rounding) {
            return Optional.empty();
        }
        double critical =
                new FisherF(1, freedom).survivalQuantile(LEVEL / setting.data().size());
        return suspects(squares, critical, freedom)
                .mapToObj(row -> without(row, squares, freedom))
                .filter(deletion -> deletion.ratio > critical && deletion.distance >= MOVED)
                .max(Comparator.comparingDouble(Deletion::ratio));
    }

    private IntStream suspects(LeastSquaresObjective squares, double critical, int freedom) {
        double[] r = residuals(squares, fitted);
        double[] leverages = Leverages.of(setting, squares, fitted);
        double[] gains = new double[r.length];
        Arrays.setAll(gains, i -> r[i] * r[i] / Math.max(1 - leverages[i], 0x1p-20));
        double least = sum * critical / (critical + freedom) / 2;
        return Stream.concat(largest(leverages, LEVERAGE), largest(gains, least))
                .mapToInt(i -> i)
                .distinct();
    }

    private static Stream<Integer> largest(double[] values, double least) {
        return IntStream.range(0, values.length)
                .filter(i -> values[i] >= least)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -values[i]))
                .limit(SUSPECTS);
    }

    private Deletion without(int row, LeastSquaresObjective squares, int freedom) {
        int gone = setting.order()[row];
        int[] kept =
                IntStream.range(0, setting.data().size()).filter(i -> i != gone).toArray();
        Setting rest = Setting.of(request.withDataset(request.dataset().rows(kept)), setting.objective());
        List<double[]> own = rest.formulation().startingPoints(rest.data());
        double[] here = rest.working(setting.natural(fitted));
        Box box = Box.around(rest, own).reaching(here);
        Target target = Minimization.target(rest);
        Optimum best = Stream.concat(Stream.of(here), own.stream())
                .filter(start -> Arrays.stream(start).allMatch(Double::isFinite))
                .map(start -> target.descend(target.whole(start), box.hard(rest), Target.BRIEF))
                .min(Comparator.comparingDouble(Optimum::objective))
                .orElseThrow();
        double left = Math.max(best.objective(), rounding);
        double[] theta = rest.natural(best.parameters());
        double distance = moved(squares, row, theta) / (setting.size() * left / freedom);
        return new Deletion(row, best.objective(), theta, (sum - left) / left * freedom, freedom, distance);
    }

    /** Σ (rⱼ − rⱼ₍₋ᵢ₎)² over the other observations. */
    private double moved(LeastSquaresObjective squares, int row, double[] theta) {
        double[] before = residuals(squares, fitted);
        double[] after = residuals(squares, setting.working(theta));
        return IntStream.range(0, before.length)
                .filter(j -> j != row)
                .mapToDouble(j -> before[j] - after[j])
                .map(difference -> difference * difference)
                .sum();
    }

    private double[] residuals(LeastSquaresObjective squares, double[] theta) {
        return squares.residuals(
                setting.data(),
                new Law(setting.formulation(), theta).predict(setting.data().rows()));
    }
}
