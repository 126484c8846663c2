package org.curvewright.plugins.analyses.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.numerics.statistics.ScoreInterval;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.inference.Interval;

/**
 * Over many groups of a response, how often a test between two laws has p ≤ 0.05 and p ≤ 0.10. Where the groups are worlds in
 * which the smaller law is true, that is how often the test calls it wrong, which should be 5 and 10 %.
 */
final class RejectionRates {

    private static final int FEWEST_GROUPS = 4;
    private static final int PERCENT = 100;
    private static final int DIGITS = 2;
    private static final double SURE = 0.95;
    private static final int[] LEVELS = {5, 10};

    private final Map<String, List<Double>> tests = new LinkedHashMap<>();

    /** Takes the tests of one group. */
    void add(String response, String group, List<Finding> findings) {
        String own = response + "/" + group + "/";
        for (Finding finding : findings) {
            boolean test =
                    finding.address().endsWith("/test-p") || finding.address().endsWith("/distinct-p");
            if (test && finding.address().startsWith(own) && finding.value() instanceof Value.Quantity p) {
                String pair = response + "/all/" + finding.address().substring(own.length());
                tests.computeIfAbsent(pair, name -> new ArrayList<>()).add(p.number());
            }
        }
    }

    /** A rate for each test and level, the answer that says them all first; none where groups are few. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        tests.forEach((address, values) -> {
            if (values.size() >= FEWEST_GROUPS) {
                sentences.add(sentence(address, values));
                for (int level : LEVELS) {
                    findings.add(
                            Finding.measurement(quantity(address, level), PERCENT * share(values, level), "percent")
                                    .with(interval(values, level)));
                }
            }
        });
        Optional.of(sentences)
                .filter(said -> !said.isEmpty())
                .ifPresent(said -> findings.add(0, Finding.verdict("answer", String.join(" ", said))));
        return findings;
    }

    private static String quantity(String address, int level) {
        int end = address.lastIndexOf('/');
        return address.substring(0, end) + (distinct(address) ? "/told-apart-at-" : "/rejected-at-") + level;
    }

    private static boolean distinct(String address) {
        return address.endsWith("/distinct-p");
    }

    private static long count(List<Double> values, int level) {
        return values.stream().filter(p -> PERCENT * p <= level).count();
    }

    private static double share(List<Double> values, int level) {
        return (double) count(values, level) / values.size();
    }

    private static Interval interval(List<Double> values, int level) {
        ScoreInterval sure = ScoreInterval.of(share(values, level), values.size(), SURE);
        return new Interval(
                OptionalDouble.of(PERCENT * sure.lower()),
                OptionalDouble.of(PERCENT * sure.upper()),
                OptionalDouble.empty(),
                SURE,
                "wilson-score",
                List.of());
    }

    private static String sentence(String address, List<Double> values) {
        String[] steps = address.split("/", -1);
        int against = steps.length - 2;
        return "Over " + values.size() + " groups of " + steps[0] + " the test "
                + (distinct(address) ? "whether " : "between ") + steps[against - 2] + " and " + steps[against]
                + (distinct(address) ? " can be told apart" : "") + " has p at most 0.05 in "
                + said(values, LEVELS[0]) + " and at most 0.10 in " + said(values, LEVELS[1]) + ".";
    }

    /** The count, and the share with Wilson's interval by the number of groups, which is no point where none or all are. */
    private static String said(List<Double> values, int level) {
        ScoreInterval sure = ScoreInterval.of(share(values, level), values.size(), SURE);
        return count(values, level) + " (" + percent(share(values, level)) + " %, at 95 % between "
                + percent(sure.lower()) + " and " + percent(sure.upper()) + " %)";
    }

    private static String percent(double share) {
        return Decimal.significant(PERCENT * share, DIGITS);
    }
}
