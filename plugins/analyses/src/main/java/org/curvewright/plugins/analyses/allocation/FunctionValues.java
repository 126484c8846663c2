package org.curvewright.plugins.analyses.allocation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.DidYouMean;
import org.curvewright.spi.Key;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Law;

/** What a law with stated parameters says at stated points, nothing being fitted. */
record FunctionValues(Configuration with) implements Analysis {

    private static final int WORD_DIGITS = 7;

    record Configuration(
            @Key(doc = "the law") Formulation law,
            @Key(doc = "its parameters by symbol") Map<String, Double> parameters,

            @Key(doc = "by what to call each point, its covariates by symbol")
            Map<String, Map<String, Double>> at,

            @Key(doc = "the unit of the values", byDefault = "''")
            String unit) {

        Configuration {
            ApproachBias.values(law, parameters);
            List<String> names = law.covariates().stream().map(Variable::name).toList();
            at.forEach((label, point) -> names.forEach(name -> {
                if (!point.containsKey(name)) {
                    throw new IllegalArgumentException("the point '" + label + "' has no " + name);
                }
            }));
            at.values().stream()
                    .flatMap(point -> point.keySet().stream())
                    .filter(name -> !names.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new IllegalArgumentException(
                                "no covariate '" + name + "'" + DidYouMean.hint(name, names));
                    });
            at = new LinkedHashMap<>(at);
        }
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        Law law = new Law(with.law(), ApproachBias.values(with.law(), with.parameters()));
        List<Finding> findings = new ArrayList<>();
        List<String> words = new ArrayList<>();
        with.at().forEach((label, point) -> {
            double value = value(law, point);
            findings.add(Finding.of(label + "/value", Finding.Kind.MEASUREMENT, value, with.unit()));
            words.add((Double.isFinite(value) ? Decimal.significant(value, WORD_DIGITS) : "no number")
                    + (with.unit().isEmpty() ? "" : " " + with.unit()) + " at " + label);
        });
        findings.add(Finding.verdict("answer", "The law says " + String.join(", ", words) + "."));
        return findings;
    }

    private double value(Law law, Map<String, Double> point) {
        return law.predict(with.law().covariates().stream()
                .mapToDouble(covariate ->
                        Optional.ofNullable(point.get(covariate.name())).orElseThrow())
                .toArray());
    }
}
