package org.curvewright.plugins.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.plugins.reports.contents.UsedConfiguration;
import org.curvewright.plugins.reports.figures.Illustration;
import org.curvewright.plugins.reports.figures.Illustrations;
import org.curvewright.plugins.reports.markdown.Narrative;
import org.curvewright.spi.Key;
import org.curvewright.spi.Notice;
import org.curvewright.spi.report.Report;
import org.curvewright.spi.report.ReportSink;
import org.curvewright.spi.report.ResultDocument;

/** Writes {@code report.md}. */
record MarkdownReport(Configuration with) implements Report {

    record Configuration(
            @Key(doc = "whether to embed figures; when the key is absent, if the experiment draws them")
            Optional<Boolean> figures) {}

    @Override
    public List<Notice> render(ResultDocument document, ReportSink sink) throws IOException {
        Contents contents = new Contents(document);
        boolean drawn = with.figures().orElseGet(() -> UsedConfiguration.namesReport(document, FiguresReport.ID));
        List<Illustration> illustrations = drawn ? Illustrations.of(contents) : List.of();
        try (OutputStream out = sink.open("report.md")) {
            out.write(new Narrative(contents, illustrations).markdown().getBytes(StandardCharsets.UTF_8));
        }
        return List.of();
    }
}
