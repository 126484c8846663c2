package org.curvewright.runner.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.curvewright.runner.config.Check;
import org.curvewright.runner.config.ClaimEntry;
import org.curvewright.runner.config.ExpectationEntry;
import org.curvewright.spi.DidYouMean;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.report.ResultDocument.Claim;
import org.curvewright.spi.report.ResultDocument.Expectation;
import org.curvewright.spi.report.ResultDocument.Verdict;

/** Holds statements and expectations against the findings. */
public final class Judge {

    /** A number with one of these notices is no evidence for or against a published number. */
    private static final Set<String> UNDETERMINED = Set.of("NO_FINITE_OPTIMUM", "WITHHELD", "FAILED");

    /** A measured error stands whether or not the law's parameters are determined; an estimate does not. */
    private static final String NOT_IDENTIFIED = "NOT_IDENTIFIED";

    private final Addresses addresses;

    public Judge(Addresses addresses) {
        this.addresses = addresses;
    }

    public Claim judge(ClaimEntry entry) {
        Optional<Finding> finding = addresses.find(entry.where());
        Optional<Notice> undetermined = finding.flatMap(Judge::undetermined);
        Optional<Boolean> holds = undetermined.isPresent()
                ? Optional.empty()
                : finding.flatMap(found -> entry.check().holds(found));
        Verdict verdict =
                holds.map(held -> held ? Verdict.HOLDS : Verdict.DOES_NOT_HOLD).orElse(Verdict.CANNOT_BE_TOLD);
        String why = undetermined
                .map(notice -> notice.code() + ": " + notice.text())
                .orElseGet(() -> missing(entry.where(), finding, holds));
        String because = entry.because()
                .map(said -> why.isEmpty() ? said : said + "; " + why)
                .orElse(why);
        return new Claim(
                entry.says(), entry.where(), entry.check().describe(), found(finding, entry.check()), verdict, because);
    }

    public Expectation judge(ExpectationEntry entry) {
        Optional<Finding> finding = addresses.find(entry.finding());
        Optional<Boolean> holds = finding.flatMap(found -> entry.check().holds(found));
        return new Expectation(
                entry.finding(),
                entry.check().describe(),
                found(finding, entry.check()),
                holds.orElse(false),
                missing(entry.finding(), finding, holds));
    }

    private static Optional<Notice> undetermined(Finding finding) {
        return finding.notices().stream()
                .filter(notice -> finding.kind() != Finding.Kind.VERDICT)
                .filter(notice -> UNDETERMINED.contains(notice.code())
                        || notice.code().equals(NOT_IDENTIFIED) && finding.kind() != Finding.Kind.MEASUREMENT)
                .findFirst();
    }

    private String missing(String address, Optional<Finding> finding, Optional<Boolean> holds) {
        if (finding.isEmpty()) {
            List<String> all = addresses.all();
            return "no finding at this address" + DidYouMean.suggestion(address, all);
        }
        if (holds.isPresent()) {
            return "";
        }
        return finding.get().notices().stream()
                .findFirst()
                .map(Notice::text)
                .orElse("the finding lacks what the test asks about");
    }

    private static Optional<String> found(Optional<Finding> finding, Check check) {
        boolean interval = check.test() == Check.Test.CONTAINS
                || check.test() == Check.Test.EXCLUDES
                || check.test() == Check.Test.INTERVAL;
        if (check.code().isPresent()) {
            return finding.map(found -> Check.codes(found).collect(Collectors.joining(", ")))
                    .map(codes -> codes.isEmpty() ? "no notices" : codes);
        }
        return finding.map(found ->
                        interval ? found.interval().map(FindingText::ends).orElse("") : FindingText.value(found))
                .filter(text -> !text.isEmpty());
    }
}
