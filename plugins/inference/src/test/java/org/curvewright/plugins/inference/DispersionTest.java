package org.curvewright.plugins.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.curvewright.numerics.distribution.StudentT;
import org.curvewright.plugins.inference.Linearised.Quantile;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.fit.WidthObjective;
import org.curvewright.spi.inference.Inference;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Parameter;
import org.junit.jupiter.api.Test;

/** A variance that is estimated widens an interval, one that is known does not. */
class DispersionTest {

    private static final Inference PROFILE = new ProfileLikelihood(new ProfileLikelihood.Configuration(.95));
    private static final Inference WALD = new Linearised("wald-t", Quantile.STUDENT, .95, OnBound.FREE);

    /** Gaussian noise whose deviation is estimated. */
    private record Gaussian(double information) implements WidthObjective {

        @Override
        public String formula() {
            return "Σ [½((y − f)/σ)² + ln σ]";
        }

        @Override
        public double count(Dataset data) {
            return data.size();
        }

        @Override
        public List<Parameter> nuisance() {
            return List.of(Parameter.amplitude("sigma", "deviation", ""));
        }

        @Override
        public double[] nuisanceStart(Dataset data, double[] predicted) {
            double[] residuals = residuals(data, predicted);
            return new double[] {
                Math.sqrt(Arrays.stream(residuals).map(r -> r * r).average().orElseThrow())
            };
        }

        @Override
        public double[] residuals(Dataset data, double[] predicted) {
            double[] residuals = data.observed().clone();
            Arrays.setAll(residuals, i -> residuals[i] - predicted[i]);
            return residuals;
        }

        @Override
        public double[] responses(Dataset data, double[] predicted, double[] residuals) {
            double[] responses = predicted.clone();
            Arrays.setAll(responses, i -> predicted[i] + residuals[i]);
            return responses;
        }

        @Override
        public double[] slopes(Dataset data, double[] predicted) {
            double[] slopes = new double[predicted.length];
            Arrays.fill(slopes, -1);
            return slopes;
        }

        @Override
        public void evaluate(Dataset data, double[] predicted, double[] nuisance, Derivatives out) {
            double sigma = nuisance[0];
            double[] residuals = residuals(data, predicted);
            for (int i = 0; i < predicted.length; i++) {
                double u = residuals[i] / sigma;
                out.value()[i] = u * u / 2 + StrictMath.log(sigma);
                if (out.order() >= 1) {
                    out.gradient(0)[i] = -u / sigma;
                    out.gradient(1)[i] = (1 - u * u) / sigma;
                }
                if (out.order() >= 2) {
                    out.hessian(0, 0)[i] = 1 / (sigma * sigma);
                    out.hessian(1, 0)[i] = 2 * u / (sigma * sigma);
                    out.hessian(1, 1)[i] = (3 * u * u - 1) / (sigma * sigma);
                }
            }
        }
    }

    /** Successes of independent trials. */
    private record Counts() implements Objective {

        @Override
        public String formula() {
            return "−Σ [k ln f + (m − k) ln(1 − f)]";
        }

        @Override
        public boolean likelihood() {
            return true;
        }

        @Override
        public void evaluate(Dataset data, double[] predicted, double[] nuisance, Derivatives out) {
            double[] trials = data.trials().orElseThrow();
            for (int i = 0; i < predicted.length; i++) {
                double f = predicted[i];
                double hits = trials[i] * data.observed()[i];
                double misses = trials[i] - hits;
                boolean inside = f > 0 && f < 1;
                out.value()[i] =
                        inside ? -hits * StrictMath.log(f) - misses * StrictMath.log(1 - f) : Double.POSITIVE_INFINITY;
                if (out.order() >= 1) {
                    out.gradient(0)[i] = misses / (1 - f) - hits / f;
                }
                if (out.order() >= 2) {
                    out.hessian(0, 0)[i] = hits / (f * f) + misses / ((1 - f) * (1 - f));
                }
            }
        }
    }

