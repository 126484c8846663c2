package org.curvewright.plugins.analyses.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;

/**
 * What a comparison found, in sentences: which law a criterion prefers, which forecasts larger runs best, and whether
 * resampling tells them apart.
 *
 * @param columns the laws' numbers by quantity, NaN where there is none
 */
record ComparisonAnswer(List<Rival> rivals, Map<String, double[]> columns, List<Finding> findings) {

    private static final int DIGITS = 2;
    private static final double PERCENT = 100;

    String sentence() {
        if (rivals.size() == 1) {
            return "There is one law, " + rivals.get(0).name() + ", and nothing to compare it with.";
        }
        List<String> sentences = new ArrayList<>();
        columns.keySet().stream()
                .filter(name -> name.endsWith("-weight") && !name.startsWith("stacking"))
                .findFirst()
                .ifPresent(name -> weight(sentences, name));
        if (sentences.isEmpty()) {
            sentences.add(
                    "No criterion compares the laws: an objective is no likelihood, the runs are too few, or no law is"
                            + " identified.");
        }
        unweighed().ifPresent(sentences::add);
        least("forward-error", value -> value)
                .ifPresent(law -> sentences.add(
                        "Fitted to smaller runs, " + rivals.get(law).name()
                                + " forecasts the larger ones best: " + said("forward-error", law)
                                + " % off, weighted by distance (signed " + said("forward-bias", law) + " %), in "
                                + counted("forward-forecasts", law, "forecast") + " from "
                                + counted("forward-cutoffs", law, "cut-off")
                                + (at("forward-cutoffs", law) == 1 ? " alone." : ".")));
        findings.stream()
                .filter(finding -> finding.address().endsWith("/ranking"))
                .forEach(finding -> sentences.add(
                        finding.value() instanceof Value.Text text
                                ? "Resampled, " + text.text() + "."
                                : "Resampling cannot rank them."));
        return String.join(" ", sentences);
    }

    private Optional<String> unweighed() {
        List<String> laws = rivals.stream()
                .filter(rival -> !rival.identified())
                .map(rival -> rival.name() + " (" + rival.fit().fit().status().name() + ")")
                .toList();
        return laws.isEmpty()
                ? Optional.empty()
                : Optional.of("Given no weight, since the data do not determine " + (laws.size() == 1 ? "it" : "them")
                        + ": " + String.join(" and ", laws) + ".");
    }

    private void weight(List<String> sentences, String name) {
        least(name, value -> -value)
                .ifPresent(law -> sentences.add(rivals.get(law).name() + " is preferred by "
                        + name.substring(0, name.length() - "-weight".length()) + ", with "
                        + Decimal.significant(PERCENT * at(name, law), DIGITS) + " % of the weight."));
    }

    private Optional<Integer> least(String quantity, DoubleUnaryOperator order) {
        Optional<Integer> best = Optional.empty();
        for (int law = 0; law < rivals.size(); law++) {
            double value = order.applyAsDouble(at(quantity, law));
            if (Double.isFinite(value) && (best.isEmpty() || value < order.applyAsDouble(at(quantity, best.get())))) {
                best = Optional.of(law);
            }
        }
        return best;
    }

    private double at(String quantity, int law) {
        double[] values = columns.get(quantity);
        return values == null ? Double.NaN : values[law];
    }

    private String counted(String quantity, int law, String noun) {
        long count = Math.round(at(quantity, law));
        return count == 1 ? "one " + noun : count + " " + noun + "s";
    }

    private String said(String quantity, int law) {
        return Decimal.significant(at(quantity, law), DIGITS);
    }
}
