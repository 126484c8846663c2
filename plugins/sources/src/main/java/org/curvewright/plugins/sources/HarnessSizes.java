package org.curvewright.plugins.sources;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.curvewright.spi.Notice;

/** The sizes of models: as the experiment states them, else as the log counts them, else as their names say. */
final class HarnessSizes {

    private static final Pattern IN_NAME =
            Pattern.compile("(?<![\\p{L}\\p{N}.])(\\d+(?:\\.\\d+)?)([kKmMbB])(?![\\p{L}\\p{N}])");
    private static final Map<String, String> FACTORS = Map.of("k", "1e3", "m", "1e6", "b", "1e9");

    private final Map<String, Double> stated;
    private final Set<String> fromNames = new LinkedHashSet<>();
    private final Set<String> unknown = new LinkedHashSet<>();

    HarnessSizes(Map<String, Double> stated) {
        stated.forEach((model, size) -> {
            if (!(size > 0)) {
                throw new IllegalArgumentException("the size of '" + model + "' is not positive");
            }
        });
        this.stated = Map.copyOf(stated);
    }

    /** @param counted the parameters that the log states */
    OptionalDouble of(String model, OptionalDouble counted) {
        Optional<Double> given = Optional.ofNullable(stated.get(model));
        if (given.isPresent() || counted.isPresent()) {
            return given.isPresent() ? OptionalDouble.of(given.get()) : counted;
        }
        Matcher matcher = IN_NAME.matcher(model);
        if (!matcher.find()) {
            unknown.add(model);
            return OptionalDouble.empty();
        }
        fromNames.add(model);
        BigDecimal factor = new BigDecimal(FACTORS.get(matcher.group(2).toLowerCase(Locale.ROOT)));
        return OptionalDouble.of(
                new BigDecimal(matcher.group(1)).multiply(factor).doubleValue());
    }

    List<Notice> notices() {
        return Stream.of(
                        notice("SIZE_FROM_NAME", fromNames, "sizes are read from the names, which round: "),
                        notice("SIZE_UNKNOWN", unknown, "no size is known: "))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Notice> notice(String code, Set<String> models, String text) {
        return models.isEmpty() ? Optional.empty() : Optional.of(new Notice(code, text + String.join(", ", models)));
    }
}
