package org.curvewright.runner.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.curvewright.runner.catalog.Catalog;
import org.curvewright.runner.catalog.InstalledPlugin;
import org.curvewright.runner.problem.Code;
import org.curvewright.spi.DidYouMean;
import org.curvewright.spi.Severity;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.report.ResultDocument.Verdict;

/** Every code that a user may meet: problems, statuses, notices, items of cards, verdicts, exit codes. */
public final class Explanations {

    private static final String RUNNER = "the runner";

    /** Of the runner's notices, those that take nothing away. */
    private static final Set<String> INFORMING = Set.of("FIXED", "TIED");

    private final List<Explained> all;

    private Explanations(List<Explained> all) {
        this.all = List.copyOf(all);
    }

    public static Explanations of(Catalog catalog) {
        List<Explained> all = new ArrayList<>();
        all.addAll(problems());
        all.addAll(statuses());
        all.addAll(verdicts());
        all.addAll(notices());
        all.addAll(ofScores());
        all.addAll(ofCells());
        all.addAll(exitCodes());
        catalog.plugins().forEach(plugin -> all.addAll(of(plugin)));
        return new Explanations(all);
    }

    private static List<Explained> problems() {
        return Arrays.stream(Code.values())
                .map(code -> new Explained(
                        code.name(),
                        "problem, found before anything runs",
                        RUNNER,
                        code.explanation(),
                        code.remedy(),
                        Severity.CAUTION))
                .toList();
    }

    private static List<Explained> statuses() {
        return Arrays.stream(FitStatus.values())
                .map(status -> new Explained(
                        status.name(), "status of a fit", RUNNER, status.meaning(), status.remedy(), severity(status)))
                .toList();
    }

    private static List<Explained> verdicts() {
        return Arrays.stream(Verdict.values())
                .map(verdict -> new Explained(
                        verdict.name(), "verdict on a claim", RUNNER, meaning(verdict), "", Severity.INFO))
                .toList();
    }

    private static String meaning(Verdict verdict) {
        return switch (verdict) {
            case HOLDS -> "the published statement agrees with what was found at its address";
            case DOES_NOT_HOLD -> "the published statement disagrees with what was found at its address";
            case CANNOT_BE_TOLD ->
                "there is no such finding, it lacks what the statement is about, or the data do not determine it";
        };
    }

    private static List<Explained> notices() {
        return List.of(
                notice(
                        "DEFECT",
                        "a part of the program or of a plugin threw; the rest of the document is whole",
                        "report it with the lines that were printed and the configuration; other findings hold"),
                notice(
                        "FIXED",
                        "the configuration gave the parameter its value, so it was not estimated and has no interval",
                        "leave it out of parameters to have it estimated"),
                notice(
                        "NEEDS_SWEEP",
                        "an analysis looks across the cells of a sweep and stands outside of one",
                        "list it under sweep: { analyses: [ … ] }, where the cells are, instead of under analyses:"),
                notice(
                        "QUALIFIED",
                        "the minimum is found, and what the text says of the data stands beside it: one observation that the"
                                + " parameters hang on, exact copies, an objective at rounding, a minimum that need not be the lowest",
                        "look at the observations that the text names; exclude a wrong one with its reason, or take huber-log"),
                notice(
                        "TIED",
                        "the configuration made the parameter equal to another, at whose address its interval stands",
                        "leave it out of parameters to have it estimated for itself"),
                notice(
                        "TOO_LARGE",
                        "the fit stands, but a parameter such as an amplitude, which grows with the power of a covariate's unit, is larger"
                                + " than any number that a computer writes",
                        "state the covariate in a larger unit, such as billions of tokens, which shrinks the amplitude; where the"
                                + " exponent runs away too, read the fit's status first"),
                notice(
                        "UNDEFINED",
                        "the value is not a finite number, so it is absent",
                        "read the status of the fit it comes from: get FOLDER fits/<fit>/<response>/<law>/status"),
                notice(
                        "WITHHELD",
                        "a value is not given because the data do not determine it",
                        "read the reason at the fit's address: get FOLDER fits/<fit>/<response>/<law>/status, and explain NOT_IDENTIFIED"));
    }

