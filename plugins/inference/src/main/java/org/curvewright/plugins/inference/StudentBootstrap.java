package org.curvewright.plugins.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.Key;
import org.curvewright.spi.Notice;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Refitter;
import org.curvewright.spi.inference.Draws;
import org.curvewright.spi.inference.Intervals;
import org.curvewright.spi.inference.JointDraws;
import org.curvewright.spi.inference.JointInference;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.spi.inference.Recipe;

/**
 * Percentiles of refits to y*ᵢ = s⁻¹(s(fᵢ) + σ* zᵢ) with standard normal zᵢ on the residuals' scale s and, draw by draw,
 * σ*² = RSS/χ²ₙ₋ₚ: the noise is drawn as uncertain as n − p degrees of freedom leave it. Where the law is linear in its
 * parameters the percentiles are Student's t interval of every parameter and prediction.
 *
 * <p>Fits to the same rows draw E* = Z T √(1/χ²ₙ₋ₚ) with TᵀT = RᵀR, R their residuals side by side, and Z of standard normal
 * numbers: every difference of predictions gets Student's t interval, whatever the correlation of the fits' residuals.
 *
 * @see <a href="https://doi.org/10.1002/9781118033197">Box and Tiao 1973, Bayesian Inference in Statistical Analysis, §2.7: the
 *     same draws of a linear law under the prior 1/σ</a>
 */
record StudentBootstrap(Configuration with) implements JointInference {

    static final String ID = "student-bootstrap";

    record Configuration(
            @Key(doc = "how many resamples", byDefault = "1000")
            int draws,

            @Key(doc = "the nominal coverage, between 0 and 1", byDefault = "0.95")
            double level) {

        Configuration {
            new Bootstrap(ID, new Pairs(), draws, level, Discard.NONE);
        }
    }

    @Override
    public int draws() {
        return with.draws();
    }

    @Override
    public double level() {
        return with.level();
    }

    private static Optional<Notice> obstacle(FitResult fit) {
        return Residuals.obstacle(fit)
                .or(() -> Noise.SD_DOF.obstacle(fit))
                .or(() -> Residuals.of(fit).squares() > 0
                        ? Optional.empty()
                        : Optional.of(new Notice(
                                "PERFECT_FIT", "the law passes through every observation, which shows no noise")));
    }

    @Override
    public Draws draw(FitResult fit, int from, int to, FitContext context) {
        return drawn(List.of(fit), from, to, context).ofEach().get(0);
    }

    @Override
    public JointDraws together(List<FitResult> fits, FitContext context) {
        return drawn(fits, 0, draws(), context);
    }

    private static JointDraws drawn(List<FitResult> fits, int from, int to, FitContext context) {
        if (fits.stream().anyMatch(fit -> obstacle(fit).isPresent())) {
            return new JointDraws(
                    fits.stream().map(fit -> new Draws(List.of(), List.of())).toList(), new double[0]);
        }
        JointNoise noise = JointNoise.of(fits.stream().map(Residuals::of).toList());
        RandomStream streams = RandomStream.of(context.seed()).substream(ID);
        double[] factors = IntStream.range(from, to)
                .mapToDouble(d -> noise.factor(streams.substream(d)))
                .toArray();
        List<Draws> ofEach = new ArrayList<>();
        for (int k = 0; k < fits.size(); k++) {
            FitResult fit = fits.get(k);
            Refitter refitter = fit.estimator().refitter(fit.request(), fit.fit(), context);
            double[] once = new double[fit.request().dataset().size()];
            Arrays.fill(once, 1);
            List<double[]> theta = new ArrayList<>();
            List<FitStatus> status = new ArrayList<>();
            for (int d = from; d < to; d++) {
                double[] responses = noise.responses(k, streams.substream(d), factors[d - from]);
                Refitter.Refit refit = refitter.refit(responses, once);
                theta.add(refit.theta().clone());
                status.add(refit.status());
            }
            ofEach.add(new Draws(theta, status));
        }
        return new JointDraws(ofEach, factors);
    }

    @Override
    public Intervals reduce(FitResult fit, List<LawFunction> functions, Draws all, FitContext context) {
        Optional<Notice> obstacle = obstacle(fit);
        return obstacle.isPresent()
                ? Missing.intervals(functions, level(), ID, obstacle.get())
                : new Percentiles(fit, all, Discard.NONE, level(), ID).intervals(functions);
    }

    @Override
    public Intervals examined(FitResult fit, Intervals made, FitContext context) {
        if (obstacle(fit).isPresent()) {
            return made;
        }
        JointNoise noise = JointNoise.of(List.of(Residuals.of(fit)));
        RandomStream streams = RandomStream.of(context.seed()).substream(ID);
        return SearchedAgain.noted(
                fit, made, draws(), (d, observed, once) -> draw(noise, streams, d, observed), context);
    }

    private static void draw(JointNoise noise, RandomStream streams, int d, double[] observed) {
        double[] responses = noise.responses(0, streams.substream(d), noise.factor(streams.substream(d)));
        System.arraycopy(responses, 0, observed, 0, observed.length);
    }

    @Override
    public Optional<Recipe> recipe() {
        return Recipes.of(ID);
    }
}
