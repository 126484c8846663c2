package org.curvewright.plugins.reports.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.plugins.reports.contents.Published;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.inference.Interval;

/** The ridge of best allocations: what each budget should buy, with intervals and with what is about as good. */
final class Allocations {

    private static final String RATIO = "/tokens-per-parameter";

    private Allocations() {}

    /** A place a law, where the page draws its ridge; none where nothing was allocated over several budgets. */
    static Optional<Tag> charts(String place, List<Finding> found) {
        List<Tag> places = ridges(found).entrySet().stream()
                .filter(ridge ->
                        ridge.getKey().startsWith(place) && ridge.getValue().size() > 1)
                .map(ridge -> Tag.of("figure", "chart")
                        .with("data-chart", "ridge")
                        .with("data-of", ridge.getKey())
                        .add(Tag.of("figcaption")
                                .text("best size by budget, "
                                        + ridge.getKey()
                                                .substring(place.length() + 1)
                                                .replace("/", ", "))))
                .toList();
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(Tag.of("div", "charts").addAll(places));
    }

    /** Budgets by the law that they were allocated by. */
    private static Map<String, Map<String, Double>> ridges(List<Finding> findings) {
        Map<String, Map<String, Double>> ridges = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (finding.address().endsWith(RATIO)) {
                String point = finding.address().substring(0, finding.address().length() - RATIO.length());
                int cut = point.lastIndexOf('/');
                Published.parse(point.substring(cut + 1))
                        .ifPresent(
                                budget -> ridges.computeIfAbsent(point.substring(0, cut), key -> new LinkedHashMap<>())
                                        .put(point, budget));
            }
        }
        return ridges;
    }

    /** For the charts: what each budget buys. */
    static void write(Json json, Contents contents) {
        Map<String, Map<String, Double>> ridges = ridges(contents.document().findings());
        json.key("ridges")
                .array(
                        List.copyOf(ridges.entrySet()),
                        (out, ridge) -> json.object(() -> {
                            json.key("address").text(ridge.getKey());
                            json.key("points")
                                    .array(
                                            List.copyOf(ridge.getValue().entrySet()),
                                            (same, point) -> json.object(() -> {
                                                json.key("budget").number(point.getValue());
                                                List.of("N", "D", "tokens-per-parameter", "loss")
                                                        .forEach(quantity ->
                                                                quantity(json, contents, point.getKey(), quantity));
                                                json.key("least").number(contents.number(point.getKey() + "/N-least"));
                                                json.key("most").number(contents.number(point.getKey() + "/N-most"));
                                            }));
                        }));
    }

    private static void quantity(Json json, Contents contents, String point, String quantity) {
        Optional<Interval> interval = contents.finding(point + "/" + quantity).flatMap(Finding::interval);
        json.key(quantity).object(() -> {
            json.key("value").number(contents.number(point + "/" + quantity));
            json.key("lower").number(interval.map(Interval::lower).orElse(OptionalDouble.empty()));
            json.key("upper").number(interval.map(Interval::upper).orElse(OptionalDouble.empty()));
        });
    }
}
