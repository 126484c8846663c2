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

/** The first sentences of what each section of fits and each analysis answers, and where the others stand. */
final class AnswerLines {

    private static final String ANSWER = "/answer";
    private static final String AVERAGED = "/averaged" + ANSWER;
    private static final String END = ". ";
    private static final int MOST = 12;
    /** What a terminal shows of one sentence. */
    private static final int LONGEST = 160;
    /** What is told of an answer beyond its first sentence; a sentence each for two sections fits. */
    private static final int ROOM = 240;

    private final ResultDocument document;
    private final int longest;

    /** @param whole whether sentences are told to their end, as a file has room for */
    AnswerLines(ResultDocument document, boolean whole) {
        this.document = document;
        this.longest = whole ? Integer.MAX_VALUE : LONGEST;
    }

    /** None where nothing answers. */
    List<Section> sections() {
        Stream<String> fits = answers("fits/")
                .map(finding -> finding.address().split("/", -1)[1])
                .distinct();
        List<Entry> entries = Stream.concat(
                        fits.flatMap(fit -> entry(fit, "fits/").stream()),
                        document.analyses().stream()
                                .flatMap(analysis -> entry(analysis.as(), "analyses/", "sweep/").stream()))
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

    private Optional<Entry> entry(String name, String... rooms) {
        return Stream.of(rooms)
                .flatMap(room -> answers(room + name + "/"))
                .min(Comparator.comparingLong(AnswerLines::depth)
                        .thenComparing(finding -> !finding.address().endsWith(AVERAGED)))
                .map(answer -> new Entry(name, told(((Value.Text) answer.value()).text(), longest, answer.address())));
    }

    private Stream<Finding> answers(String place) {
        return document.findings().stream()
                .filter(finding -> finding.address().startsWith(place))
                .filter(finding -> finding.address().endsWith(ANSWER) && finding.value() instanceof Value.Text);
    }

    /** An answer of the whole analysis stands above those of its parts. */
    private static long depth(Finding finding) {
        return finding.address().chars().filter(step -> step == '/').count();
    }

    /** The first sentence and as many more as there is room for; says so where some are left, and where all of it stands. */
    static String told(String answer, int longest, String address) {
        String first = first(answer, longest);
        int end = answer.indexOf(END);
        if (end < 0) {
            return first.length() < answer.length() ? first + " (all of it: " + address + ")" : first;
        }
        if (first.length() <= end) {
            return first + " (all of it: " + address + ")";
        }
        int next = answer.indexOf(END, end + 1);
        while (next > 0 && next < ROOM) {
            end = next;
            next = answer.indexOf(END, end + 1);
        }
        return answer.length() <= ROOM ? answer : answer.substring(0, end + 1) + " (more: " + address + ")";
    }

    /** The first sentence; cut at a word where it is long. */
    static String first(String answer, int longest) {
        int end = answer.indexOf(END);
        String sentence = end < 0 ? answer : answer.substring(0, end + 1);
        if (sentence.length() <= longest) {
            return sentence;
        }
        int word = sentence.lastIndexOf(' ', longest);
        return sentence.substring(0, word > 0 ? word : longest).stripTrailing() + " …";
    }
}
