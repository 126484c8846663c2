package org.curvewright.runner;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.curvewright.runner.document.DocumentFile;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.report.ResultDocument;

/**
 * An experiment that has run.
 *
 * @param folder where its files are
 * @param defects what tasks and reports threw, by task or report
 * @param notices of the reports
 */
public record Completed(ResultDocument document, Path folder, Map<String, Throwable> defects, List<Notice> notices) {

    private static final Pattern STATUS = Pattern.compile("(sweep/[^/]+/)?fits/.*/status");

    public Completed {
        defects = Map.copyOf(defects);
        notices = List.copyOf(notices);
    }

    /** Whether every expectation holds and no fit FAILED, in a sweep of any cell. */
    public boolean holds() {
        return document.expectations().stream().allMatch(ResultDocument.Expectation::holds)
                && failedFits().isEmpty();
    }

    /** The addresses of the fits that FAILED. */
    public List<String> failedFits() {
        return document.findings().stream()
                .filter(finding -> finding.value() instanceof Value.Text text
                        && text.text().equals(FitStatus.FAILED.name()))
                .filter(finding -> STATUS.matcher(finding.address()).matches())
                .map(finding -> finding.address().substring(0, finding.address().lastIndexOf('/')))
                .toList();
    }

    /** The findings by their addresses. */
    public Answers answers() {
        return Answers.of(document);
    }

    /** The bytes of {@code result.json}. */
    public String documentText() {
        return DocumentFile.text(document);
    }
}
