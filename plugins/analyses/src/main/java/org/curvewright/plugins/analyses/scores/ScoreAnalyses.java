package org.curvewright.plugins.analyses.scores;

import java.util.List;
import org.curvewright.spi.Explanation;
import org.curvewright.spi.Provider;
import org.curvewright.spi.analysis.Analysis;

/** The question what scores over items show. */
public final class ScoreAnalyses {

    private static final List<Explanation> EXPLAINED = List.of(
            new Explanation("NO_SCORE", "the run has no score; a notice beside the data says why", ""),
            new Explanation(
                    "NO_STANDARD_ERROR", "neither trials nor a standard error is known, so there is no interval", ""),
            new Explanation("NO_CONTRAST", "at a score of 0 or 1 no number of items is enough, or any is", ""),
            new Explanation("NO_ROWS", "the table has no rows", "look at where"));

    private ScoreAnalyses() {}

    public static List<Provider<? extends Analysis, ?>> offers() {
        return List.of(Provider.of(
                "item-scores",
                "what each score is worth: its interval, chance level, smallest detectable value and the items it needs",
                ItemScoresConfiguration.class,
                ItemScores::new));
    }

    public static List<Explanation> codes() {
        return EXPLAINED;
    }
}
