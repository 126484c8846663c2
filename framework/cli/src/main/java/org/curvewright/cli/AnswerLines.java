package org.curvewright.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.curvewright.runner.describe.Entry;
import org.curvewright.runner.describe.Section;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.report.ResultDocument;
import org.curvewright.spi.report.ResultDocument.AnalysisSection;

/** The first sentence of what each analysis answers; all of it stands at its address. */
final class AnswerLines {

    private static final String ANSWER = "/answer";
    private static final String AVERAGED = "/averaged" + ANSWER;
    private static final int MOST = 8;
    private static final int LONGEST = 160;

    private final ResultDocument document;
    private final int longest;

    /** @param whole whether sentences are told to their end, as a file has room for */
    AnswerLines(ResultDocument document, boolean whole) {
        this.document = document;
        this.longest = whole ? Integer.MAX_VALUE : LONGEST;
    }

    /** None where no analysis answers. */
    List<Section> sections() {
        List<Entry> entries = document.analyses().stream()
                .flatMap(analysis -> entry(analysis).stream())
                .toList();
        if (entries.isEmpty()) {
            return List.of();
        }
        List<Entry> shown = entries.size() <= MOST
                ? entries
                : Stream.concat(
                                entries.stream().limit(MOST),
                                Stream.of(new Entry("…", (entries.size() - MOST) + " more in the reports")))
                        .toList();
        return List.of(new Section("Answers", shown));
    }

    private Optional<Entry> entry(AnalysisSection analysis) {
        List<Finding> answers = Stream.of("analyses/", "sweep/")
                .map(room -> room + analysis.as() + "/")
                .flatMap(place -> document.findings().stream()
                        .filter(finding -> finding.address().startsWith(place)))
                .filter(finding -> finding.address().endsWith(ANSWER) && finding.value() instanceof Value.Text)
                .toList();
        return answers.stream()
                .min(Comparator.comparingLong(AnswerLines::depth)
                        .thenComparing(finding -> !finding.address().endsWith(AVERAGED)))
                .map(answer -> new Entry(analysis.as(), first(((Value.Text) answer.value()).text(), longest)));
    }

    /** An answer of the whole analysis stands above those of its parts. */
    private static long depth(Finding finding) {
        return finding.address().chars().filter(step -> step == '/').count();
    }

    /** The first sentence; cut at a word where it is long. */
    static String first(String answer, int longest) {
        int end = answer.indexOf(". ");
        String sentence = end < 0 ? answer : answer.substring(0, end + 1);
        if (sentence.length() <= longest) {
            return sentence;
        }
        int word = sentence.lastIndexOf(' ', longest);
        return sentence.substring(0, word > 0 ? word : longest).stripTrailing() + " …";
    }
}
