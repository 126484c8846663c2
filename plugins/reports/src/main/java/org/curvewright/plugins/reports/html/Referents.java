package org.curvewright.plugins.reports.html;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;

/**
 * What the numbers of a sentence are of: findings that read the same in the digits shown, the nearest by address first. A
 * number of three digits is recognized by them; a shorter one, which could be anything, only where its finding's name or
 * unit stands beside it, or where it is the one number of its kind beside the sentence.
 */
final class Referents {

    private static final String VALUE = "/value";
    private static final int NEARBY = 120;
    private static final int CLOSE = 48;

    /** Between a name and its number: a space and a sign. */
    private static final int GAP = 3;

    /** How far out a number of few digits is looked for: in the analysis, not in all fits. */
    private static final int BELOW = 3;

    private static final Pattern OPENS =
            Pattern.compile("(?s).*[0-9][^\\[\\],;:0-9]{0,24}\\[(?:-?[0-9.]+(?:e[+-]?[0-9]+)?, )?");

    private static final Pattern BRACKETED =
            Pattern.compile("(?s)[^\\[\\],;:0-9]{0,24}\\[(?<lower>-?[0-9.]+(?:e[+-]?[0-9]+)?), (?<upper>-?[0-9.]+"
                    + "(?:e[+-]?[0-9]+)?)\\].*");

    private final List<Supplier<List<Finding>>> around;

    /**
     * @param finding what a number is of
     * @param end of its interval, {@code /lower} or {@code /upper}; empty where it is the value itself
     */
    record Referent(Finding finding, String end) {

        boolean isValue() {
            return end.isEmpty();
        }

        String address() {
            return finding.address() + end;
        }
    }

    private Referents(List<Supplier<List<Finding>>> around) {
        this.around = around;
    }

    static Referents of(Contents contents, String place, String parent) {
        return new Referents(List.of(
                () -> beside(contents, parent),
                () -> numbers(contents.below(parent)),
                () -> parent.equals(place) ? List.of() : numbers(contents.below(place)),
                () -> numbers(contents.below("fits"))));
    }

    static Referents at(Contents contents, String address) {
        return new Referents(List.of(() -> beside(contents, address), () -> numbers(contents.below(address))));
    }

    private static List<Finding> beside(Contents contents, String parent) {
        return numbers(contents.below(parent)).stream()
                .filter(finding -> finding.address().indexOf('/', parent.length() + 1) < 0)
                .toList();
    }

    private static List<Finding> numbers(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.value() instanceof Value.Quantity)
                .toList();
    }

    /** @param last what the value before was of, whose interval's ends may follow */
    Optional<Referent> of(Typeset number, String textBefore, String textAfter, Optional<Finding> last) {
        String before = textBefore.substring(Math.max(0, textBefore.length() - NEARBY));
        String after = textAfter.substring(0, Math.min(textAfter.length(), CLOSE));
        boolean opens = OPENS.matcher(textBefore).matches();
        Optional<Referent> end =
                last.filter(finding -> opens || number.telling()).flatMap(number::endOf);
        return end.isPresent() ? end : searched(number, before, after).map(number::referentOf);
    }

    private Optional<Finding> searched(Typeset number, String before, String after) {
        int levels = number.telling() ? around.size() : Math.min(around.size(), BELOW);
        for (int level = 0; level < levels; level++) {
            List<Finding> found = matching(around.get(level).get(), number);
            if (!number.telling()) {
                boolean alone = level == 0 && number.counts() && found.size() == 1;
                found = found.stream()
                        .filter(finding -> alone || beside(finding, number, before, after))
                        .toList();
            }
            if (!found.isEmpty()) {
                List<Finding> bounded = bounded(found, after);
                return named(bounded.isEmpty() ? found : bounded, before, after);
            }
        }
        return Optional.empty();
    }

    /** Those whose interval is the one that follows in brackets. */
    private static List<Finding> bounded(List<Finding> found, String after) {
        Matcher ends = BRACKETED.matcher(after);
        return ends.matches()
                ? found.stream()
                        .filter(finding -> new Typeset(ends.group("lower"), false)
                                        .endOf(finding)
                                        .isPresent()
                                && new Typeset(ends.group("upper"), false)
                                        .endOf(finding)
                                        .isPresent())
                        .toList()
                : List.of();
    }

    /** A value that reads so is preferred to an end of an interval that does; an end must be told by its digits. */
    private static List<Finding> matching(List<Finding> level, Typeset number) {
        List<Finding> values = level.stream().filter(number::isValueOf).toList();
        return values.isEmpty() && number.telling()
                ? level.stream()
                        .filter(finding -> number.endOf(finding).isPresent())
                        .toList()
                : values;
    }

    /** Whether a finding's unit stands right after a number, or its name right before or after. */
    private static boolean beside(Finding finding, Typeset number, String before, String after) {
        String unit = number.percent() ? "%" : finding.unit();
        boolean measured = (!number.percent() || finding.unit().equals("percent"))
                && !unit.isEmpty()
                && after.matches("(?s)[\\s\u00a0]?" + Pattern.quote(unit) + "(?!\\p{Alnum}).*");
        if (measured) {
            return true;
        }
        String name = finding.address().substring(finding.address().lastIndexOf('/') + 1);
        int at = Words.in(before, name);
        boolean called = (at >= 0 && before.length() - at - name.length() <= GAP) || Words.first(after, name, GAP);
        return called && (number.digits() > 1 || number.isExactly(finding));
    }

    /**
     * Of several, the one of whose address most is spoken of around; of those that this does not tell apart, the shortest
     * where they are one number, and otherwise the plain value.
     */
    private static Optional<Finding> named(List<Finding> found, String before, String after) {
        int most = found.stream()
                .mapToInt(finding -> spoken(finding, before, after))
                .max()
                .orElse(0);
        List<Finding> best = found.stream()
                .filter(finding -> spoken(finding, before, after) == most)
                .toList();
        List<Finding> plain = same(best)
                ? best
                : best.stream()
                        .filter(finding -> finding.address().endsWith(VALUE))
                        .toList();
        return plain.stream()
                .filter(finding -> same(plain))
                .min(Comparator.comparingInt(finding -> finding.address().length()));
    }

    private static boolean same(List<Finding> findings) {
        return findings.stream().map(Finding::value).distinct().count() == 1;
    }

    /** How late before the number the parts of an address are named; what follows at once counts most. */
    private static int spoken(Finding finding, String before, String after) {
        return Stream.of(finding.address().split("/", -1))
                .mapToInt(part -> part.isEmpty() ? 0 : Words.in(after, part) >= 0 ? NEARBY : Words.in(before, part) + 1)
                .sum();
    }
}
