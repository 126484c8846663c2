package org.curvewright.spi.report;

import java.io.IOException;
import java.util.List;
import org.curvewright.spi.Notice;

/** A rendering of a document. It computes nothing. */
public interface Report {

    /**
     * Writes the report's files.
     *
     * @return what the user should know, such as a format that was skipped and why
     */
    List<Notice> render(ResultDocument document, ReportSink sink) throws IOException;
}
