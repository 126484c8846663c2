package org.curvewright.plugins.analyses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.spi.Key;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.metric.FitMetric;
import org.curvewright.spi.metric.Metric;

/** Which formulation describes each response best by a criterion, and how often each of them wins or fits poorly. */
record ModelSelection(Configuration with) implements Analysis {

    /** Which fits compete. */
    enum Among {
        IDENTIFIED,
        ALL
    }

    record Configuration(
            @Key(doc = "the score of a fit that decides", byDefault = "aic")
            Metric criterion,

            @Key(
                    doc = "identified: only fits whose data determine the parameters; all: every fit",
                    byDefault = "identified")
            Among among,

            @Key(doc = "the score of a fit that says whether it is poor", byDefault = "adjusted-r2")
            Metric quality,

            @Key(doc = "a fit is poor whose quality is worse than this", byDefault = "0.85")
            double poorBelow) {

        Configuration {
            requireFitMetric("criterion", criterion);
            requireFitMetric("quality", quality);
        }

        private static void requireFitMetric(String key, Metric metric) {
            if (!(metric instanceof FitMetric)) {
                throw new IllegalArgumentException(
                        key + " is no score of a fit; allowed: rss, adjusted-r2, aic, aicc, bic …");
            }
        }

        Rules rules() {
            return new Rules((FitMetric) criterion, among == Among.ALL, (FitMetric) quality, poorBelow);
        }
    }

    /** What decides, in the types that the deciding needs. */
    record Rules(FitMetric criterion, boolean all, FitMetric quality, double poorBelow) {}

    @Override
    public Optional<FitMetric> ranks() {
        return with.among() == Among.ALL ? Optional.empty() : Optional.of((FitMetric) with.criterion());
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        Rules rules = with.rules();
        Map<String, List<Candidate>> responses = new LinkedHashMap<>();
        for (FitResult fit : context.on()) {
            responses
                    .computeIfAbsent(Addresses.response(fit.key()), path -> new ArrayList<>())
                    .add(Candidate.of(fit, rules));
        }
        List<Finding> findings = new ArrayList<>();
        Tally tally = new Tally();
        SelectionAnswer answer = new SelectionAnswer(rules);
        responses.forEach((path, candidates) -> {
            Ranking ranking = Ranking.of(candidates, rules.criterion());
            findings.addAll(ranking.findings(path));
            tally.add(ranking);
            answer.add(ranking);
        });
        findings.addAll(tally.findings());
        findings.add(Finding.verdict("criterion", rules.criterion().name()));
        findings.add(answer.finding());
        return findings;
    }
}
