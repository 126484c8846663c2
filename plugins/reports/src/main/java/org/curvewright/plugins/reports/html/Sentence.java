package org.curvewright.plugins.reports.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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

    /** Between two sentences. */
    private static final Pattern END = Pattern.compile("(?<=[.)]\\.|\\p{L}\\.|^\\.) (?=\\p{Lu})");

    /** Letters of an answer that is more than a sentence or two. */
    private static final int MUCH = 320;

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

    /** The same, a paragraph a sentence where there is much of it, so that nobody has to wade through a wall. */
    static List<Tag> paragraphs(Contents contents, String place, Finding answer) {
        List<Tag> paragraphs = new ArrayList<>();
        paragraphs.add(Tag.of("p", "says"));
        boolean parted =
                answer.value() instanceof Value.Text told && told.text().length() > MUCH;
        String said = answer.value() instanceof Value.Text told ? told.text() : Readable.value(answer);
        String parent = answer.address().substring(0, answer.address().lastIndexOf('/'));
        Sentence sentence = new Sentence(said, Referents.of(contents, place, parent));
        sentence.each(tag -> paragraphs.get(paragraphs.size() - 1).add(tag), () -> {
            if (parted) {
                paragraphs.add(Tag.of("p", "says"));
            }
        });
        return paragraphs;
    }

    /** What is said of something at an address: its numbers are looked for right there. */
    static List<Tag> about(Contents contents, String address, String text) {
        return new Sentence(text, Referents.at(contents, address)).tags();
    }

    private List<Tag> tags() {
        List<Tag> tags = new ArrayList<>();
        each(tags::add, () -> {});
        return tags;
    }

    /** @param ended what is done where a sentence ends and another begins */
    private void each(Consumer<Tag> then, Runnable ended) {
        Matcher part = PART.matcher(text);
        int from = 0;
        while (part.find()) {
            Optional<Tag> tag = part.group("verdict") != null ? verdict(part.group()) : Optional.of(number(part));
            if (tag.isPresent()) {
                plain(text.substring(from, part.start()), then, ended);
                then.accept(tag.get());
                from = part.end();
            }
        }
        plain(text.substring(from), then, ended);
    }

    private static void plain(String text, Consumer<Tag> then, Runnable ended) {
        String[] sentences = END.split(text, -1);
        for (int i = 0; i < sentences.length; i++) {
            boolean last = i == sentences.length - 1;
            if (!sentences[i].isEmpty()) {
                then.accept(Tag.of("span").text(sentences[i] + (last ? "" : " ")));
            }
            if (!last) {
                ended.run();
            }
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
        String shown = number.shown(text.substring(0, part.start()), text.substring(part.end()));
        return found.map(referent -> Numbered.link(referent.address())
                        .with("class", referent.isValue() ? "number value" : "number end")
                        .text(shown))
                .orElseGet(() -> Tag.of("span").text(shown));
    }
}
