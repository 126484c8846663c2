package org.curvewright.plugins.analyses.comparison;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.plugins.analyses.runs.Quality;
import org.curvewright.plugins.analyses.runs.Successes;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.LeastSquaresObjective;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.fit.Refitter;
import org.curvewright.spi.fit.ResidualObjective;
import org.curvewright.spi.law.Nesting.Place;

/**
 * What the larger law gains where the smaller one is true: Λ* of worlds drawn from the smaller law, both refitted, and p =
 * (1 + #{Λ* ≥ Λ})/(1 + worlds), a parametric bootstrap.
 *
 * <p>Noise on the objective's scale is Gaussian for least squares, of variance RSS/(n − p); else the smaller law's residuals
 * are drawn with replacement. Shares of a number of trials are drawn as successes of trials that correlate as fitted. The random numbers are
 * keyed by the response, the laws' names and the world, so that groups have noise of their own.
 *
 * @see <a href="https://www.jstor.org/stable/2347403">McLachlan 1987, On bootstrapping the likelihood ratio test statistic for
 *     the number of components in a normal mixture, Applied Statistics 36, for a null that leaves parameters unidentified</a>
 */
final class NullWorlds {

    /** Two searches for one optimum differ by less, in units of the likelihood ratio. */
    private static final double TIE = 1e-7;

    private final Relation relation;
    private final int draws;
    private final AnalysisContext context;
    private final Dataset data;
    private final double[] predicted;
    private final double[] ones;
    private final Refitter smaller;
    private final Refitter larger;
    private final Refitter inside;

    NullWorlds(Relation relation, int draws, AnalysisContext context) {
        this.relation = relation;
        this.draws = draws;
        this.context = context;
        FitResult of = relation.smaller().fit();
        this.data = relation.smaller().data();
        this.predicted = relation.smaller().law().predict(data.rows());
        this.ones = new double[data.size()];
        Arrays.fill(ones, 1);
        this.smaller = refitter(of, of.fit());
        this.larger = refitter(relation.larger().fit(), relation.larger().fit().fit());
        this.inside =
                relation.inside().failed() ? larger : refitter(relation.larger().fit(), relation.inside());
    }

    private Refitter refitter(FitResult fit, Fit start) {
        return fit.estimator().refitter(fit.request(), start, FitContext.seeded(context.seed()));
    }

    /** @param counted worlds in which both laws had a value */
    record Outcome(double p, int counted) {}

    /** Whether the noise of this law can be drawn. */
    static boolean serve(Rival rival) {
        Objective objective = rival.fit().estimator().objective();
        return objective instanceof ResidualObjective || rival.data().trials().isPresent();
    }

    Outcome against(double ratio) {
        RandomStream streams = RandomStream.of(context.seed())
                .substream("nested")
                .substream(Quality.response(relation.smaller().fit().key()))
                .substream(relation.smaller().name())
                .substream(relation.larger().name());
        int counted = 0;
        int atLeast = 0;
        for (int world = 0; world < draws; world++) {
            OptionalDouble gain = gain(drawn(streams.substream(world)));
            counted += gain.isPresent() ? 1 : 0;
            atLeast += gain.isPresent() && gain.getAsDouble() >= ratio - TIE ? 1 : 0;
        }
        return new Outcome((1.0 + atLeast) / (1.0 + counted), counted);
    }

    private double[] drawn(RandomStream random) {
        Objective objective = relation.smaller().fit().estimator().objective();
        return objective instanceof ResidualObjective scale
                ? noisy(scale, random)
                : Successes.of(relation.smaller().fit()).orElseThrow().draw(data, predicted, random);
    }

    private double[] noisy(ResidualObjective scale, RandomStream random) {
        double[] residuals = scale.residuals(data, predicted);
        int n = residuals.length;
        int freedom = Math.max(1, n - relation.smaller().parameters());
        double deviation = Math.sqrt(Relation.squares(residuals) / freedom);
        double[] noise = new double[n];
        for (int i = 0; i < n; i++) {
            noise[i] = scale instanceof LeastSquaresObjective
                    ? deviation * random.nextGaussian()
                    : residuals[random.nextInt(n)] * Math.sqrt((double) n / freedom);
        }
        return scale.responses(data, predicted, noise);
    }

    /** Λ of one world; empty where a law cannot be fitted. */
    private OptionalDouble gain(double[] observed) {
        if (!Arrays.stream(observed).allMatch(Double::isFinite)) {
            return OptionalDouble.empty();
        }
        double before = value(smaller.refit(observed, ones)).orElse(Double.NaN);
        double after = Math.min(before, ofLarger(observed).orElse(Double.NaN));
        double ratio = relation.smaller().ratio(before, after);
        return Double.isFinite(ratio) ? OptionalDouble.of(Math.max(0, ratio)) : OptionalDouble.empty();
    }

    /** By a search where the law's minimum may lie anywhere, else by descents from its fit and from where it is the smaller law. */
    private Optional<Double> ofLarger(double[] observed) {
        if (relation.place() == Place.UNIDENTIFIED && !larger.searches()) {
            FitResult fit = relation.larger().fit();
            Dataset world = relation.larger().data().withObserved(observed);
            OptionalDouble found =
                    fit.estimator().least(fit.request().withDataset(world), FitContext.seeded(context.seed()));
            return found.isPresent() ? Optional.of(found.getAsDouble()) : Optional.empty();
        }
        Optional<Double> fitted = value(larger.refit(observed, ones));
        Optional<Double> started = value(inside.refit(observed, ones));
        return fitted.isPresent() && started.isPresent()
                ? Optional.of(Math.min(fitted.get(), started.get()))
                : fitted.or(() -> started);
    }

    private static Optional<Double> value(Refitter.Refit refit) {
        return refit.status() != FitStatus.FAILED && Double.isFinite(refit.objective())
                ? Optional.of(refit.objective())
                : Optional.empty();
    }
}
