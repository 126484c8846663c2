package org.curvewright.runner.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.runner.compare.FindingChange.Extent;
import org.curvewright.runner.document.FindingText;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.report.ResultDocument;

/** The findings of two results, address by address. */
final class ComparedFindings {

    private static final int DIGITS = 6;

    private final List<FindingChange> changes = new ArrayList<>();
    private int same;

    ComparedFindings(ResultDocument before, ResultDocument after) {
        Map<String, Finding> old = byAddress(before);
        for (Finding now : after.findings()) {
            Finding then = old.remove(now.address());
            if (then == null) {
                add(now.address(), Optional.empty(), text(now), Extent.APPEARED);
            } else if (equal(then, now)) {
                same++;
            } else if (then.value() instanceof Value.Series one && now.value() instanceof Value.Series other) {
                ComparedSeries series = new ComparedSeries(one, other);
                add(now.address(), Optional.of(series.before()), Optional.of(series.after()), Extent.OTHER_NUMBER);
            } else {
                add(now.address(), text(then), text(now), extent(then, now));
            }
        }
        old.values().forEach(gone -> add(gone.address(), text(gone), Optional.empty(), Extent.VANISHED));
    }

    List<FindingChange> changes() {
        return changes;
    }

    int same() {
        return same;
    }

    private void add(String address, Optional<String> before, Optional<String> after, Extent extent) {
        changes.add(new FindingChange(new Change(address, before, after), extent));
    }

    private static Map<String, Finding> byAddress(ResultDocument document) {
        Map<String, Finding> findings = new LinkedHashMap<>();
        document.findings().forEach(finding -> findings.put(finding.address(), finding));
        return findings;
    }

    /** What is said beside a value, such as the reason of a status, may change by a digit. */
    private static boolean equal(Finding before, Finding after) {
        return before.value().equals(after.value())
                && before.unit().equals(after.unit())
                && ends(before).equals(ends(after));
    }

    private static Optional<List<OptionalDouble>> ends(Finding finding) {
        return finding.interval().map(interval -> List.of(interval.lower(), interval.upper()));
    }

    private static Extent extent(Finding before, Finding after) {
        if (!(before.value() instanceof Value.Quantity then) || !(after.value() instanceof Value.Quantity now)) {
            return before.value() instanceof Value.Series ? Extent.OTHER_NUMBER : Extent.OTHER_WORD;
        }
        if (before.interval().isEmpty() && after.interval().isEmpty()) {
            return Extent.OTHER_NUMBER;
        }
        boolean inside = before.interval().stream().allMatch(interval -> interval.contains(now.number()))
                && after.interval().stream().allMatch(interval -> interval.contains(then.number()));
        return inside ? Extent.WITHIN_INTERVAL : Extent.BEYOND_INTERVAL;
    }

    private static Optional<String> text(Finding finding) {
        if (finding.value() instanceof Value.Series series) {
            return Optional.of(ComparedSeries.shape(series));
        }
        return Optional.of(
                value(finding) + finding.interval().map(ComparedFindings::ends).orElse(""));
    }

    private static String value(Finding finding) {
        if (finding.value() instanceof Value.Quantity quantity) {
            return Decimal.significant(quantity.number(), DIGITS);
        }
        String text = FindingText.value(finding);
        return text.isEmpty() ? "nothing" : text;
    }

    private static String ends(Interval interval) {
        return " [" + end(interval.lower()) + ", " + end(interval.upper()) + "]";
    }

    private static String end(OptionalDouble end) {
        return end.isPresent() ? Decimal.significant(end.getAsDouble(), DIGITS) : "–";
    }
}
