package org.curvewright.plugins.estimators;

import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.law.Derivatives;

/**
 * Losses of residuals r = m (s(y) − s(f)) of some data, row by row; with a scale parameter σ as likelihoods
 * ρ(r/σ) + ln σ + ln Z − ln(m s′(y)).
 *
 * <p>With u = r/σ and r′ = −m s′(f), r″ = −m s″(f): ∂/∂f = ρ′ r′/σ, ∂²/∂f² = ρ″ r′²/σ² + ρ′ r″/σ, ∂/∂σ = (1 − ρ′u)/σ,
 * ∂²/∂f∂σ = −(ρ″u + ρ′) r′/σ², ∂²/∂σ² = (ρ″u² + 2ρ′u − 1)/σ².
 */
final class ScaledRows {

    private final Loss loss;
    private final Scale scale;
    private final boolean likelihood;
    private final double[] observed;
    private final double[] multipliers;
    private final double[] contributions;
    private final double[] constants;

    private ScaledRows(
            Loss loss,
            Scale scale,
            boolean likelihood,
            double[] responses,
            double[] multipliers,
            double[] contributions) {
        this.loss = loss;
        this.scale = scale;
        this.likelihood = likelihood;
        this.observed = scale.of(responses);
        this.multipliers = multipliers;
        this.contributions = contributions;
        this.constants = likelihood ? constants(loss, scale, responses, multipliers) : new double[0];
    }

    static ScaledRows of(Loss loss, Comparison comparison, Dataset data, boolean likelihood) {
        return new ScaledRows(
                loss,
                comparison.scale(),
                likelihood,
                data.observed(),
                comparison.multipliers(data),
                comparison.contributions(data));
    }

    /** Some of the rows, with other responses. */
    ScaledRows drawn(int[] rows, double[] responses) {
        double[] times = new double[rows.length];
        double[] share = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            times[i] = multipliers[rows[i]];
            share[i] = contributions[rows[i]];
        }
        return new ScaledRows(loss, scale, likelihood, responses, times, share);
    }

    /** ln Z − ln(m s′(y)), what a density on the scale costs on the response. */
    private static double[] constants(Loss loss, Scale scale, double[] responses, double[] multipliers) {
        double[] constants = new double[responses.length];
        double normalizer = loss.logNormalizer();
        for (int i = 0; i < constants.length; i++) {
            constants[i] = normalizer - Elementary.log(multipliers[i] * scale.slope(responses[i]));
        }
        return constants;
    }

    void evaluate(double[] predicted, double[] nuisance, Derivatives out) {
        double sigma = likelihood ? nuisance[0] : 1;
        double logSigma = likelihood ? Elementary.log(sigma) : 0;
        double perSigma = 1 / sigma;
        for (int i = 0; i < observed.length; i++) {
            double factor = multipliers[i] * perSigma;
            double u = factor * (observed[i] - scale.of(predicted[i]));
            double value = likelihood ? loss.value(u) + logSigma + constants[i] : loss.value(u);
            out.value()[i] = Double.isNaN(value) ? Double.POSITIVE_INFINITY : contributions[i] * value;
            if (out.order() >= 1) {
                derivatives(i, predicted[i], u, factor, perSigma, out);
            }
        }
    }

    private void derivatives(int i, double predicted, double u, double factor, double perSigma, Derivatives out) {
        double w = contributions[i];
        double slope = loss.slope(u);
        double s = scale.slope(predicted);
        double moved = -factor * s;
        out.gradient(0)[i] = w * slope * moved;
        if (likelihood) {
            out.gradient(1)[i] = w * (1 - slope * u) * perSigma;
        }
        if (out.order() < 2) {
            return;
        }
        double curvature = loss.curvature(u);
        out.hessian(0, 0)[i] = w * (curvature * moved * moved - slope * factor * scale.bend(predicted, s));
        if (likelihood) {
            out.hessian(1, 0)[i] = -w * (curvature * u + slope) * moved * perSigma;
            out.hessian(1, 1)[i] = w * (curvature * u * u + 2 * slope * u - 1) * perSigma * perSigma;
        }
    }
}
