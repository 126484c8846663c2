package org.curvewright.plugins.analyses.forecast;

import java.util.Arrays;
import java.util.Optional;
import org.curvewright.spi.data.Dataset;

/** The standard error of every score from its items: as published, or √(p̃(1 − p̃)/m) for a share p of m, p̃ being half an item inside. */
final class SamplingError {

    private SamplingError() {}

    /** Empty where neither standard errors nor items are known, and where items count something that is no share, as a loss. */
    static Optional<double[]> of(Dataset data) {
        boolean shares = Arrays.stream(data.observed()).allMatch(value -> value >= 0 && value <= 1);
        return data.standardErrors()
                .or(() -> trials(data).filter(trials -> shares).map(trials -> binomial(data.observed(), trials)));
    }

    /** The items of every score. */
    static Optional<double[]> trials(Dataset data) {
        return data.trials()
                .or(() -> data.response().items().stream()
                        .mapToObj(items -> {
                            double[] same = new double[data.size()];
                            Arrays.fill(same, items);
                            return same;
                        })
                        .findFirst());
    }

    private static double[] binomial(double[] shares, double[] trials) {
        double[] errors = new double[shares.length];
        Arrays.setAll(errors, i -> {
            double half = 0.5 / trials[i];
            double p = Math.max(half, Math.min(1 - half, shares[i]));
            return Math.sqrt(p * (1 - p) / trials[i]);
        });
        return errors;
    }
}
