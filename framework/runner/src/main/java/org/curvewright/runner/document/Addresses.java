package org.curvewright.runner.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.inference.Interval;

/** Finds what stands at an address, the ends of intervals included: {@code …/lower}, {@code …/upper}, {@code …/standard-error}. */
public final class Addresses {

    private static final List<String> ENDS = List.of("lower", "upper", "standard-error");

    private final Map<String, Finding> findings = new LinkedHashMap<>();

    public Addresses(List<Finding> all) {
        all.forEach(finding -> findings.putIfAbsent(finding.address(), finding));
    }

    /** Every address, each finding's followed by those of its interval. */
    public List<String> all() {
        List<String> addresses = new ArrayList<>();
        findings.forEach((address, finding) -> {
            addresses.add(address);
            finding.interval()
                    .ifPresent(interval -> ENDS.stream()
                            .filter(end -> end(interval, end).isPresent())
                            .forEach(end -> addresses.add(address + "/" + end)));
        });
        return addresses;
    }

    /** The finding at an address; an end of an interval is a finding of its own. */
    public Optional<Finding> find(String address) {
        Optional<Finding> direct = Optional.ofNullable(findings.get(address));
        return direct.isPresent() ? direct : findEnd(address);
    }

    private Optional<Finding> findEnd(String address) {
        int slash = address.lastIndexOf('/');
        String end = address.substring(slash + 1);
        if (slash < 0 || !ENDS.contains(end)) {
            return Optional.empty();
        }
        return Optional.ofNullable(findings.get(address.substring(0, slash)))
                .flatMap(finding -> finding.interval().map(interval -> asFinding(address, finding, interval, end)));
    }

    private static Finding asFinding(String address, Finding finding, Interval interval, String end) {
        OptionalDouble value = end(interval, end);
        return new Finding(
                address,
                Finding.Kind.ESTIMATE,
                value.isPresent() ? new Value.Quantity(value.getAsDouble()) : new Value.Absent(),
                finding.unit(),
                Optional.empty(),
                interval.notices());
    }

    private static OptionalDouble end(Interval interval, String end) {
        return switch (end) {
            case "lower" -> interval.lower();
            case "upper" -> interval.upper();
            default -> interval.standardError();
        };
    }
}
