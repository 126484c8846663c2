package org.curvewright.plugins.inference;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitResult;

/** y*ᵢ = Binomial(mᵢ, pᵢ)/mᵢ: accuracies as other items of the same kind would have given them. */
record Shares(Around around) implements Scheme {

    /** Where the probabilities come from. */
    enum Around {
        /** The fitted law, as if it were true. */
        LAW,
        /** The observed shares, whatever the law misses. */
        OBSERVED
    }

    @Override
    public Optional<Notice> obstacle(FitResult fit) {
        Dataset data = fit.request().dataset();
        if (trials(data).isEmpty()) {
            return Optional.of(new Notice(
                    "NO_TRIALS",
                    "neither trials nor items of " + data.response().name() + " are known of all observations"));
        }
        return Arrays.stream(data.observed()).allMatch(y -> y >= 0 && y <= 1)
                ? Optional.empty()
                : Optional.of(new Notice("NO_SHARES", "not all responses are shares between 0 and 1"));
    }

    /** The noise is that of the items, so whatever else scatters goes unseen. */
    @Override
    public List<Notice> notices(FitResult fit) {
        return trials(fit.request().dataset()).flatMap(trials -> Overdispersion.of(fit, trials)).stream()
                .toList();
    }

    private static Optional<double[]> trials(Dataset data) {
        return data.trials()
                .or(() -> data.response().items().stream()
                        .mapToObj(items -> {
                            double[] same = new double[data.size()];
                            Arrays.fill(same, items);
                            return same;
                        })
                        .findFirst());
    }

    @Override
    public Resampler of(FitResult fit) {
        Dataset data = fit.request().dataset();
        double[] trials = trials(data).orElseThrow();
        double[] shares = around == Around.LAW ? fit.fit().law().predict(data.rows()) : data.observed();
        return (random, observed, multiplicity) -> {
            for (int i = 0; i < observed.length; i++) {
                double p = Math.max(0, Math.min(1, shares[i]));
                observed[i] = random.nextBinomial(Math.round(trials[i]), p) / trials[i];
            }
        };
    }
}
