package org.curvewright.plugins.analyses.items;

import java.util.List;
import org.curvewright.spi.Explanation;

/** What the codes mean that all item analyses share. */
public final class ItemCodes {

    private static final List<Explanation> EXPLAINED = List.of(
            new Explanation("ABOVE_CHANCE", "the score's interval lies above what a uniform guess scores", ""),
            new Explanation(
                    "NOT_ABOVE_CHANCE",
                    "so many items do not tell the score from a uniform guess's",
                    "score more items, or leave the score out of the fit"),
            new Explanation(
                    "NO_CHANCE_LEVEL",
                    "what a uniform guess scores is not known, so the score is not held against it",
                    "state chance with the column in the data entry"),
            new Explanation("NO_INTERVAL", "the score has no interval to hold against chance", ""),
            new Explanation("ONE_DRAW", "draws is 1, and one resample shows no spread", "take 100 draws or more"),
            new Explanation(
                    "TOO_FEW_UNITS",
                    "so few items, tasks or problems show too little of how they spread for an interval or a verdict",
                    "5 or more; the more, the narrower the interval"),
            new Explanation(
                    "MISSING_COLUMN",
                    "the item table lacks a column that the analysis needs",
                    "name the table's column in the analysis's block"),
            new Explanation(
                    "NOT_NUMERIC",
                    "a column that must hold numbers holds text",
                    "mend the cells or name another column"),
            new Explanation(
                    "MISSING_VALUE",
                    "a row of the item table lacks a value",
                    "fill it in, or exclude the row with where"),
            new Explanation(
                    "BAD_VALUE",
                    "a cell of the item table lies outside what is allowed",
                    "mend it, or exclude the row with where"),
            Explanation.informing(
                    "BIASED_RESAMPLES",
                    "resamples repeat units, which moves this quantity to one side; its interval is moved back",
                    "take more items; for calibration errors read ece-debiased"),
            new Explanation(
                    "UNDEFINED_DRAWS",
                    "in some resamples the quantity does not exist; they are left out of the interval and counted",
                    ""));

    private ItemCodes() {}

    public static List<Explanation> explained() {
        return EXPLAINED;
    }
}
