package org.curvewright.plugins.analyses.calibration;

import java.util.List;
import org.curvewright.spi.Explanation;

/** What the codes of the calibration analyses mean. */
final class CalibrationCodes {

    private static final List<Explanation> EXPLAINED = List.of(
            new Explanation("NO_ROWS", "the item table has no rows", "look at the where conditions of the data entry"),
            new Explanation(
                    "NOT_PUBLISHED", "a row of the published table lacks the number that the quantity needs", ""),
            new Explanation("HOLD", "the published numbers agree with each other", ""),
            new Explanation(
                    "CONTRADICTED",
                    "the published numbers of a row cannot all be true: a calibration error is at least the gap"
                            + " between confidence and accuracy, and a relative gain follows from its scores",
                    "ask the authors, or recompute from item outcomes"),
            new Explanation(
                    "ONE_CLASS",
                    "every answer is correct or every answer is wrong, so there are no two classes to tell apart",
                    ""),
            new Explanation(
                    "CLIPPED",
                    "confidences of exactly 0 or 1 were moved off them, where a logarithm would be infinite",
                    ""),
            new Explanation(
                    "FEW_ITEMS",
                    "so few items for so many bins bias a calibration error upwards",
                    "read ece-debiased, or take fewer bins"),
            new Explanation(
                    "RARE_VALUES",
                    "almost every confidence is different, so that groups of equal ones hold one item each",
                    "read reliability-binned"),
            new Explanation(
                    "NO_TRACK",
                    "it takes two checkpoints at different x to see which way errors go",
                    "name the columns of checkpoints and of their steps or compute"),
            new Explanation(
                    "DIVERGING", "accuracy rises and the calibration error rises with it, both beyond doubt", ""),
            new Explanation("NOT_DIVERGING", "accuracy and calibration error do not both rise", ""),
            new Explanation(
                    "UNDETERMINED", "an interval holds zero, so the direction cannot be told", "take more items"));

    private CalibrationCodes() {}

    static List<Explanation> explained() {
        return EXPLAINED;
    }
}