    private static List<Explained> ofScores() {
        return List.of(
                notice(
                        "NO_STEP",
                        "half of the runs score as the next smaller one does, so no number of items tells them apart",
                        ""),
                notice(
                        "RESOLUTION_UNKNOWN",
                        "a response is an accuracy, and over how many items it averages is not given, so that nobody can tell how small"
                                + " a difference it shows",
                        "roles: { trials: COLUMN } in the data entry names the column that counts the items of each run; columns: { acc:"
                                + " { items: 1000 } } gives one number for all"));
    }

    private static List<Explained> ofCells() {
        return List.of(
                notice(
                        "EMPTY_CELLS",
                        "rows of a table lack a cell that a fit needs and are left out of it",
                        "fill the cells; or leave the rows out in the data entry and say why: exclude: { largest: { loss: 5 }, because: diverged }"),
                notice(
                        "EMPTY_ROLE_CELLS",
                        "a role such as trials lacks cells; the objective does not use it, so all rows are fitted and the role is"
                                + " left out",
                        "fill the cells to have the resolution of scores, noise and resampling of counts again"),
                notice(
                        "TEXT_COLUMNS",
                        "columns whose names match a response pattern are left out, since most of their cells are no numbers",
                        "a label needs nothing; where such a column is a score, mend its cells (0.5 for 0,5 or 50%), or say with"
                                + " values of its columns: entry what its texts stand for; named in full under response it is"
                                + " never left out"));
    }

    private static Explained notice(String code, String meaning, String remedy) {
        Severity severity = INFORMING.contains(code)
                ? Severity.INFO
                : code.equals("DEFECT") ? Severity.INVALIDATES : Severity.CAUTION;
        return new Explained(code, kind(severity), RUNNER, meaning, remedy, severity);
    }

    private static List<Explained> exitCodes() {
        return List.of(
                exit("0", "all well", ""),
                exit(
                        "1",
                        "an expectation, a --require, a validation or a verification does not hold, or a fit FAILED",
                        "read standard error; the document was written all the same"),
                exit("2", "refused before anything ran", "mend what the lines say; nothing was written"),
                exit(
                        "3",
                        "a defect, or an environment that gave way while running, such as a full disk",
                        "the document holds what did work; run again, or report the defect"),
                exit("130", "interrupted (Ctrl-C)", "run again: finished work is taken up"),
                exit("143", "terminated", "run again: finished work is taken up"));
    }

    private static Explained exit(String code, String meaning, String remedy) {
        return new Explained(code, "exit code", RUNNER, meaning, remedy, Severity.INFO);
    }

    private static List<Explained> of(InstalledPlugin plugin) {
        return plugin.plugin().codes().stream()
                .map(code -> new Explained(
                        code.code(),
                        isNotice(code.code()) ? kind(code.severity()) : "item of a card",
                        "plugin " + plugin.name(),
                        code.meaning(),
                        code.remedy(),
                        code.severity()))
                .toList();
    }

    private static boolean isNotice(String code) {
        return code.equals(code.toUpperCase(Locale.ROOT));
    }

    private static String kind(Severity severity) {
        return switch (severity) {
            case INFO -> "notice that informs";
            case CAUTION -> "notice that limits";
            case INVALIDATES -> "notice that invalidates";
        };
    }

    private static Severity severity(FitStatus status) {
        return switch (status) {
            case CONVERGED -> Severity.INFO;
            case AT_BOUND, BUDGET_EXHAUSTED -> Severity.CAUTION;
            case FAILED, NOT_IDENTIFIED, NO_FINITE_OPTIMUM -> Severity.INVALIDATES;
        };
    }

    /** How grave each code is, the gravest meaning of each. */
    public Map<String, Severity> severities() {
        Map<String, Severity> gravest = new HashMap<>();
        all.forEach(one ->
                gravest.merge(one.code(), one.severity(), (before, now) -> before.compareTo(now) < 0 ? now : before));
        return gravest;
    }

    /** All meanings, those of the runner first. */
    public List<Explained> all() {
        return all;
    }

    /** The meanings of one code, typed in any case and with hyphens or underscores; none when it is unknown. */
    public List<Explained> of(String code) {
        String wanted = likened(code);
        return all.stream().filter(each -> likened(each.code()).equals(wanted)).toList();
    }

    private static String likened(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** The message for a code that nobody explains. */
    public String unknown(String code) {
        List<String> known = all.stream().map(Explained::code).distinct().toList();
        return "no code '" + code + "'"
                + DidYouMean.suggestion(code, known)
                + "; without a code 'explain' lists all of them";
    }
}
