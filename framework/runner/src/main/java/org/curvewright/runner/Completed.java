package org.curvewright.runner;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.curvewright.runner.document.DocumentFile;
import org.curvewright.spi.Notice;
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

    public Completed {
        defects = Map.copyOf(defects);
        notices = List.copyOf(notices);
    }

    /** Whether every expectation holds and no fit FAILED. */
    public boolean holds() {
        return document.expectations().stream().allMatch(ResultDocument.Expectation::holds)
                && document.fits().stream().noneMatch(fit -> fit.status() == FitStatus.FAILED);
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
