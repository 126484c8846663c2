package org.curvewright.plugins.reports.markdown;

import java.util.ArrayList;
import java.util.List;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.plugins.reports.contents.Headline;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.report.ResultDocument.AnalysisSection;

/** What fits and analyses answer in sentences: each one's {@code answer}, or else the answers below it. */
final class Answers {

    static final String ANSWER = "/answer";
    private static final int MOST = 4;

    private final Contents contents;

    Answers(Contents contents) {
        this.contents = contents;
    }

    /** A bullet an answer, in the order of the configuration. */
    List<String> bullets() {
        List<String> bullets = new ArrayList<>();
        Headline.of(contents).forEach(headline -> bullets.addAll(bullets(headline)));
        return List.copyOf(bullets);
    }

    private static List<String> bullets(Headline headline) {
        List<Finding> answers = headline.answers();
        List<String> bullets = new ArrayList<>(answers.stream()
                .limit(MOST)
                .map(finding -> "**" + Markdown.text(headline.name()) + ":** " + bullet(finding))
                .toList());
        if (answers.size() > MOST) {
            bullets.add("… and " + (answers.size() - MOST) + " more of " + Markdown.code(headline.name()) + ", under "
                    + Markdown.text(headline.section()) + ".");
        }
        return bullets;
    }

    /** The answers of one analysis. */
    List<Finding> of(AnalysisSection analysis) {
        return Headline.of(contents, analysis).answers();
    }

    /** The sentence, begun with a capital and ended with a point, and its address. */
    static String bullet(Finding finding) {
        return sentence(((Value.Text) finding.value()).text().strip()) + " (" + Markdown.code(finding.address()) + ")";
    }

    private static String sentence(String text) {
        if (text.isEmpty()) {
            return Numbers.NONE;
        }
        int first = text.codePointAt(0);
        // a name such as lambada or a code keeps its small letter; a word of a sentence does not
        String begun = text.substring(0, text.indexOf(' ') < 0 ? text.length() : text.indexOf(' '))
                        .chars()
                        .allMatch(character -> character >= 'a' && character <= 'z')
                ? Character.toString(Character.toUpperCase(first)) + text.substring(Character.charCount(first))
                : text;
        return Markdown.text(begun.endsWith(".") || begun.endsWith("!") || begun.endsWith("?") ? begun : begun + ".");
    }
}
