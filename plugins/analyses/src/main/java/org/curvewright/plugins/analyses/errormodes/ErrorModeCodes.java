package org.curvewright.plugins.analyses.errormodes;

import java.util.List;
import org.curvewright.spi.Explanation;

/** What the codes of the error-mode analyses mean. */
final class ErrorModeCodes {

    private static final List<Explanation> EXPLAINED = List.of(
            new Explanation(
                    "INDEPENDENT", "every step fails alike and by chance", "sample more, or train more (a hypothesis)"),
            new Explanation(
                    "STEP", "some steps are hard for the model at every attempt", "a larger model (a hypothesis)"),
            new Explanation(
                    "BELOW_IRREDUCIBLE",
                    "a target lies at or below the irreducible loss, which no compute reaches",
                    ""),
            new Explanation("TASK", "some tasks are hard in every step of theirs", "a targeted fix (a hypothesis)"),
            new Explanation(
                    "TWO_CLASS",
                    "a share of tasks has a step that never succeeds",
                    "find what those tasks need and mend it (a hypothesis)"),
            new Explanation(
                    "INDISTINGUISHABLE",
                    "several ways in which errors come about fit these attempts alike",
                    "more tasks, or a second attempt at each"),
            new Explanation(
                    "NEEDS_RETRIES",
                    "chance and hard steps look the same in a single attempt",
                    "attempt the same tasks again"),
            new Explanation("CLOSE_CRITERIA", "two modes have nearly the same information criterion", "more tasks"),
            new Explanation(
                    "HYPOTHESIS", "a remedy that readers of the source have proposed; nothing here tests it", ""),
            new Explanation(
                    "ATTEMPTS_STOP",
                    "attempts end at their first failure, which leaves no pairs of failures to split their variance by",
                    "log the steps after a failure too, or read the modes"),
            Explanation.informing(
                    "BELOW_ZERO",
                    "an estimate without bias of a share that is nearly 0 is below 0 as often as above",
                    "read it as 0"),
            new Explanation("NO_CONTRAST", "every step went well or every step failed, so nothing can be told", ""),
            new Explanation(
                    "EXPECTED_SHARE", "how many of all steps are of this kind, to compare its failures with", ""));

    private ErrorModeCodes() {}

    static List<Explanation> explained() {
        return EXPLAINED;
    }
}
