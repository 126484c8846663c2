package org.curvewright.plugins.sources;

import java.util.List;
import org.curvewright.spi.Explanation;

/** What the codes of these sources mean. */
final class Codes {

    private static final List<Explanation> EXPLAINED = List.of(
            new Explanation(
                    "SIZE_FROM_NAME",
                    "a model's size was read from its name, such as 1.4b, which is rounded and may leave out embeddings",
                    "state it under sizes"),
            new Explanation(
                    "NOT_APPLICABLE",
                    "a skill that the reviewer found not to apply has no score; its cell is blank",
                    ""),
            new Explanation(
                    "NO_SKILL_SCORES",
                    "a review's text holds no scores that FLASK could read, so the item is left out",
                    "review the item again"),
            new Explanation(
                    "BAD_LINES",
                    "lines of a log are not JSON, or not what the log is made of, and 'bad-lines: skip' leaves them out",
                    "look at the line that is named; a process that was stopped leaves half a line"),
            new Explanation(
                    "SIZE_UNKNOWN",
                    "neither the log nor the model's name tells its size, so no law in N can use it",
                    "state it under sizes"),
            new Explanation(
                    "REPEATED_RESULTS",
                    "a model has several results of one task; those of the last file, by name, count",
                    "name the one file that is meant"),
            new Explanation(
                    "HARNESS_DISAGREES",
                    "the acc or acc_norm that a log states is not the one that its log likelihoods make",
                    "look whether the task has several right choices or a scorer of its own"),
            new Explanation(
                    "NO_RIGHT_CHOICE",
                    "a sample's target is neither the number nor the text of one of its choices",
                    "take the rows of items, whose metrics the harness computed"),
            new Explanation(
                    "MISSING_CHOICES",
                    "a sample has not as many log likelihoods as choices that were asked for, so that which is which cannot"
                            + " be told; it is left out",
                    "evaluate the sample again"),
            new Explanation(
                    "TOKENS_UNPAIRED",
                    "a sample lists other numbers of tokens than it has choices; its cells are blank",
                    "write one number for each choice, in their order"),
            new Explanation(
                    "NO_LOG_LIKELIHOOD",
                    "a choice's log likelihood is missing, infinite or not a number; its cell is blank",
                    "evaluate the sample again"),
            new Explanation(
                    "TABLE_CHANGED",
                    "a published table is not the one whose sha256 its source.yaml records",
                    "restore the table, or record the new digest and say why in source.yaml"));

    private Codes() {}

    static List<Explanation> explained() {
        return EXPLAINED;
    }
}
