package org.curvewright.cli;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.curvewright.runner.Completed;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.report.ResultDocument;

/** What {@code run} says at its end. */
final class Summary {

    private static final String COVERAGE = "coverage";
    private static final String CARD = "/card";
    private static final int MOST_FAILURES = 10;
    private static final Pattern STORE = Pattern.compile("fits/[^/]+/store");
    private static final String FAILS = "CARD_FAILS";
    private static final String CAUTION = "CARD_CAUTION";
    private static final List<String> VERDICTS = List.of("UNRELIABLE", "CONDITIONAL", "RELIABLE");

    private final Completed completed;
    private final ResultDocument document;
    private final Optional<String> requirement;

    Summary(Completed completed, Optional<String> requirement) {
        this.completed = completed;
        this.document = completed.document();
        this.requirement = requirement;
    }

    List<String> lines(Layout layout) {
        List<String> lines = new ArrayList<>();
        new FitLines(document).sections().forEach(section -> lines.addAll(layout.section(section)));
        new SweepLines(document).sections().forEach(section -> lines.addAll(layout.section(section)));
        lines.addAll(new AnalysisTables(document, COVERAGE).lines(layout));
        new AnswerLines(document, layout.unlimited())
                .sections()
                .forEach(section -> lines.addAll(layout.section(section)));
        stores().forEach(lines::add);
        verdicts().ifPresent(found -> lines.addAll(layout.wrapped(found, 0)));
        claims().ifPresent(lines::add);
        expectations().ifPresent(lines::add);
        lines.addAll(layout.wrapped("written to " + completed.folder() + ": " + files(), 0));
        return lines;
    }

    /** How many fits went to which store. */
    private Stream<String> stores() {
        return document.findings().stream()
                .filter(finding ->
                        STORE.matcher(finding.address()).matches() && finding.value() instanceof Value.Series)
                .map(finding -> finding.address().substring(0, finding.address().lastIndexOf('/')) + ": "
                        + counted(sum(finding, "fits"), "fit") + ", " + counted(sum(finding, "rows"), "finding")
                        + " in "
                        + completed.folder().resolve("store"));
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static long sum(Finding finding, String lane) {
        return ((Value.Series) finding.value())
                .lanes().stream()
                        .filter(candidate -> candidate.name().equals(lane))
                        .flatMap(candidate -> candidate.numbers().stream())
                        .mapToLong(Double::longValue)
                        .sum();
    }

    /** How many forecast cards have which verdict. */
    private Optional<String> verdicts() {
        String counted = VERDICTS.stream()
                .map(verdict -> counted(verdict))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return counted.isEmpty() ? Optional.empty() : Optional.of("forecasts: " + counted);
    }

    private String counted(String verdict) {
        long count = cards().filter(finding -> text(finding).equals(verdict)).count();
        return count == 0 ? "" : count + " " + verdict;
    }

    private static String text(Finding finding) {
        return finding.value() instanceof Value.Text text ? text.text() : "";
    }

    private Stream<Finding> cards() {
        return document.findings().stream()
                .filter(finding -> finding.kind() == Finding.Kind.VERDICT
                        && finding.address().endsWith(CARD)
                        && VERDICTS.contains(text(finding)));
    }

    private String files() {
        return Stream.of(
                        "result.json",
                        "report.html",
                        "report.md",
                        "findings.csv",
                        "figures",
                        "tables",
                        "tables.tex",
                        "cells")
                .filter(name -> Files.exists(completed.folder().resolve(name)))
                .collect(Collectors.joining(", "));
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

    /** How many hold; empty where the experiment states none. */
    Optional<String> expectations() {
        if (document.expectations().isEmpty()) {
            return Optional.empty();
        }
        long held = document.expectations().stream()
                .filter(ResultDocument.Expectation::holds)
                .count();
        return Optional.of(
                "expectations: " + held + " of " + document.expectations().size() + " hold");
    }

    /** Everything the user must see even when quiet. */
    List<String> problems() {
        List<String> lines = new ArrayList<>();
        document.expectations().stream()
                .filter(expectation -> !expectation.holds())
                .forEach(expectation -> lines.add("expectation does not hold: " + expectation.finding() + " "
                        + expectation.test() + ", found " + expectation.found().orElse("nothing")
                        + (expectation.because().isEmpty() ? "" : " (" + expectation.because() + ")")));
        lines.addAll(failures());
        unmet().forEach(finding ->
                lines.add("requirement does not hold: " + finding.address() + " is " + text(finding) + why(finding)));
        if (nothingToRequire()) {
            lines.add("requirement does not hold: no forecast has a card, so none can be shown to be "
                    + requirement.orElse("") + "; the analysis 'forecast' makes cards");
        }
        completed.defects().forEach((part, thrown) -> lines.add("defect in " + part + ": " + thrown));
        completed.defects().values().stream()
                .flatMap(thrown -> Memory.gaveOut(thrown).stream())
                .findFirst()
                .ifPresent(lines::add);
        completed.notices().forEach(notice -> lines.add(notice.code() + ": " + notice.text()));
        return lines;
    }

    /** The first few in words; a large study may have thousands. */
    private List<String> failures() {
        List<String> failed = completed.failedFits();
        List<String> lines = new ArrayList<>(failed.stream()
                .limit(MOST_FAILURES)
                .map(address -> "fit FAILED: " + address + reason(address))
                .toList());
        if (failed.size() > MOST_FAILURES) {
            lines.add("fit FAILED: " + (failed.size() - MOST_FAILURES) + " more; see fits/…/status in "
                    + completed.folder().resolve("result.json"));
        }
        return lines;
    }

    private String reason(String address) {
        return document.finding(address + "/status").stream()
                .flatMap(finding -> finding.notices().stream())
                .findFirst()
                .map(notice -> ": " + notice.text())
                .orElse("");
    }

    /** Forecast cards below what {@code --require} asks for. */
    private List<Finding> unmet() {
        if (requirement.isEmpty()) {
            return List.of();
        }
        int least = VERDICTS.indexOf(requirement.get().toUpperCase(Locale.ROOT));
        return cards().filter(finding -> VERDICTS.indexOf(text(finding)) < least)
                .toList();
    }

    /** The card's items that keep it from what is asked for, each with its reason. */
    private String why(Finding card) {
        boolean cautions = requirement.orElse("").equals(VERDICTS.get(VERDICTS.size() - 1));
        String reasons = card.notices().stream()
                .filter(notice ->
                        notice.code().equals(FAILS) || cautions && notice.code().equals(CAUTION))
                .map(notice -> (notice.code().equals(FAILS) ? "fails " : "caution about ") + notice.text())
                .collect(Collectors.joining("; "));
        return reasons.isEmpty() ? "" : ": " + reasons;
    }

    /** A requirement that nothing answers to is not met. */
    private boolean nothingToRequire() {
        return requirement.isPresent() && cards().findAny().isEmpty();
    }

    int exitCode() {
        if (!completed.defects().isEmpty()) {
            return ExitCode.DEFECT;
        }
        return completed.holds() && unmet().isEmpty() && !nothingToRequire() ? ExitCode.WELL : ExitCode.DOES_NOT_HOLD;
    }
}
