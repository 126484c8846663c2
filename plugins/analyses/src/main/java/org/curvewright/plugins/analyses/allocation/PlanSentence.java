package org.curvewright.plugins.analyses.allocation;

import java.util.List;
import java.util.Optional;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;

/** The plan for one budget in plain words, from the findings that were made of it. */
record PlanSentence(String label, List<Finding> findings) {

    String text() {
        Optional<String> size = shown("N");
        if (size.isEmpty()) {
            return "On " + label + " FLOP " + reason();
        }
        return "On " + label + " FLOP a model of " + size.get()
                + part(" parameters trained on ", "D", " tokens")
                + part(" (", "tokens-per-parameter", " tokens a parameter)")
                + part(" does best" + limited() + ", at a loss of ", "loss", "")
                + flat()
                + noticed("far-end").map(message -> "; " + message).orElse("");
    }

    /** Why there is no plan, as the size says it. */
    private String reason() {
        return noticed("N").orElse("the law has no best size");
    }

    private Optional<String> noticed(String quantity) {
        return findings.stream()
                .filter(finding -> finding.address().equals(label + "/" + quantity))
                .flatMap(finding -> finding.notices().stream())
                .findFirst()
                .map(Notice::text);
    }

    private String limited() {
        return findings.stream().anyMatch(finding -> finding.address().equals(label + "/limited"))
                ? " within the limits that were set"
                : "";
    }

    private String flat() {
        Optional<String> least = shown("N-least");
        Optional<String> most = shown("N-most");
        return least.isPresent() && most.isPresent()
                ? "; models of " + least.get() + " to " + most.get() + " parameters do about as well"
                : "";
    }

    private String part(String before, String quantity, String after) {
        return shown(quantity).map(number -> before + number + after).orElse("");
    }

    /** The number with its interval, where there are such. */
    private Optional<String> shown(String quantity) {
        return findings.stream()
                .filter(finding -> finding.address().equals(label + "/" + quantity))
                .filter(finding -> finding.value() instanceof Value.Quantity)
                .findFirst()
                .map(finding -> Magnitude.words(((Value.Quantity) finding.value()).number()) + interval(finding));
    }

    private static String interval(Finding finding) {
        return finding.interval()
                .map(found -> " [" + Magnitude.words(found.lower().orElse(Double.NEGATIVE_INFINITY)) + ", "
                        + Magnitude.words(found.upper().orElse(Double.POSITIVE_INFINITY)) + "]")
                .orElse("");
    }
}
