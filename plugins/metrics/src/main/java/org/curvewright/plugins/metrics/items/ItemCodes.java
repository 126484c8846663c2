package org.curvewright.plugins.metrics.items;

import java.util.List;
import org.curvewright.spi.Explanation;

/** What the codes of these scores mean. */
final class ItemCodes {

    private static final List<Explanation> EXPLAINED = List.of(
            new Explanation("NO_ITEMS", "no item could be scored", "look at the column that the notice names"),
            new Explanation(
                    "MISSING_COLUMN", "the item table lacks a column that the metric needs", "name the table's column"),
            new Explanation("NOT_NUMERIC", "a column that must hold numbers holds text", "mend the cells"),
            new Explanation(
                    "BAD_VALUE",
                    "a cell of the item table lies outside what is allowed, such as a confidence above 1",
                    "mend it, or exclude the row with where"),
            new Explanation("MISSING_ITEMS", "items without a value are left out of the score and counted", ""),
            new Explanation("SINGLE_ITEM", "one item tells nothing of the noise", "score more items"),
            new Explanation(
                    "CONSTANT_ITEMS", "all items have the same value, so their spread tells nothing of the noise", ""),
            new Explanation(
                    "ZERO_SUCCESSES",
                    "nothing succeeded; the true rate may be anything that so many trials can miss",
                    "score more items or draw more samples"),
            new Explanation(
                    "ALL_SUCCESSES",
                    "everything succeeded; the true rate may be anything that so many trials can miss",
                    "score harder items or more of them"),
            new Explanation(
                    "INCOMPLETE_CHOICES",
                    "samples that lack choices, log probabilities or the right one are left out and counted",
                    "score the samples again with all their choices"),
            new Explanation("TIED_CHOICES", "choices that tie for the largest probability share the point", ""),
            new Explanation(
                    "CLIPPED", "a log score is infinite at a certainty that fails, so certainties are tempered", ""),
            new Explanation(
                    "ONE_CLASS", "all outcomes are the same, so a measure of telling them apart is undefined", ""),
            new Explanation(
                    "TOO_FEW_SAMPLES",
                    "an instance has fewer samples than pass@k asks for",
                    "take a smaller k or draw more samples"));

    private ItemCodes() {}

    static List<Explanation> explained() {
        return EXPLAINED;
    }
}
