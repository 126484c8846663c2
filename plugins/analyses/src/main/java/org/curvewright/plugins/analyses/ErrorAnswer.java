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

    private final Map<String, List<Response>> laws = new LinkedHashMap<>();

    /**
     * One law's comparison with one response.
     *
     * @param error in percent; NaN where it is undefined
     * @param inside how many of the held-out values lie within their prediction intervals; NaN where one has none
     */
    record Missed(double error, Optional<Interval> interval, double inside, double heldOut) {

        static Missed of(Comparison comparison) {
            OptionalInt inside = comparison.inside();
            return new Missed(
                    comparison.meanAbsolutePercentageError().orElse(Double.NaN),
                    comparison.doubt().flatMap(Doubt::error),
                    inside.isPresent() ? inside.getAsInt() : Double.NaN,
                    comparison.heldOut());
        }

        String said() {
            return Double.isFinite(error) ? Say.percent(error, interval) : "an error that no number states";
        }
    }

    /** A response and how a law missed it. */
    private record Response(String name, Missed missed) {

        double error() {
            return missed.error();
        }

        String said() {
            return missed.said();
        }
    }

    void add(FitKey key, Missed missed) {
        laws.computeIfAbsent(key.formulation() + " of '" + key.fit() + "'", name -> new ArrayList<>())
                .add(new Response(key.response(), missed));
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

    private static String one(Response missed) {
        return missed.name() + " by " + missed.said() + " on average";
    }

    private static String several(List<Response> all) {
        List<Response> known = all.stream()
                .filter(missed -> Double.isFinite(missed.error()))
                .sorted(Comparator.comparingDouble(Response::error))
                .toList();
        if (known.isEmpty()) {
            return Say.count(all.size(), "response") + " by errors that no number states";
        }
        double mean = known.stream().mapToDouble(Response::error).sum() / known.size();
        Response least = known.get(0);
        Response most = known.get(known.size() - 1);
        return Say.count(known.size(), "response") + " by " + Say.number(mean) + " % on average, from " + least.said()
                + " on " + least.name() + " to " + most.said() + " on " + most.name();
    }

    /** How often the prediction intervals were right. */
    private String covered() {
        double inside = 0;
        double all = 0;
        for (Missed one : missed()) {
            inside += Double.isNaN(one.inside()) ? 0 : one.inside();
            all += Double.isNaN(one.inside()) ? 0 : one.heldOut();
        }
        return all == 0
                ? ""
                : " Of " + Say.number(all) + " values that the laws had not seen, " + Say.number(inside) + " ("
                        + Say.number(100.0 * inside / all)
                        + " %) lie within their prediction intervals"
                        + level().map(known -> ", which are meant to hold " + Say.number(100 * known.level()) + " %")
                                .orElse("")
                        + ".";
    }

    private List<Missed> missed() {
        return laws.values().stream()
                .flatMap(List::stream)
                .map(Response::missed)
                .toList();
    }

    private Optional<Interval> level() {
        return missed().stream().flatMap(one -> one.interval().stream()).findFirst();
    }

    private String brackets() {
        return level().map(known -> " In brackets: " + Say.level(known) + ".").orElse("");
    }
}
