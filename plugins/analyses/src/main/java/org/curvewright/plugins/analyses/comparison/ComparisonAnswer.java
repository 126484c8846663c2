package org.curvewright.plugins.analyses.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.curvewright.plugins.analyses.runs.Clustered;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;

/**
 * What a comparison found, in sentences: which law a criterion prefers, which forecasts larger runs best, and whether
 * resampling tells them apart; where one of these cannot be said, the one reason and what to do.
 *
 * @param columns the laws' numbers by quantity, NaN where there is none
 */
record ComparisonAnswer(
        List<Rival> rivals, Map<String, double[]> columns, List<Finding> findings, ComparisonConfiguration with) {

    private static final int DIGITS = 2;
    private static final double PERCENT = 100;

    /** Two searches for one optimum differ by less. */
    private static final double TIE = 1e-6;

    private static final String WEIGHT = "-weight";

    String sentence() {
        if (rivals.size() == 1) {
            return "There is one law, " + rivals.get(0).name() + ", and nothing to compare it with.";
        }
        List<String> sentences = new ArrayList<>(byCriterion());
        sentences.add(forward());
        findings.stream()
                .filter(finding -> finding.address().endsWith("/ranking"))
                .forEach(finding -> sentences.add(
                        finding.value() instanceof Value.Text text
                                ? "Resampled, " + text.text() + "."
                                : "Resampling cannot rank them: "
                                        + finding.notices().get(0).text() + "."));
        disagreement().ifPresent(sentences::add);
        Clustered.of(rivals.get(0).data())
                .ifPresent(
                        clusters -> sentences.add(
                                "The " + rivals.get(0).data().size() + " observations come in "
                                        + clusters.count()
                                        + " clusters: resampling draws whole ones, criteria and tests take all observations for independent."));
        Clustered.few(rivals.get(0).data())
                .ifPresent(few -> sentences.add(
                        "So few clusters hardly show how much they differ, so the resampled ranking may be"
                                + " too sure of itself."));
        return String.join(" ", sentences);
    }

    private List<String> byCriterion() {
        Optional<String> weights = weights();
        if (weights.isEmpty()) {
            return List.of(unweighed());
        }
        List<String> sentences = new ArrayList<>();
        String criterion = weights.get().substring(0, weights.get().length() - WEIGHT.length());
        least(weights.get(), value -> -value).ifPresent(law -> sentences.add(preferred(law, criterion)));
        undetermined().ifPresent(sentences::add);
        for (int law = 0; law < rivals.size(); law++) {
            if (rivals.get(law).identified() && !Double.isFinite(at(weights.get(), law))) {
                sentences.add(rivals.get(law).name() + " has no " + criterion
                        + reason(law, criterion).map(text -> ": " + text).orElse("") + ".");
            }
        }
        return sentences;
    }

    private String preferred(int law, String criterion) {
        String name = rivals.get(law).name();
        return weighed(criterion + WEIGHT) > 1
                ? name + " is preferred by " + criterion + ", with "
                        + Decimal.significant(PERCENT * at(criterion + WEIGHT, law), DIGITS) + " % of the weight."
                : "By " + criterion + " there is nothing to prefer: of the laws that the data determine, " + name
                        + " alone has it.";
    }

    private long weighed(String quantity) {
        return IntStream.range(0, rivals.size())
                .filter(law -> Double.isFinite(at(quantity, law)))
                .count();
    }

    /** The weights by the first criterion that gives any. */
    private Optional<String> weights() {
        return columns.keySet().stream()
                .filter(name -> name.endsWith(WEIGHT) && !name.startsWith("stacking"))
                .findFirst();
    }

    /** Where the law that a criterion prefers among several is not the one that wins most resamples. */
    private Optional<String> disagreement() {
        Optional<Integer> preferred =
                weights().filter(name -> weighed(name) > 1).flatMap(name -> least(name, value -> -value));
        Optional<Integer> first = least("ranked-first", value -> -value);
        if (preferred.isEmpty()
                || first.isEmpty()
                || !(at("ranked-first", first.get()) > at("ranked-first", preferred.get()))) {
            return Optional.empty();
        }
        String criterion = weights().orElseThrow();
        return Optional.of("The criterion and the resamples disagree, since "
                + criterion.substring(0, criterion.length() - WEIGHT.length())
                + " judges the fit to all rows less a price for parameters, and they the prediction of rows left out: neither "
                + rivals.get(preferred.get()).name() + " nor "
                + rivals.get(first.get()).name() + " is established as the better law.");
    }

    /** Why no criterion gives weights: the first cause that applies, and what to do about it. */
    private String unweighed() {
        String criterion = with.criteria().keySet().iterator().next();
        List<String> open = rivals.stream()
                .filter(rival -> !rival.fit().estimator().objective().likelihood())
                .map(Rival::name)
                .toList();
        if (!open.isEmpty()) {
            return "No criterion such as " + criterion + " says which law is better, because "
                    + (open.size() == rivals.size() ? "the laws were" : String.join(" and ", open) + " was")
                    + " fitted by an objective that is not a likelihood; go by the forecasts and the resampled ranking, or fit by"
                    + " least squares.";
        }
        if (rivals.stream().noneMatch(Rival::identified)) {
            return "No criterion such as " + criterion
                    + " says which law is better, because the data determine none of them ("
                    + rivals.stream().map(ComparisonAnswer::status).collect(Collectors.joining(", "))
                    + "); fix or tie the parameters that their statuses name.";
        }
        return "No criterion such as " + criterion + " says which law is better"
                + IntStream.range(0, rivals.size())
                        .mapToObj(law -> reason(law, criterion))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(text -> ", because of " + text)
                        .orElse("")
                + "; add runs, or go by the forecasts and the resampled ranking.";
    }

    private static String status(Rival rival) {
        return rival.name() + " " + rival.fit().fit().status().name();
    }

    private Optional<String> reason(int law, String quantity) {
        return findings.stream()
                .filter(finding ->
                        finding.address().endsWith("/" + rivals.get(law).name() + "/" + quantity))
                .flatMap(finding -> finding.notices().stream())
                .map(Notice::text)
                .findFirst();
    }

    private Optional<String> undetermined() {
        List<String> laws = rivals.stream()
                .filter(rival -> !rival.identified())
                .map(rival -> rival.name() + " (" + rival.fit().fit().status().name() + ")")
                .toList();
        return laws.isEmpty()
                ? Optional.empty()
                : Optional.of("Given no weight, since the data do not determine " + (laws.size() == 1 ? "it" : "them")
                        + ": " + String.join(" and ", laws) + ".");
    }

    private String forward() {
        Optional<Integer> best = least("forward-error", value -> value);
        if (best.isEmpty()) {
            return "No law was tried on larger runs"
                    + reason(0, "forward-error").map(text -> ": " + text).orElse("") + ".";
        }
        int law = best.get();
        String forecasts = counted("forward-forecasts", law, "forecast");
        String cutoffs = counted("forward-cutoffs", law, "cut-off");
        if (at("forward-forecasts", law) < with.minForecasts() || at("forward-cutoffs", law) < 2) {
            return "Which law forecasts larger runs best is not said: there "
                    + (forecasts.startsWith("one ") ? "is " : "are ")
                    + forecasts + " from " + cutoffs + ", and it takes at least " + with.minForecasts()
                    + " from two cut-offs (add runs, or lower min-train).";
        }
        return "Fitted to smaller runs, " + best(law) + " the larger ones best: "
                + said("forward-error", law) + " % off, weighted by distance (signed " + said("forward-bias", law)
                + " %), in " + forecasts + " from " + cutoffs + ", the same for every law.";
    }

    /** Laws that err alike but for rounding, such as one law under two names, are all the best. */
    private String best(int law) {
        List<String> alike = IntStream.range(0, rivals.size())
                .filter(other -> at("forward-error", other) <= at("forward-error", law) * (1 + TIE))
                .mapToObj(other -> rivals.get(other).name())
                .toList();
        return String.join(" and ", alike) + (alike.size() == 1 ? " forecasts" : " forecast");
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
