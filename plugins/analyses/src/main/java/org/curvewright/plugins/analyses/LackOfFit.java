package org.curvewright.plugins.analyses;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.numerics.distribution.ChiSquared;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.numerics.statistics.Moments;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Interval;

/**
 * χ² = Σ (yᵢ − fᵢ)²/sᵢ² of the law that makes it least, against χ² with n − p degrees of freedom: whether a law misses the
 * scores by more than their sampling errors s. Such a misfit is the law's, or noise that no item count shows (seeds, data).
 */
record LackOfFit(Estimator estimator, long seed, FitResult like, SamplingNoise noise) {

    private static final double LEVEL = 0.05;
    private static final double CONFIDENCE = 0.95;

    List<Finding> findings() {
        String path = like.key().path();
        Dataset data = noise.observations().data();
        int freedom = data.size() - like.request().formulation().parameters().size();
        if (like.fit().failed() || freedom < 1) {
            Notice why = like.fit().failed()
                    ? new Notice("FIT_FAILED", "there is no law to test")
                    : new Notice(
                            "NO_DEGREES_OF_FREEDOM", data.size() + " observations leave none to test the law with");
            return List.of(Finding.absent(path + "/lack-of-fit", Kind.VERDICT, "", why));
        }
        Fit weighted = weighted(data);
        Fit tested = weighted.failed() ? like.fit() : weighted;
        double[] predicted = tested.law().predict(data.rows());
        double[] errors = noise.errors(predicted);
        double[] ratios = new double[errors.length];
        Arrays.setAll(ratios, i -> (data.observed()[i] - predicted[i]) / errors[i]);
        double chiSquared = Vectors.dotCompensated(ratios, 0, ratios, 0, ratios.length);
        double p = new ChiSquared(freedom).survival(chiSquared);
        List<Notice> notices = Statuses.qualifying(tested);
        return List.of(
                Finding.measurement(path + "/chi-squared", chiSquared, "").noting(notices),
                Finding.measurement(path + "/degrees-of-freedom", freedom, ""),
                Finding.measurement(path + "/lack-of-fit-p", p, "probability").noting(notices),
                Finding.verdict(path + "/lack-of-fit", p < LEVEL ? "misfit" : "noise")
                        .noting(notices),
                share(path + "/noise-share", data, freedom));
    }

    /** The fit that weighs every score by 1/s², scaled to a largest weight of 1. */
    private Fit weighted(Dataset data) {
        double[] errors = noise.errors();
        double least = Arrays.stream(errors).min().orElseThrow();
        double[] weights = new double[errors.length];
        Arrays.setAll(weights, i -> least * least / (errors[i] * errors[i]));
        return estimator.fit(like.request().withDataset(data.withWeights(weights)), FitContext.seeded(seed));
    }

    /**
     * mean sᵢ² / (RSS/(n − p)) of the fit as it is: which share of the residual variance sampling noise explains; above 1 where
     * the runs happen to lie nearer than it lets expect. Its interval is that of a variance: RSS/σ² ~ χ² with n − p degrees of freedom.
     */
    private Finding share(String address, Dataset data, int freedom) {
        double[] predicted = like.fit().law().predict(data.rows());
        double[] residuals = new double[predicted.length];
        Arrays.setAll(residuals, i -> data.observed()[i] - predicted[i]);
        double variance = Vectors.dotCompensated(residuals, 0, residuals, 0, residuals.length) / freedom;
        double[] squares =
                Arrays.stream(noise.errors()).map(error -> error * error).toArray();
        double expected = Moments.mean(squares).value().orElse(Double.NaN);
        double share = expected / variance;
        Finding finding = Finding.measurement(address, share, "");
        return Double.isFinite(share) ? finding.with(interval(share, freedom)) : finding;
    }

    private static Interval interval(double share, int freedom) {
        ChiSquared squares = new ChiSquared(freedom);
        return new Interval(
                OptionalDouble.of(share * squares.quantile((1 - CONFIDENCE) / 2) / freedom),
                OptionalDouble.of(share * squares.quantile((1 + CONFIDENCE) / 2) / freedom),
                OptionalDouble.empty(),
                CONFIDENCE,
                "chi-squared",
                List.of());
    }
}
