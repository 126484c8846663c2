package org.curvewright.plugins.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.plugins.reports.html.HtmlPage;
import org.curvewright.spi.Notice;
import org.curvewright.spi.report.Report;
import org.curvewright.spi.report.ReportSink;
import org.curvewright.spi.report.ResultDocument;

/** Writes {@code report.html}. */
final class HtmlReport implements Report {

    @Override
    public List<Notice> render(ResultDocument document, ReportSink sink) throws IOException {
        try (OutputStream out = sink.open("report.html")) {
            out.write(new HtmlPage(new Contents(document)).html().getBytes(StandardCharsets.UTF_8));
        }
        return List.of();
    }
}
