package org.curvewright.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.curvewright.runner.describe.Entry;
import org.curvewright.runner.describe.Section;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.report.ResultDocument;

/** The spread of numbers over the cells of a sweep, and which choice matters most for each. */
final class SweepLines {

    private static final Pattern LOWEST = Pattern.compile("sweep/([^/]+)/(.+)/lowest");
    private static final int DIGITS = 4;
    private static final double PERCENT = 100;

    private final ResultDocument document;

    SweepLines(ResultDocument document) {
        this.document = document;
    }

    /** None for a single experiment. */
    List<Section> sections() {
        List<Entry> entries = document.findings().stream()
                .flatMap(finding -> entry(finding).stream())
                .toList();
        return entries.isEmpty() ? List.of() : List.of(new Section("Over the cells of the sweep", entries));
    }

    private Optional<Entry> entry(Finding lowest) {
        Matcher matcher = LOWEST.matcher(lowest.address());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String base = "sweep/" + matcher.group(1) + "/" + matcher.group(2);
        Optional<Finding> highest = document.finding(base + "/highest");
        return highest.map(found -> new Entry(
                matcher.group(2),
                Layout.joined(number(lowest) + " to " + number(found))
                        + most(base).map(most -> ", " + most).orElse("")));
    }

    private Optional<String> most(String base) {
        Stream<Finding> shares = document.findings().stream()
                .filter(finding -> finding.address().startsWith(base + "/share/"))
                .filter(finding -> finding.value() instanceof Value.Quantity);
        return shares.max(Comparator.comparingDouble(SweepLines::quantity))
                .map(share -> "most by " + share.address().substring((base + "/share/").length()) + " ("
                        + Math.round(PERCENT * quantity(share)) + Layout.JOINT + "%)");
    }

    private static String number(Finding finding) {
        return finding.value() instanceof Value.Quantity ? Decimal.significant(quantity(finding), DIGITS) : "–";
    }

    private static double quantity(Finding finding) {
        return ((Value.Quantity) finding.value()).number();
    }
}
