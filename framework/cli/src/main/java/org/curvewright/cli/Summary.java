package org.curvewright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.curvewright.runner.Completed;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.report.ResultDocument;
import org.curvewright.spi.report.ResultDocument.FitSection;

/** What {@code run} says at its end. */
final class Summary {

    private static final int DIGITS = 4;
    private static final String VERDICT = "/verdict";
    private static final List<String> VERDICTS = List.of("UNRELIABLE", "CONDITIONAL", "RELIABLE");

    private final Completed completed;
    private final ResultDocument document;
    private final Optional<String> requirement;

    Summary(Completed completed, Optional<String> requirement) {
        this.completed = completed;
        this.document = completed.document();
        this.requirement = requirement;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        String section = "";
        for (FitSection fit : document.fits()) {
            if (!fit.section().equals(section)) {
                section = fit.section();
                lines.add(section);
            }
            lines.add("  " + line(fit));
        }
        claims().ifPresent(lines::add);
        lines.add(expectations());
        lines.add("written to " + completed.folder());
        return lines;
    }

    private static final int NAME_WIDTH = 40;

    private String line(FitSection fit) {
        StringBuilder line =
                new StringBuilder(fit.key().response() + " " + fit.key().formulation());
        line.append(" ".repeat(Math.max(1, NAME_WIDTH - line.length())));
        boolean quotable = fit.status() == FitStatus.CONVERGED || fit.status() == FitStatus.AT_BOUND;
        if (!quotable) {
            return line.append(fit.status()).toString();
        }
        fit.free().stream()
                .map(estimate -> estimate.parameter().symbol())
                .map(symbol -> fit.address() + "/" + symbol)
                .flatMap(address -> document.finding(address).stream())
                .forEach(finding -> line.append(quantity(finding)).append("  "));
        return line.append(fit.status() == FitStatus.AT_BOUND ? "AT_BOUND" : "")
                .toString()
                .stripTrailing();
    }

    private static String quantity(Finding finding) {
        String symbol = finding.address().substring(finding.address().lastIndexOf('/') + 1);
        if (!(finding.value() instanceof Value.Quantity value)) {
            return symbol + " –";
        }
        return symbol + " " + Decimal.significant(value.number(), DIGITS)
                + finding.interval().map(Summary::ends).orElse("");
    }

    private static String ends(Interval interval) {
        return " [" + end(interval.lower()) + ", " + end(interval.upper()) + "]";
    }

    private static String end(java.util.OptionalDouble end) {
        return end.isPresent() ? Decimal.significant(end.getAsDouble(), DIGITS) : "–";
    }

    private Optional<String> claims() {
        if (document.claims().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("claims: " + count(ResultDocument.Verdict.HOLDS) + " hold, "
                + count(ResultDocument.Verdict.DOES_NOT_HOLD) + " do not, "
                + count(ResultDocument.Verdict.CANNOT_BE_TOLD) + " cannot be told");
    }

    private long count(ResultDocument.Verdict verdict) {
        return document.claims().stream()
                .filter(claim -> claim.verdict() == verdict)
                .count();
    }

    private String expectations() {
        long held = document.expectations().stream()
                .filter(ResultDocument.Expectation::holds)
                .count();
        return "expectations: " + held + " of " + document.expectations().size() + " hold";
    }

    /** Everything the user must see even when quiet. */
    List<String> problems() {
        List<String> lines = new ArrayList<>();
        document.expectations().stream()
                .filter(expectation -> !expectation.holds())
                .forEach(expectation -> lines.add("expectation does not hold: " + expectation.finding() + " "
                        + expectation.test() + ", found " + expectation.found().orElse("nothing")
                        + (expectation.because().isEmpty() ? "" : " (" + expectation.because() + ")")));
        document.fits().stream()
                .filter(fit -> fit.status() == FitStatus.FAILED)
                .forEach(fit -> lines.add("fit FAILED: " + fit.address() + ": "
                        + (fit.reasons().isEmpty()
                                ? "no reason"
                                : fit.reasons().get(0).text())));
        unmet().forEach(finding -> lines.add(
                "requirement does not hold: " + finding.address() + " is " + ((Value.Text) finding.value()).text()));
        completed.defects().forEach((part, thrown) -> lines.add("defect in " + part + ": " + thrown));
        completed.notices().forEach(notice -> lines.add(notice.code() + ": " + notice.text()));
        return lines;
    }

    /** Forecast cards below what {@code --require} asks for. */
    private List<Finding> unmet() {
        if (requirement.isEmpty()) {
            return List.of();
        }
        int least = VERDICTS.indexOf(requirement.get().toUpperCase(Locale.ROOT));
        return document.findings().stream()
                .filter(finding -> finding.kind() == Finding.Kind.VERDICT
                        && finding.address().endsWith(VERDICT))
                .filter(finding -> finding.value() instanceof Value.Text text
                        && VERDICTS.contains(text.text())
                        && VERDICTS.indexOf(text.text()) < least)
                .toList();
    }

    int exitCode() {
        if (!completed.defects().isEmpty()) {
            return ExitCode.DEFECT;
        }
        return completed.holds() && unmet().isEmpty() ? ExitCode.WELL : ExitCode.DOES_NOT_HOLD;
    }
}
