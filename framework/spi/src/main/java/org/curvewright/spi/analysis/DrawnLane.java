package org.curvewright.spi.analysis;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.curvewright.spi.analysis.Value.Lane;

/**
 * How a series asks to be drawn: by the names of its lanes, {@code ROLE}, {@code ROLE: WORDS} or {@code ROLE (HINT): WORDS},
 * such as {@code x (log): model size}. A series with an {@code x} and a {@code y} is drawn by every report that draws.
 *
 * @param hints such as {@code log}
 * @param words the title of the axis; the unit is added by whoever draws
 */
public record DrawnLane(Role role, List<String> hints, String words, Lane lane) {

    /** A logarithmic axis; without a hint an axis is linear unless positive values span two decades. */
    public static final String LOG = "log";

    /** A linear axis whatever it spans. */
    public static final String LINEAR = "linear";

    /** On {@code y}: points of one series are joined by a line and {@code lower} to {@code upper} is a band. */
    public static final String LINE = "line";

    private static final Pattern NAME =
            Pattern.compile("(x|y|lower|upper|label|series)(?: \\(([a-z]+(?:, [a-z]+)*)\\))?(?:: (.+))?");

    /** What a lane gives. */
    public enum Role {
        /** Where a point stands: numbers, or labels where every point has a row of its own. */
        X,
        /** The value there. */
        Y,
        /** The lower end of the value's interval. */
        LOWER,
        /** The upper end of the value's interval. */
        UPPER,
        /** The point's name. */
        LABEL,
        /** Which points belong together: each gets a colour and an entry in the legend. */
        SERIES
    }

    public DrawnLane {
        hints = List.copyOf(hints);
    }

    public static Optional<DrawnLane> of(Lane lane) {
        Matcher name = NAME.matcher(lane.name());
        return name.matches()
                ? Optional.of(new DrawnLane(
                        Role.valueOf(name.group(1).toUpperCase(java.util.Locale.ROOT)),
                        Optional.ofNullable(name.group(2))
                                .map(hints -> List.of(hints.split(", ")))
                                .orElse(List.of()),
                        Optional.ofNullable(name.group(3)).orElse(""),
                        lane))
                : Optional.empty();
    }

    /** The lane of a role in a series. */
    public static Optional<DrawnLane> of(Value.Series series, Role role) {
        return series.lanes().stream()
                .flatMap(lane -> of(lane).stream())
                .filter(lane -> lane.role() == role)
                .findFirst();
    }
}
