package org.curvewright.plugins.analyses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.spi.Key;
import org.curvewright.spi.Notice;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;
import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.fit.FitResult;

/** What a benchmark can resolve with its items, and whether a law misses the scores by more than that noise. */
record NoiseFloor(Configuration with) implements Analysis {

    record Configuration(
            @Key(doc = "items of each response whose data do not say how many it averages over", byDefault = "{}")
            Map<String, Integer> items,

            @Key(doc = "the covariate that orders the runs", byDefault = "N")
            String by,

            @Key(
                    doc =
                            "how a law is fitted to scores weighted by 1/s² before it is tested; it must take the weight role",
                    byDefault = "{ use: least-squares, with: { weights: weight } }")
            Estimator estimator) {

        Configuration {
            items = Map.copyOf(items);
            items.forEach((response, count) -> {
                if (count < 1) {
                    throw new IllegalArgumentException(response + " has " + count + " items; at least 1");
                }
            });
        }
    }

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        return Ordered.problems(with.by(), plan.on());
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        Map<String, Optional<SamplingNoise>> noises = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (FitResult fit : context.on()) {
            String path = Addresses.response(fit.key());
            if (!noises.containsKey(path)) {
                Optional<SamplingNoise> noise = noise(fit);
                noises.put(path, noise);
                findings.addAll(noise.map(found -> found.findings(path)).orElseGet(() -> List.of(unknown(path))));
            }
            noises.get(path)
                    .ifPresent(noise ->
                            findings.addAll(new LackOfFit(with.estimator(), context.seed(), fit, noise).findings()));
        }
        findings.add(NoiseAnswer.of(noises, findings));
        return findings;
    }

    private Optional<SamplingNoise> noise(FitResult fit) {
        Ordered observations = Ordered.by(with.by(), fit.request().dataset());
        return SamplingNoise.of(
                observations, Optional.ofNullable(with.items().get(fit.key().response())));
    }

    private static Finding unknown(String path) {
        return Finding.absent(
                path + "/items",
                Kind.MEASUREMENT,
                "items",
                new Notice(
                        "NO_ITEMS",
                        "neither trials nor items nor standard errors are known of all scores; give the role trials or standard-error,"
                                + " or items in columns"));
    }
}