    private static FitResult shares(double... shares) {
        double[] none = new double[0];
        double[] trials = new double[shares.length];
        Arrays.fill(trials, 100);
        return MeanFit.of(
                new Dataset.Roles(List.of(), none, trials, none, List.of(), new int[0]), new Counts(), shares);
    }

    private static Interval interval(Inference inference, FitResult fit) {
        return inference
                .intervals(fit, List.of(MeanFit.MU), FitContext.seeded(1))
                .intervals()
                .get(0);
    }

    private static List<String> codes(Inference inference, FitResult fit) {
        return inference.intervals(fit, List.of(MeanFit.MU), FitContext.seeded(1)).notices().stream()
                .map(Notice::code)
                .toList();
    }

    /** ȳ ± t₀.₉₇₅(n − 1) s/√n, of four as of least squares, although the maximum's own σ² is RSS/n. */
    @Test
    void gaussianNoiseWrittenAsALikelihoodHasStudentsInterval() {
        FitResult fit = MeanFit.of(Dataset.Roles.NONE, new Gaussian(1), 7, 11, 11, 11);
        double half = new StudentT(3).quantile(.975);
        for (Inference inference : List.of(PROFILE, WALD)) {
            Interval interval = interval(inference, fit);
            assertThat(interval.lower().orElseThrow()).isCloseTo(10 - half, within(1e-7));
            assertThat(interval.upper().orElseThrow()).isCloseTo(10 + half, within(1e-7));
        }
    }

    /** p ± 1.96 √(p(1 − p)/m), and where 2(Q − Qmin) = 3.841, whatever the number of rows is. */
    @Test
    void countsKnowTheirNoise() {
        Interval wald = interval(WALD, shares(.48, .52, .53, .47));
        assertThat(wald.upper().orElseThrow()).isCloseTo(.5 + 1.959963984540054 * .5 / 20, within(1e-9));
        double end = interval(PROFILE, shares(.48, .52, .53, .47)).upper().orElseThrow();
        double rise = -400 * (StrictMath.log(end) + StrictMath.log(1 - end) - 2 * StrictMath.log(.5));
        assertThat(rise).isCloseTo(3.841458820694124, within(1e-6));
    }

    /** Saturated, there is nothing to judge the noise by and nothing to judge. */
    @Test
    void countsNeedNoDegreeOfFreedom() {
        assertThat(interval(WALD, shares(.5)).upper().orElseThrow()).isCloseTo(.598, within(1e-4));
        assertThat(codes(WALD, shares(.5))).isEmpty();
    }

    /** D = 2·100 Σ (y ln 2y + (1 − y) ln 2(1 − y)) is 77.1 of .2, .8 and .5, where the 99 % point of χ²(2) is 9.21. */
    @Test
    void moreScatterThanTrialsMakeIsSaid() {
        FitResult fit = shares(.2, .8, .5);
        assertThat(codes(PROFILE, fit)).containsExactly(Overdispersion.CODE);
        assertThat(codes(WALD, fit)).containsExactly(Overdispersion.CODE);
        assertThat(codes(
                        new Bootstrap("binomial-bootstrap", new Shares(Shares.Around.LAW), 20, .95, Discard.NONE), fit))
                .contains(Overdispersion.CODE);
        assertThat(PROFILE.intervals(fit, List.of(MeanFit.MU), FitContext.seeded(1))
                        .notices()
                        .get(0)
                        .text())
                .contains("77.1", "9.21", "38.5 times", "beta-binomial");
        assertThat(codes(PROFILE, shares(.48, .52, .5))).isEmpty();
    }

    /** Laplace's noise tells of its centre what a few rows about it do. */
    @Test
    void heavyTailsThatTheIntervalBelievesInAreSaid() {
        assertThat(codes(PROFILE, MeanFit.of(Dataset.Roles.NONE, new Gaussian(1e-6), 7, 10, 11, 12)))
                .containsExactly("DENSITY_ASSUMED");
        assertThat(codes(PROFILE, MeanFit.of(Dataset.Roles.NONE, new Gaussian(.9), 7, 10, 11, 12)))
                .isEmpty();
    }
}
