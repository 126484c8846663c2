package org.curvewright.plugins.analyses.forecast;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.numerics.distribution.Normal;
import org.curvewright.numerics.distribution.StudentT;
import org.curvewright.plugins.analyses.runs.Scale;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.ResidualObjective;
import org.curvewright.spi.inference.Interval;

/**
 * The noise of one more run, added to the interval of a law: on the scale of the objective's residuals, where noise is alike,
 * {@code h' = √(h² + t² s²)} for a half-width h, with {@code s² = Σ r²/(n − p)} and t the Student quantile of n − p degrees of
 * freedom; for a linear law this is the textbook's prediction interval. An objective without residuals has counts of trials, which
 * {@link NextShare} adds: where Pearson's χ² is above n − p the runs scatter by more than m trials do, and the probability of one
 * more varies by {@code (χ²/(n − p) · (t/z)² − 1) · f(1 − f)/m}, z being the normal quantile where t is Student's.
 *
 * @see <a href="https://doi.org/10.1002/9780470316757">Bates and Watts 1988, Nonlinear Regression Analysis, ch. 2</a>
 */
final class RunNoise {

    /** The code of where the law ends, which is not where its runs do. */
    private static final String OF_THE_LAW = "ENDS_AT_SUPPORT";

    private final FitResult fit;
    private final Dataset data;
    private final int freedom;
    private final double variance;

    private RunNoise(FitResult fit, int freedom) {
        this.fit = fit;
        this.data = fit.request().dataset();
        this.freedom = freedom;
        this.variance = residualVariance();
    }

    /** Empty where no degree of freedom is left to tell the noise. */
    static Optional<RunNoise> of(FitResult fit) {
        int freedom = fit.request().dataset().size()
                - fit.request().formulation().parameters().size();
        return freedom < 1 ? Optional.empty() : Optional.of(new RunNoise(fit, freedom));
    }

    private double residualVariance() {
        double[] predicted = fit.fit().law().predict(data.rows());
        double[] residuals = Scale.of(fit).residuals(data, predicted);
        if (counts()) {
            double[] trials = data.trials().orElseThrow();
            Arrays.setAll(residuals, i -> (data.observed()[i] - predicted[i]) / spread(predicted[i], trials[i]));
            return Math.max(1, squares(residuals) / freedom);
        }
        return squares(residuals) / freedom;
    }

    private boolean counts() {
        return !(fit.estimator().objective() instanceof ResidualObjective)
                && data.trials().isPresent();
    }

    /** √(a² + b²). */
    private static double root(double a, double b) {
        return Math.sqrt(a * a + b * b);
    }

    private static double squares(double[] residuals) {
        return Arrays.stream(residuals).map(r -> r * r).sum();
    }

    private static double spread(double share, double trials) {
        double half = 0.5 / trials;
        double p = Math.max(half, Math.min(1 - half, share));
        return Math.sqrt(p * (1 - p) / trials);
    }

    /** The prediction interval around f at a row, for a run that is measured as that run of the data was. */
    Interval around(double value, Interval confidence, Rows row, int like) {
        double t = new StudentT(freedom).quantile((1 + confidence.level()) / 2);
        Interval noisy = counts()
                ? counted(value, confidence, like, t)
                : new Interval(
                        scaled(value, confidence.lower(), row, like, -t),
                        scaled(value, confidence.upper(), row, like, t),
                        OptionalDouble.empty(),
                        confidence.level(),
                        confidence.method(),
                        confidence.notices());
        return new Interval(
                noisy.lower(),
                noisy.upper(),
                OptionalDouble.empty(),
                confidence.level(),
                confidence.method() + " + noise",
                confidence.notices().stream()
                        .filter(notice -> !notice.code().equals(OF_THE_LAW))
                        .toList());
    }

    private Interval counted(double value, Interval confidence, int like, double t) {
        double trials = data.trials().orElseThrow()[like];
        double ratio = t / Normal.STANDARD.quantile((1 + confidence.level()) / 2);
        double error = spread(value, trials);
        double excess = variance > 1 ? (variance * ratio * ratio - 1) * error * error : 0;
        return new NextShare(value, confidence, Math.max(1, Math.round(trials)), excess).interval();
    }

    private OptionalDouble scaled(double value, OptionalDouble end, Rows row, int like, double t) {
        if (end.isEmpty()) {
            return end;
        }
        double moved = moved(value, end.getAsDouble(), row, like, t);
        return Double.isFinite(moved) ? OptionalDouble.of(moved) : OptionalDouble.empty();
    }

    private double moved(double value, double end, Rows row, int like, double t) {
        Dataset one = new Dataset(
                data.name(),
                data.covariates(),
                data.response(),
                row,
                new double[] {value},
                data.rows(new int[] {like}).roles());
        Scale scale = Scale.of(fit);
        double half = scale.residuals(one, new double[] {end})[0];
        double whole = Math.signum(t) * root(half, t * Math.sqrt(variance));
        return scale.responses(one, new double[] {value}, new double[] {whole})[0];
    }
}
