package org.curvewright.plugins.analyses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.curvewright.numerics.statistics.Quantiles;
import org.curvewright.spi.Key;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.FittedUnits;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.metric.FitMetric;
import org.curvewright.spi.metric.Metric;

/**
 * Many fits of the same laws in few numbers: how many ended in which status, and where each parameter lies over the groups: the
 * median, and the quantiles {@code (1 − s)/2} and {@code (1 + s)/2} of type 7, between which the share {@code s} of the groups lies.
 * Only determined fits count, those that CONVERGED or ended AT_BOUND; of those of one group, the criterion ranks one law first.
 */
record Survey(Configuration with) implements Analysis {

    private static final double HALF = 0.5;

    record Configuration(
            @Key(doc = "the share of the groups that the ends of a parameter hold", byDefault = "0.9")
            double share,

            @Key(doc = "the score of a fit that ranks the laws of a group", byDefault = "aicc")
            Metric criterion) {

        Configuration {
            if (!(criterion instanceof FitMetric)) {
                throw new IllegalArgumentException(
                        "criterion is no score of a fit; allowed: rss, adjusted-r2, aic, aicc, bic …");
            }
            if (!(share > 0 && share < 1)) {
                throw new IllegalArgumentException("share must lie between 0 and 1");
            }
        }
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        Map<String, List<FitResult>> laws = new LinkedHashMap<>();
        context.on()
                .forEach(fit ->
                        laws.computeIfAbsent(law(fit), law -> new ArrayList<>()).add(fit));
        List<Finding> findings = new ArrayList<>();
        laws.values().stream()
                .map(fits -> fits.get(0).key().fit())
                .distinct()
                .forEach(section -> findings.addAll(of(section, laws)));
        return findings;
    }

    private List<Finding> of(String section, Map<String, List<FitResult>> laws) {
        Map<String, List<FitResult>> own = new LinkedHashMap<>(laws);
        own.keySet().removeIf(law -> !law.startsWith(section + "/"));
        FirstRanked ranked = FirstRanked.among(
                own.values().stream().flatMap(List::stream).toList(), Survey::determined, (FitMetric) with.criterion());
        List<Finding> findings = new ArrayList<>();
        TreeSet<FitStatus> met = own.values().stream()
                .flatMap(List::stream)
                .map(fit -> fit.fit().status())
                .collect(Collectors.toCollection(TreeSet::new));
        own.forEach((law, fits) -> {
            findings.addAll(statuses(law, fits, met));
            findings.addAll(ranked.findings(law));
        });
        findings.add(answer(section, own, ranked));
        return findings;
    }

    static String law(FitResult fit) {
        return fit.key().fit() + "/" + fit.key().response() + "/" + fit.key().formulation();
    }

    /** @param met every status that a fit of the section has; a law that has none of it counts zero */
    private List<Finding> statuses(String law, List<FitResult> fits, Set<FitStatus> met) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.measurement(law + "/fits", fits.size(), "fits"));
        Map<FitStatus, Integer> counts = new TreeMap<>();
        met.forEach(status -> counts.put(status, 0));
        fits.forEach(fit -> counts.merge(fit.fit().status(), 1, Integer::sum));
        counts.forEach((status, count) -> findings.add(Finding.measurement(law + "/status/" + status, count, "fits")));
        List<Parameter> parameters =
                fits.get(0).request().formulation().parameters().parameters();
        List<FitResult> determined = fits.stream().filter(Survey::determined).toList();
        for (int k = 0; k < parameters.size() && !determined.isEmpty(); k++) {
            int index = k;
            double[] values = determined.stream()
                    .mapToDouble(fit -> fit.fit().law().theta()[index])
                    .sorted()
                    .toArray();
            findings.add(spread(law, fits.get(0), parameters.get(k), values));
        }
        return findings;
    }

    private static boolean determined(FitResult fit) {
        return fit.fit().status() == FitStatus.CONVERGED || fit.fit().status() == FitStatus.AT_BOUND;
    }

    private Finding spread(String law, FitResult fit, Parameter parameter, double[] sorted) {
        String unit = FittedUnits.of(
                        fit.request().formulation().covariates(), fit.request().dataset())
                .of(parameter);
        Interval between = new Interval(
                OptionalDouble.of(Quantiles.ofSorted(sorted, (1 - with.share()) * HALF)),
                OptionalDouble.of(Quantiles.ofSorted(sorted, (1 + with.share()) * HALF)),
                OptionalDouble.empty(),
                with.share(),
                "quantiles over groups",
                List.of());
        return Finding.of(law + "/" + parameter.symbol(), Kind.ESTIMATE, Quantiles.ofSorted(sorted, HALF), unit)
                .with(between);
    }

    private static Finding answer(String section, Map<String, List<FitResult>> laws, FirstRanked ranked) {
        List<String> told = new ArrayList<>();
        int most = 0;
        for (List<FitResult> fits : laws.values()) {
            long known = fits.stream().filter(Survey::determined).count();
            told.add(fits.get(0).key().formulation() + " in " + known);
            most = Math.max(most, fits.size());
        }
        return Finding.verdict(
                section + "/answer",
                "Of " + Say.count(most, "group") + " the data determine " + Say.list(told) + ranked.words() + ".");
    }
}
