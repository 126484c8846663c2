package org.curvewright.plugins.analyses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;

/** Unweighted means of errors under one address each, saying what they leave out. */
final class Means {

    private final Map<String, Mean> means = new LinkedHashMap<>();

    private static final class Mean {
        private final List<String> missing = new ArrayList<>();
        private double sum;
        private int count;

        OptionalDouble value() {
            return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
        }

        Finding finding(String address) {
            List<Notice> notices = missing.isEmpty()
                    ? List.of()
                    : List.of(new Notice("LEFT_OUT", "without " + String.join(", ", missing) + ", which has no value"));
            return value().isPresent()
                    ? Finding.measurement(address, sum / count, "percent").noting(notices)
                    : Finding.absent(address, Kind.MEASUREMENT, "percent", notices.get(0));
        }
    }

    void add(String address, String part, OptionalDouble value) {
        Mean mean = means.computeIfAbsent(address, key -> new Mean());
        if (value.isPresent()) {
            mean.sum += value.getAsDouble();
            mean.count++;
        } else {
            mean.missing.add(part);
        }
    }

    OptionalDouble value(String address) {
        Mean mean = means.get(address);
        return mean == null ? OptionalDouble.empty() : mean.value();
    }

    List<Finding> findings() {
        return means.entrySet().stream()
                .map(entry -> entry.getValue().finding(entry.getKey()))
                .toList();
    }
}
