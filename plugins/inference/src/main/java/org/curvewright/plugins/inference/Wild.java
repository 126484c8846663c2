package org.curvewright.plugins.inference;

import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.numerics.random.WildWeight;
import org.curvewright.spi.Notice;
import org.curvewright.spi.fit.FitResult;

/**
 * r*ᵢ = vᵢ rᵢ/√(1 − hᵢ) with random vᵢ of mean 0 and variance 1, one a cluster where the observations carry clusters: for
 * noise whose size differs from row to row.
 */
record Wild(WildWeight weights) implements Scheme {

    @Override
    public Optional<Notice> obstacle(FitResult fit) {
        return Residuals.obstacle(fit).or(() -> Noise.SD_DOF.obstacle(fit)).or(() -> Clusters.tooFew(fit));
    }

    @Override
    public boolean byCluster() {
        return true;
    }

    @Override
    public Resampler of(FitResult fit) {
        Residuals residuals = Residuals.of(fit);
        double[] scaled = Leverages.standardised(fit, residuals);
        int[] given = residuals.data().roles().clusters();
        int[] clusters =
                given.length > 0 ? given : IntStream.range(0, scaled.length).toArray();
        double[] factors = new double[Clusters.count(clusters)];
        double[] drawn = new double[scaled.length];
        return (random, observed, multiplicity) -> {
            for (int c = 0; c < factors.length; c++) {
                factors[c] = weights.next(random);
            }
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = factors[clusters[i]] * scaled[i];
            }
            System.arraycopy(residuals.responses(drawn), 0, observed, 0, drawn.length);
        };
    }
}
