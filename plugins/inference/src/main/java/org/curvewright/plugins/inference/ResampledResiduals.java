package org.curvewright.plugins.inference;

import java.util.Arrays;
import java.util.Optional;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.spi.Notice;
import org.curvewright.spi.fit.FitResult;

/** r*ᵢ drawn with replacement from the centred rⱼ/√(1 − hⱼ), for noise that is alike everywhere but not Gaussian. */
record ResampledResiduals() implements Scheme {

    @Override
    public Optional<Notice> obstacle(FitResult fit) {
        return Residuals.obstacle(fit).or(() -> Noise.SD_DOF.obstacle(fit));
    }

    @Override
    public Resampler of(FitResult fit) {
        Residuals residuals = Residuals.of(fit);
        double[] pool = Leverages.standardised(fit, residuals);
        double mean = Vectors.sumCompensated(pool, 0, pool.length) / pool.length;
        Arrays.setAll(pool, i -> pool[i] - mean);
        double[] drawn = new double[pool.length];
        return (random, observed, multiplicity) -> {
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = pool[random.nextInt(pool.length)];
            }
            System.arraycopy(residuals.responses(drawn), 0, observed, 0, drawn.length);
        };
    }
}
