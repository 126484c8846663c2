package org.curvewright.plugins.analyses.items;

import java.util.Optional;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.inference.Interval;

/**
 * What a uniform guess scores, and whether a score is told from it.
 *
 * @param level 1/K where one of K choices is right
 */
public record Chance(double level) {

    /** Empty where the column does not say what a guess scores. */
    public static Optional<Chance> of(NumberColumn score) {
        return score.variable().chance().stream().mapToObj(Chance::new).findFirst();
    }

    /** Whether the score's interval does not lie above what a guess scores; not where the interval has no ends. */
    public boolean guessing(Interval interval) {
        return interval.lower().isPresent() && interval.lower().getAsDouble() <= level;
    }

    /** What stands with a score that is not told from a guess's. */
    public Notice[] notices(Interval interval) {
        return guessing(interval)
                ? new Notice[] {
                    new Notice(
                            "NOT_ABOVE_CHANCE",
                            "a uniform guess scores " + Said.number(level)
                                    + ", which the score's interval does not exceed")
                }
                : new Notice[0];
    }

    /** Writes the level and the verdict below the address of a score. */
    public void report(Findings score, String unit, Interval interval) {
        score.measurement("chance", level, unit);
        if (interval.lower().isPresent()) {
            score.verdict("against-chance", guessing(interval) ? "NOT_ABOVE_CHANCE" : "ABOVE_CHANCE");
        } else {
            Notice why = interval.notices().stream()
                    .findFirst()
                    .orElseGet(() -> new Notice("NO_INTERVAL", "the score has no interval"));
            score.absent("against-chance", "", why.code(), why.text());
        }
    }
}
