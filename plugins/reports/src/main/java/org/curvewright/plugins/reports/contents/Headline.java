package org.curvewright.plugins.reports.contents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.report.ResultDocument.AnalysisSection;
import org.curvewright.spi.report.ResultDocument.FitSection;

/**
 * What one section of fits or one analysis answers in sentences: its own answer, or else the answers below it.
 *
 * @param name what the user calls it
 * @param section the heading under which the others stand
 * @param place what its answers' addresses begin with
 */
public record Headline(String name, String section, String place, List<Finding> answers) {

    private static final String ANSWER = "/answer";
    private static final String AVERAGED = "/averaged";
    private static final String FITS = "fits/";

    public Headline {
        answers = List.copyOf(answers);
    }

    /** Of all that answers: fits, then analyses, in the order of the document. */
    public static List<Headline> of(Contents contents) {
        List<Headline> headlines = new ArrayList<>(fits(contents));
        contents.document().analyses().stream()
                .map(analysis -> of(contents, analysis))
                .forEach(headlines::add);
        headlines.removeIf(headline -> headline.answers().isEmpty());
        return headlines;
    }

    public static Headline of(Contents contents, AnalysisSection analysis) {
        String place = contents.place(analysis);
        return new Headline(analysis.as(), analysis.section(), place, leading(contents, place));
    }

    private static List<Headline> fits(Contents contents) {
        Map<String, String> sections = new LinkedHashMap<>();
        for (FitSection fit : contents.document().fits()) {
            sections.putIfAbsent(fit.key().fit(), fit.section());
        }
        contents.below("fits").stream()
                .filter(Headline::answers)
                .map(finding -> finding.address().split("/", -1)[1])
                .forEach(fit -> sections.putIfAbsent(fit, fit));
        return sections.entrySet().stream()
                .map(fit -> new Headline(
                        fit.getKey(), fit.getValue(), FITS + fit.getKey(), leading(contents, FITS + fit.getKey())))
                .toList();
    }

    private static List<Finding> leading(Contents contents, String place) {
        return contents.finding(place + ANSWER)
                .filter(Headline::answers)
                .map(List::of)
                .orElseGet(() -> contents.below(place).stream()
                        .filter(Headline::answers)
                        .sorted(Comparator.comparing(answer -> !answer.address().endsWith(AVERAGED + ANSWER)))
                        .toList());
    }

    private static boolean answers(Finding finding) {
        return finding.kind() == Finding.Kind.VERDICT
                && finding.address().endsWith(ANSWER)
                && finding.value() instanceof Value.Text;
    }

    /** What an answer is of, below the place. */
    public String path(Finding answer) {
        String parent = answer.address().substring(0, answer.address().length() - ANSWER.length());
        return parent.substring(place.length()).replaceFirst("^/", "");
    }
}
