package org.curvewright.plugins.reports.html;

import java.util.Locale;
import java.util.Set;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.report.ResultDocument;

/** A verdict in a word, coloured and marked so that it can be told without colour. */
final class Badge {

    private static final Set<String> GOOD =
            Set.of("RELIABLE", "CONVERGED", "HOLDS", "PASS", "YES", "IDENTIFIED", "IMPROVES", "GROWING", "CALIBRATED");
    private static final Set<String> DOUBTFUL = Set.of(
            "CONDITIONAL", "AT_BOUND", "CANNOT_BE_TOLD", "CAUTION", "BUDGET_EXHAUSTED", "UNDETERMINED", "UNDECIDED");
    private static final Set<String> BAD = Set.of(
            "UNRELIABLE", "NOT_IDENTIFIED", "NO_FINITE_OPTIMUM", "FAILED", "DOES_NOT_HOLD", "FAIL", "POOR", "NO");

    private Badge() {}

    static Tag of(String word) {
        String code = word.toUpperCase(Locale.ROOT);
        String tone = GOOD.contains(code)
                ? "good"
                : DOUBTFUL.contains(code) ? "doubtful" : BAD.contains(code) ? "bad" : "neutral";
        return Tag.of("span", "badge " + tone).text(word.replace('_', ' ').toLowerCase(Locale.ROOT));
    }

    /** The tone of each code, for tables that the page's script makes. */
    static void tones(Json json) {
        tones(json, GOOD, "good");
        tones(json, DOUBTFUL, "doubtful");
        tones(json, BAD, "bad");
    }

    private static void tones(Json json, Set<String> codes, String tone) {
        codes.stream().sorted().forEach(code -> json.key(code).text(tone));
    }

    static Tag of(FitStatus status) {
        return of(status.name());
    }

    static Tag of(ResultDocument.Verdict verdict) {
        return of(verdict.name());
    }

    static Tag of(boolean holds) {
        return of(holds ? "HOLDS" : "DOES_NOT_HOLD");
    }

    static boolean isVerdict(String word) {
        String code = word.toUpperCase(Locale.ROOT);
        return GOOD.contains(code) || DOUBTFUL.contains(code) || BAD.contains(code);
    }
}
