package org.curvewright.plugins.analyses.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value.Lane;

/**
 * The errors of forecasts of the past by their reach, a line a response: the median, and under a single line the band up to the
 * conformal bound, since several bands would hide each other.
 */
final class ReachPicture {

    private final List<Mark> marks = new ArrayList<>();

    private record Mark(String series, ErrorByReach.At at) {}

    /** @param path such as {@code fit/response/law} */
    void add(String path, ErrorByReach errors) {
        String name =
                path.substring(path.indexOf('/') + 1).replace("/averaged", "").replace('/', ' ');
        errors.points().forEach(at -> marks.add(new Mark(name, at)));
    }

    /** Empty where no forecast of the past could be judged. */
    Optional<Finding> finding(String address) {
        if (marks.isEmpty()) {
            return Optional.empty();
        }
        List<Lane> lanes = new ArrayList<>();
        lanes.add(Lane.labels("series", marks.stream().map(Mark::series).toList()));
        lanes.add(lane("x (linear): reach", "decades", ErrorByReach.At::reach));
        String y = joined() ? "y (line)" : "y";
        lanes.add(lane(y + ": error of past forecasts", "percent", ErrorByReach.At::median));
        if (marks.stream().map(Mark::series).distinct().count() == 1) {
            lanes.add(lane("lower", "percent", at -> 0));
            lanes.add(lane("upper", "percent", ErrorByReach.At::bound));
        }
        return Optional.of(Finding.series(address, lanes.toArray(Lane[]::new)));
    }

    /** One point alone makes no line. */
    private boolean joined() {
        return marks.stream().collect(Collectors.groupingBy(Mark::series, Collectors.counting())).values().stream()
                .allMatch(count -> count > 1);
    }

    private Lane lane(String name, String unit, ToDoubleFunction<ErrorByReach.At> value) {
        return Lane.numbers(
                name,
                unit,
                marks.stream()
                        .mapToDouble(mark -> value.applyAsDouble(mark.at()))
                        .toArray());
    }
}
