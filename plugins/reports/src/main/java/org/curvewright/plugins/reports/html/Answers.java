package org.curvewright.plugins.reports.html;

import java.util.List;
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
        List<Tag> cards = Headline.of(contents).stream().map(this::card).toList();
        if (cards.size() <= SHOWN) {
            return cards.isEmpty() ? List.of() : List.of(Tag.of("div", "cards").addAll(cards));
        }
        return List.of(
                Tag.of("div", "cards").addAll(cards.subList(0, SHOWN)),
                Tag.of("details")
                        .add(
                                Tag.of("summary").text("what " + (cards.size() - SHOWN) + " more analyses answer"),
                                Tag.of("div", "cards").addAll(cards.subList(SHOWN, cards.size()))));
    }

    private Tag card(Headline headline) {
        List<Tag> said = headline.answers().stream()
                .map(answer -> answer(headline, answer))
                .toList();
        List<Tag> first = said.size() > FEW + 1 ? said.subList(0, FEW) : said;
        Tag card = Tag.of("article", said.size() > 1 ? "card wide" : "card")
                .add(Tag.of("p", "eyebrow").text(headline.name()))
                .addAll(first);
        if (first.size() < said.size()) {
            card.add(Tag.of("details")
                    .add(Tag.of("summary").text((said.size() - first.size()) + " more of " + headline.name()))
                    .addAll(said.subList(first.size(), said.size())));
        }
        return card;
    }

    private Tag answer(Headline headline, Finding answer) {
        String path = headline.path(answer).replace("/", " · ");
        Tag said = Tag.of("div", "answer");
        if (!path.isEmpty()) {
            said.add(Tag.of("p", "of").add(Numbered.link(answer.address()).text(path)));
        }
        return said.add(
                Tag.of("p", "says")
                        .addAll(Sentence.of(contents, headline.place(), answer))
                        .addAll(Numbered.flags(answer.notices())),
                verdicts(answer.address().substring(0, answer.address().lastIndexOf('/'))));
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
