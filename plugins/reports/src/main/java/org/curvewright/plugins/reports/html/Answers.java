package org.curvewright.plugins.reports.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.plugins.reports.contents.Headline;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.report.ResultDocument;

/** What was found, in sentences, before any evidence. */
final class Answers {

    private static final int SHOWN = 12;
    private static final int FEW = 3;
    private static final int MUCH = 320;
    private static final String SUBJECT = ": ";

    private final Contents contents;
    private final ResultDocument document;

    Answers(Contents contents) {
        this.contents = contents;
        this.document = contents.document();
    }

    Tag section() {
        return Tag.of("section")
                .with("id", "answers")
                .add(Tag.of("h2").text("Answers"))
                .add(tally())
                .addAll(answers())
                .add(best());
    }

    /** A card a section of fits or an analysis; where the answers are many, the first in sight and the others folded. */
    private List<Tag> answers() {
        List<Headline> all = Headline.of(contents);
        if (all.size() <= SHOWN) {
            return cards(all);
        }
        List<Tag> first = new ArrayList<>(cards(all.subList(0, SHOWN)));
        first.add(Tag.of("details")
                .add(Tag.of("summary").text("what " + (all.size() - SHOWN) + " more analyses answer"))
                .addAll(cards(all.subList(SHOWN, all.size()))));
        return first;
    }

    /** In their order: short ones beside each other, long ones as wide as the page. */
    private List<Tag> cards(List<Headline> headlines) {
        List<Tag> groups = new ArrayList<>();
        List<Tag> shorts = new ArrayList<>();
        for (Headline headline : headlines) {
            if (isWide(headline)) {
                group(groups, shorts);
                shorts.clear();
                group(groups, List.of(card(headline)));
            } else {
                shorts.add(card(headline));
            }
        }
        group(groups, shorts);
        return groups;
    }

    private static void group(List<Tag> groups, List<Tag> cards) {
        if (!cards.isEmpty()) {
            groups.add(Tag.of("div", "cards").addAll(cards));
        }
    }

    private Tag card(Headline headline) {
        List<Tag> said = said(headline);
        List<Tag> first = said.size() > FEW + 1 ? said.subList(0, FEW) : said;
        Tag card = Tag.of("article", isWide(headline) ? "card wide" : "card")
                .add(
                        Tag.of("p", "eyebrow").text(headline.name()),
                        Tag.of("div", "said").addAll(first));
        if (first.size() < said.size()) {
            card.add(Tag.of("details")
                    .add(
                            Tag.of("summary").text((said.size() - first.size()) + " more of " + headline.name()),
                            Tag.of("div", "said").addAll(said.subList(first.size(), said.size()))));
        }
        return card;
    }

    /** What several say in the same words is said once. */
    private List<Tag> said(Headline headline) {
        Map<String, Finding> before = new HashMap<>();
        List<Tag> said = new ArrayList<>();
        for (Finding answer : headline.answers()) {
            Optional<Finding> same = Optional.ofNullable(before.putIfAbsent(predicate(answer), answer));
            said.add(same.map(other -> again(headline, answer, other)).orElseGet(() -> answer(headline, answer)));
        }
        return said;
    }

    /** Without its subject: {@code loss by power-law: 2.1} and {@code loss by the laws averaged: 2.1} say the same. */
    private static String predicate(Finding answer) {
        String text = Readable.value(answer);
        return text.contains(SUBJECT) ? text.substring(text.indexOf(SUBJECT)) : answer.address();
    }

    private static Tag again(Headline headline, Finding answer, Finding other) {
        return Tag.of("div", "answer")
                .add(Tag.of("p", "of")
                        .add(Numbered.link(answer.address()).text(path(headline, answer)))
                        .text(": the same, word for word, as " + path(headline, other)));
    }

    private static String path(Headline headline, Finding answer) {
        return headline.path(answer).replace("/", " · ");
    }

    /** Too much for half of the page's width. */
    private static boolean isWide(Headline headline) {
        return headline.answers().size() > 1
                || Readable.value(headline.answers().get(0)).length() > MUCH;
    }

    private Tag answer(Headline headline, Finding answer) {
        String path = path(headline, answer);
        Tag said = Tag.of("div", "answer");
        if (!path.isEmpty()) {
            said.add(Tag.of("p", "of").add(Numbered.link(answer.address()).text(path)));
        }
        List<Tag> words = Sentence.paragraphs(contents, headline.place(), answer);
        words.get(words.size() - 1).addAll(Numbered.flags(answer.notices()));
        return said.addAll(words)
                .add(verdicts(answer.address().substring(0, answer.address().lastIndexOf('/'))));
    }

    /** The verdicts beside an answer. */
    private Tag verdicts(String parent) {
        Tag line = Tag.of("p", "verdicts");
        contents.below(parent).stream()
                .filter(finding -> finding.address().indexOf('/', parent.length() + 1) < 0)
                .filter(finding -> finding.value() instanceof Value.Text text && Badge.isVerdict(text.text()))
                .forEach(finding -> line.text(finding.address().substring(parent.length() + 1) + " ")
                        .add(Numbered.value(finding))
                        .text(" "));
        return line;
    }

    private Tag tally() {
        Tag tally = Tag.of("ul", "tally");
        count(tally, document.fits().size(), settled(), "fits converged", "#foundations");
        long hold = document.claims().stream()
                .filter(claim -> claim.verdict() == ResultDocument.Verdict.HOLDS)
                .count();
        count(tally, document.claims().size(), hold, "published statements hold", "#claims");
        long met = document.expectations().stream()
                .filter(ResultDocument.Expectation::holds)
                .count();
        count(tally, document.expectations().size(), met, "expectations met", "#foundations");
        return tally;
    }

    private long settled() {
        return document.fits().stream()
                .filter(fit -> fit.status() == FitStatus.CONVERGED)
                .count();
    }

    private static void count(Tag tally, int all, long good, String what, String where) {
        if (all > 0) {
            tally.add(Tag.of("li")
                    .add(Tag.of("a")
                            .with("href", where)
                            .add(Tag.of("strong").text(good + " of " + all))
                            .text(" " + what)));
        }
    }

    private Tag best() {
        Tag preferred = new Preferred(contents).table();
        return preferred.isEmpty() ? new Preferred(contents).all() : preferred;
    }
}
