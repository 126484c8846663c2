package org.curvewright.plugins.analyses.forecast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.curvewright.spi.Decimal;

/**
 * What is forecast.
 *
 * @param slug its part of an address
 * @param observed what came, where the run was held out
 * @param recipe of a run that was held out, as far as the table tells it, by column
 */
record Target(String slug, Point point, OptionalDouble observed, Map<String, String> recipe) {

    Target(String slug, Point point, OptionalDouble observed) {
        this(slug, point, observed, Map.of());
    }

    private static final int DIGITS = 4;

    boolean heldOut() {
        return observed.isPresent();
    }

    /** A run that has no name but its row's number is {@code run 7}. */
    String said() {
        return heldOut() && slug.chars().allMatch(Character::isDigit) ? "run " + slug : slug;
    }

    /** The configured points, then the runs held out, smallest first. */
    static List<Target> of(ForecastConfiguration with, RunTable table, int training) {
        List<Target> targets = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        with.at().forEach(point -> targets.add(target(slug(point), new Point(point), OptionalDouble.empty(), seen)));
        with.named()
                .forEach((name, point) ->
                        targets.add(target(part(name), new Point(point), OptionalDouble.empty(), seen)));
        for (int rank = training; rank < table.size(); rank++) {
            int row = table.order()[rank];
            targets.add(target(
                            part(table.label(row)),
                            table.points().get(row),
                            OptionalDouble.of(table.observed(row)),
                            seen)
                    .madeBy(table.recipe(row)));
        }
        return targets;
    }

    private static Target target(String slug, Point point, OptionalDouble observed, Map<String, Integer> seen) {
        int count = seen.merge(slug, 1, Integer::sum);
        return new Target(count == 1 ? slug : slug + "-" + count, point, observed);
    }

    private Target madeBy(Map<String, String> parts) {
        return new Target(slug, point, observed, parts);
    }

    private static String part(String label) {
        return label.strip().replaceAll("[\\s/]+", "-");
    }

    /** Such as {@code N-1.3e10-D-2.6e11}. */
    private static String slug(Map<String, Double> point) {
        return new LinkedHashMap<>(point)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "-" + shown(entry.getValue()))
                        .collect(Collectors.joining("-"));
    }

    private static String shown(double value) {
        return Decimal.size(value, DIGITS);
    }
}
