package org.curvewright.plugins.reports.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;

/**
 * A sentence of the document with its numbers linked, one by one, to the findings that they are of. A number that could be
 * of several is left as it stands.
 */
final class Sentence {

    private static final Pattern PART =
            Pattern.compile("(?<number>(?<![\\p{Alnum}._+/-])-?[0-9]+(?:\\.[0-9]+)?(?:e[+-]?[0-9]+)?"
                    + "(?![\\p{Alnum}_/-]|\\.[0-9]))|(?<verdict>\\b[A-Z]{2,}(?:_[A-Z]+)*\\b)");

    private final String text;
    private final Referents referents;

    /** The value before, whose interval the numbers after it may be the ends of. */
    private Optional<Finding> before = Optional.empty();

    private Sentence(String text, Referents referents) {
        this.text = text;
        this.referents = referents;
    }

    /** What an analysis answers: its numbers are looked for beside it, then below, then in the analysis, then in the fits. */
    static List<Tag> of(Contents contents, String place, Finding answer) {
        String said = answer.value() instanceof Value.Text told ? told.text() : Readable.value(answer);
        String parent = answer.address().substring(0, answer.address().lastIndexOf('/'));
        return new Sentence(said, Referents.of(contents, place, parent)).tags();
    }

    /** What is said of something at an address: its numbers are looked for right there. */
    static List<Tag> about(Contents contents, String address, String text) {
        return new Sentence(text, Referents.at(contents, address)).tags();
    }

    private List<Tag> tags() {
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
        Typeset number = new Typeset(
                part.group(), text.substring(part.end()).replace('\u00a0', ' ').matches("(?s) ?%.*"));
        Optional<Referents.Referent> found =
                referents.of(number, text.substring(0, part.start()), text.substring(part.end()), before);
        before = found.filter(Referents.Referent::isValue)
                .map(Referents.Referent::finding)
                .or(() -> before);
        return found.map(referent -> Numbered.link(referent.address())
                        .with("class", referent.isValue() ? "number value" : "number end")
                        .text(number.shown()))
                .orElseGet(() -> Tag.of("span").text(number.shown()));
    }
}
