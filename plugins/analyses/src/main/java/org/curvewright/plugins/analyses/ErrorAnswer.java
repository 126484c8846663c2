package org.curvewright.plugins.analyses;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.fit.FitKey;
import org.curvewright.spi.inference.Interval;

/** In sentences: by how much the laws of each section miss what they were not fitted to. */
final class ErrorAnswer {

    private final Map<String, List<Missed>> laws = new LinkedHashMap<>();

    /** One law's comparison with one response. */
    private record Missed(String response, Comparison comparison) {

        double error() {
            return comparison.meanAbsolutePercentageError().orElse(Double.NaN);
        }

        String said() {
            return Double.isFinite(error())
                    ? Say.percent(error(), comparison.doubt().flatMap(Doubt::error))
                    : "an error that no number states";
        }
    }

    void add(FitKey key, Comparison comparison) {
        laws.computeIfAbsent(key.formulation() + " of '" + key.fit() + "'", name -> new ArrayList<>())
                .add(new Missed(key.response(), comparison));
    }

    /**
     * @param beginning of the first sentence, such as {@code fitted to the 4 smallest runs}
     * @param end further sentences; may be empty
     */
    Finding finding(String beginning, String end) {
        List<String> said = new ArrayList<>();
        laws.forEach((law, missed) ->
                said.add(law + " misses " + (missed.size() == 1 ? one(missed.get(0)) : several(missed))));
        String answer = said.isEmpty() ? "no law gives predictions to compare" : String.join("; ", said);
        return Finding.verdict("answer", beginning + answer + "." + covered() + end + brackets());
    }

    private static String one(Missed missed) {
        return missed.response() + " by " + missed.said() + " on average";
    }

    private static String several(List<Missed> all) {
        List<Missed> known = all.stream()
                .filter(missed -> Double.isFinite(missed.error()))
                .sorted(Comparator.comparingDouble(Missed::error))
                .toList();
        if (known.isEmpty()) {
            return Say.count(all.size(), "response") + " by errors that no number states";
        }
        double mean = known.stream().mapToDouble(Missed::error).sum() / known.size();
        Missed least = known.get(0);
        Missed most = known.get(known.size() - 1);
        return Say.count(known.size(), "response") + " by " + Say.number(mean) + " % on average, from " + least.said()
                + " on " + least.response() + " to " + most.said() + " on " + most.response();
    }

    /** How often the prediction intervals were right. */
    private String covered() {
        int inside = 0;
        int all = 0;
        for (List<Missed> missed : laws.values()) {
            for (Missed one : missed) {
                OptionalInt held = one.comparison().inside();
                inside += held.orElse(0);
                all += held.isPresent() ? one.comparison().heldOut() : 0;
            }
        }
        return all == 0
                ? ""
                : " Of " + all + " values that the laws had not seen, " + inside + " ("
                        + Say.number(100.0 * inside / all)
                        + " %) lie within their prediction intervals"
                        + level().map(known -> ", which are meant to hold " + Say.number(100 * known.level()) + " %")
                                .orElse("")
                        + ".";
    }

    private Optional<Interval> level() {
        return laws.values().stream()
                .flatMap(List::stream)
                .flatMap(missed -> missed.comparison().doubt().flatMap(Doubt::error).stream())
                .findFirst();
    }

    private String brackets() {
        return level().map(known -> " In brackets: " + Say.level(known) + ".").orElse("");
    }
}
