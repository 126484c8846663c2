package org.curvewright.plugins.estimators;

import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.law.Derivatives;

/**
 * Losses of residuals r = m (s(y) − s(f)) of some data, row by row; with a scale parameter σ as likelihoods
 * ρ(r/σ) + ln σ + ln Z − ln(m s′(y)).
 *
 * <p>With u = r/σ and r′ = −m s′(f), r″ = −m s″(f): ∂/∂f = ρ′ r′/σ, ∂²/∂f² = ρ″ r′²/σ² + ρ′ r″/σ, ∂/∂σ = (1 − ρ′u)/σ,
 * ∂²/∂f∂σ = −(ρ″u + ρ′) r′/σ², ∂²/∂σ² = (ρ″u² + 2ρ′u − 1)/σ².
 */
final class ScaledRows implements Objective.Losses {

    private final Loss loss;
    private final Scale scale;
    private final boolean likelihood;
    private final Scale.Responses observed;
    private final double[] multipliers;
    private final double[] contributions;
    /** ln Z − ln(m s′(y)), what a density on the scale costs on the response. */
    private final double[] constants;

    /** s′ at every prediction, then r′. */
    private final double[] slopes;

    private final double[] bends;

    private ScaledRows(Loss loss, Scale scale, boolean likelihood, int size) {
        this.loss = loss;
        this.scale = scale;
        this.likelihood = likelihood;
        this.observed = Scale.Responses.blank(size);
        this.multipliers = new double[size];
        this.contributions = new double[size];
        this.constants = new double[likelihood ? size : 0];
        this.slopes = new double[size];
        this.bends = new double[size];
    }

    static ScaledRows of(Loss loss, Comparison comparison, Dataset data, boolean likelihood) {
        ScaledRows rows = new ScaledRows(loss, comparison.scale(), likelihood, data.size());
        System.arraycopy(comparison.multipliers(data), 0, rows.multipliers, 0, data.size());
        System.arraycopy(comparison.contributions(data), 0, rows.contributions, 0, data.size());
        rows.observe(data.observed());
        return rows;
    }

    /** Blank rows for so many of these. */
    ScaledRows blank(int size) {
        return new ScaledRows(loss, scale, likelihood, size);
    }

    /** Takes the named rows of another, with other responses. */
    void draw(ScaledRows all, int[] rows, double[] responses) {
        for (int i = 0; i < rows.length; i++) {
            multipliers[i] = all.multipliers[rows[i]];
            contributions[i] = all.contributions[rows[i]];
        }
        observe(responses);
    }

    private void observe(double[] responses) {
        observed.take(scale, responses);
        double normalizer = likelihood ? loss.logNormalizer() : 0;
        for (int i = 0; i < constants.length; i++) {
            constants[i] = normalizer - Elementary.log(multipliers[i] * scale.slope(responses[i]));
        }
    }

    /** Column by column, so that the processor can take several rows at once; what is still to be replaced stands in the results. */
    @Override
    public void evaluate(double[] predicted, double[] nuisance, Derivatives out) {
        double sigma = likelihood ? nuisance[0] : 1;
        double perSigma = 1 / sigma;
        double[] u = out.value();
        scale.differences(observed, predicted, slopes, u);
        for (int i = 0; i < u.length; i++) {
            u[i] = multipliers[i] * perSigma * u[i];
        }
        if (out.order() >= 1) {
            derivatives(predicted, u, perSigma, out);
        }
        loss.values(u);
        if (likelihood) {
            double logSigma = Elementary.log(sigma);
            for (int i = 0; i < u.length; i++) {
                u[i] = u[i] + logSigma + constants[i];
            }
        }
        for (int i = 0; i < u.length; i++) {
            u[i] = Double.isNaN(u[i]) ? Double.POSITIVE_INFINITY : contributions[i] * u[i];
        }
    }

    private void derivatives(double[] predicted, double[] u, double perSigma, Derivatives out) {
        double[] first = out.gradient(0);
        loss.slopes(u, first);
        scale.slopes(predicted, slopes);
        boolean second = out.order() >= 2;
        if (second) {
            loss.curvatures(u, out.hessian(0, 0));
            scale.bends(predicted, slopes, bends);
        }
        for (int i = 0; i < u.length; i++) {
            slopes[i] = -(multipliers[i] * perSigma) * slopes[i];
        }
        if (likelihood) {
            noise(u, perSigma, out);
        }
        if (second) {
            double[] curvature = out.hessian(0, 0);
            for (int i = 0; i < u.length; i++) {
                double bent = first[i] * (multipliers[i] * perSigma) * bends[i];
                curvature[i] = contributions[i] * (curvature[i] * slopes[i] * slopes[i] - bent);
            }
        }
        for (int i = 0; i < u.length; i++) {
            first[i] = contributions[i] * first[i] * slopes[i];
        }
    }

    /** Derivatives by σ, from ρ′ and ρ″ where those by the prediction will be. */
    private void noise(double[] u, double perSigma, Derivatives out) {
        double[] slope = out.gradient(0);
        double[] first = out.gradient(1);
        for (int i = 0; i < u.length; i++) {
            first[i] = contributions[i] * (1 - slope[i] * u[i]) * perSigma;
        }
        if (out.order() < 2) {
            return;
        }
        double[] curvature = out.hessian(0, 0);
        double[] mixed = out.hessian(1, 0);
        double[] second = out.hessian(1, 1);
        for (int i = 0; i < u.length; i++) {
            double w = contributions[i];
            mixed[i] = -w * (curvature[i] * u[i] + slope[i]) * slopes[i] * perSigma;
            second[i] = w * (curvature[i] * u[i] * u[i] + 2 * slope[i] * u[i] - 1) * perSigma * perSigma;
        }
    }
}
