package org.curvewright.plugins.analyses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.curvewright.numerics.statistics.Quantiles;
import org.curvewright.spi.Key;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.FittedUnits;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.law.Parameter;

/**
 * Many fits of the same laws in few numbers: how many ended in which status, and where each parameter lies over the groups: the
 * median, and the quantiles {@code (1 − s)/2} and {@code (1 + s)/2} of type 7, between which the share {@code s} of the groups lies.
 * Only determined fits count, those that CONVERGED or ended AT_BOUND.
 */
record Survey(Configuration with) implements Analysis {

    private static final double HALF = 0.5;

    record Configuration(
            @Key(doc = "the share of the groups that the ends of a parameter hold", byDefault = "0.9")
            double share) {

        Configuration {
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
        laws.forEach((law, fits) -> findings.addAll(of(law, fits)));
        laws.values().stream()
                .map(fits -> fits.get(0).key().fit())
                .distinct()
                .forEach(section -> findings.add(answer(section, laws)));
        return findings;
    }

    private static String law(FitResult fit) {
        return fit.key().fit() + "/" + fit.key().response() + "/" + fit.key().formulation();
    }

    private List<Finding> of(String law, List<FitResult> fits) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.measurement(law + "/fits", fits.size(), "fits"));
        Map<FitStatus, Integer> counts = new TreeMap<>();
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
        return Finding.measurement(law + "/" + parameter.symbol(), Quantiles.ofSorted(sorted, HALF), unit)
                .with(between);
    }

    private static Finding answer(String section, Map<String, List<FitResult>> laws) {
        List<String> told = new ArrayList<>();
        Optional<Integer> most = Optional.empty();
        for (Map.Entry<String, List<FitResult>> law : laws.entrySet()) {
            if (law.getKey().startsWith(section + "/")) {
                long known = law.getValue().stream().filter(Survey::determined).count();
                told.add(law.getValue().get(0).key().formulation() + " in " + known);
                most = Optional.of(Math.max(most.orElse(0), law.getValue().size()));
            }
        }
        return Finding.verdict(
                section + "/answer",
                "Of " + Say.count(most.orElse(0), "group") + " the data determine " + Say.list(told) + ".");
    }
}
