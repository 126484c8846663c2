package org.curvewright.plugins.reports.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;

/**
 * A sentence of the document with its numbers linked, one by one, to the findings that they are of: those that read the
 * same in the digits shown, the nearest by address first. A number that could be of several is left as it stands.
 */
final class Sentence {

    private static final Pattern PART =
            Pattern.compile("(?<number>(?<![\\p{Alnum}._+/-])-?[0-9]+(?:\\.[0-9]+)?(?:e[+-]?[0-9]+)?"
                    + "(?![\\p{Alnum}_/-]|\\.[0-9]))|(?<verdict>\\b[A-Z]{2,}(?:_[A-Z]+)*\\b)");
    private static final String VALUE = "/value";
    private static final int NEARBY = 120;
    private static final int CLOSE = 36;

    private final String text;
    private final List<List<Finding>> around;

    /** @param answer a text, whose numbers are looked for beside it, then below, then in its analysis, then everywhere */
    Sentence(Contents contents, String place, Finding answer) {
        this.text = answer.value() instanceof Value.Text said ? said.text() : Readable.value(answer);
        String parent = answer.address().substring(0, answer.address().lastIndexOf('/'));
        List<Finding> below = numbers(contents.below(parent));
        this.around = Stream.of(
                        below.stream()
                                .filter(finding -> finding.address().indexOf('/', parent.length() + 1) < 0)
                                .toList(),
                        below,
                        parent.equals(place) ? List.<Finding>of() : numbers(contents.below(place)),
                        numbers(contents.below("fits")))
                .toList();
    }

    private static List<Finding> numbers(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.value() instanceof Value.Quantity)
                .toList();
    }

    List<Tag> tags() {
        List<Tag> tags = new ArrayList<>();
        Matcher part = PART.matcher(text);
        int from = 0;
        while (part.find()) {
            Optional<Tag> tag = part.group("verdict") != null ? verdict(part.group()) : Optional.of(number(part));
            if (tag.isPresent()) {
                plain(tags, text.substring(from, part.start()));
                tags.add(tag.get());
                from = part.end();
            }
        }
        plain(tags, text.substring(from));
        return tags;
    }

    private static void plain(List<Tag> tags, String text) {
        if (!text.isEmpty()) {
            tags.add(Tag.of("span").text(text));
        }
    }

    private static Optional<Tag> verdict(String word) {
        return Badge.isVerdict(word) ? Optional.of(Badge.of(word)) : Optional.empty();
    }

    private Tag number(Matcher part) {
        String after = text.substring(part.end()).replace('\u00a0', ' ');
        Typeset number = new Typeset(part.group(), after.startsWith(" %") || after.startsWith("%"));
        return source(number, part.start())
                .map(finding -> Numbered.link(finding.address())
                        .with("class", number.isValueOf(finding) ? "number value" : "number end")
                        .text(number.shown()))
                .orElseGet(() -> Tag.of("span").text(number.shown()));
    }

    private Optional<Finding> source(Typeset number, int at) {
        if (!number.telling()) {
            return Optional.empty();
        }
        String before = text.substring(Math.max(0, at - NEARBY), at);
        String after = text.substring(at, Math.min(text.length(), at + CLOSE));
        return around.stream()
                .map(level -> matching(level, number))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .flatMap(found -> named(found, before, after));
    }

    /** A value that reads so is preferred to an end of an interval that does. */
    private static List<Finding> matching(List<Finding> level, Typeset number) {
        List<Finding> values = level.stream().filter(number::isValueOf).toList();
        return values.isEmpty() ? level.stream().filter(number::isOf).toList() : values;
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
                .mapToInt(part -> part.isEmpty() ? 0 : after.contains(part) ? NEARBY : before.lastIndexOf(part) + 1)
                .sum();
    }
}
