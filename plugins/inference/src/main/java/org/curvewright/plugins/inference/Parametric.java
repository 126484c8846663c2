package org.curvewright.plugins.inference;

import java.util.Optional;
import org.curvewright.spi.Notice;
import org.curvewright.spi.fit.FitResult;

/** y*ᵢ = s⁻¹(s(fᵢ) + σ zᵢ) with standard normal zᵢ on the residuals' scale s: the fitted law with fresh Gaussian noise. */
record Parametric(Noise noise) implements Scheme {

    @Override
    public Optional<Notice> obstacle(FitResult fit) {
        return Residuals.obstacle(fit).or(() -> noise.obstacle(fit));
    }

    @Override
    public Resampler of(FitResult fit) {
        Residuals residuals = Residuals.of(fit);
        double[] deviations = noise.deviations(residuals);
        double[] drawn = new double[deviations.length];
        return (random, observed, multiplicity) -> {
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = deviations[i] * random.nextGaussian();
            }
            System.arraycopy(residuals.responses(drawn), 0, observed, 0, drawn.length);
        };
    }
}
